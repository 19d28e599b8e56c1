package io.penderie.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Without a setting, no other origin is let in. */
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
  void simpleRequest_isAnswered_withoutPermissionToReadIt() {
    Response answer =
        request()
            .header("Origin", Guarded.ORIGIN)
            .contentType("image/png")
            .body(TestSplit.png(0))
            .post("/predict");

    answer.then().statusCode(200);
    assertNoPermission(answer);
    assertNoPermission(request().header("Origin", Guarded.ORIGIN).get("/dataset"));
    assertNoPermission(request().header("Origin", "null").get("/dataset"));
  }

  private static void assertNoPermission(Response answer) {
    assertThat(answer.headers().asList())
        .extracting(Header::getName)
        .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
  }
}
