package io.penderie.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without a setting, no other origin is let in, nor does anything for one. */
@QuarkusTest
class CorsTest extends ServiceTest {

  @Test
  void preflight_getsNoPermission() {
    assertNoPermission(
        request()
            .header("Origin", Guarded.ORIGIN)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization")
            .options("/predict"));
  }

  @Test
  void reading_isAnswered_withoutPermissionToReadIt() {
    assertNoPermission(request().header("Origin", Guarded.ORIGIN).get("/dataset"));
    assertNoPermission(request().header("Origin", "null").get("/dataset"));
    assertNoPermission(request().header("Sec-Fetch-Site", "cross-site").get("/dataset"));
    request().header("Origin", Guarded.ORIGIN).get("/dataset").then().statusCode(200);
  }

  /** A page needs no permission to send this, only to read the answer. */
  @ParameterizedTest
  @CsvSource({
    "Origin, https://page.example",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void simpleRequest_ofAnotherSite_isNotExecuted(String field, String value) {
    Response answer =
        request()
            .header(field, value)
            .contentType("text/plain")
            .body(TestSplit.png(0))
            .post("/predict");

    assertProblem(answer, 403, "origin-not-allowed");
    assertNoPermission(answer);
    assertProblem(
        operator().header(field, value).delete("/models/nothing"), 403, "origin-not-allowed");
  }

  /** Behind a proxy that does not say what it was asked for, the browser still knows. */
  @ParameterizedTest
  @CsvSource({"same-origin, https://shop.example", "none, ''"})
  void ownPage_isServed(String site, String origin) {
    RequestSpecification own = request().header("Sec-Fetch-Site", site);
    (origin.isEmpty() ? own : own.header("Origin", origin))
        .contentType("image/png")
        .body(TestSplit.png(0))
        .post("/predict")
        .then()
        .statusCode(200);
  }

  @Test
  void ownPage_isServed_alsoByABrowserThatDoesNotSayWhereItIs() {
    request()
        .header("Origin", "https://shop.example")
        .header("Host", "shop.example")
        .header("X-Forwarded-Proto", "https")
        .contentType("image/png")
        .body(TestSplit.png(0))
        .post("/predict")
        .then()
        .statusCode(200);
  }

  private static void assertNoPermission(Response answer) {
    assertThat(answer.headers().asList())
        .extracting(Header::getName)
        .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
  }
}
