package io.penderie.server.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** One origin let in by a setting, and no other. */
@QuarkusTest
@TestProfile(Guarded.class)
class CorsForOneOriginTest extends ServiceTest {

  @TestHTTPResource("/")
  URI address;

  @Test
  void preflight_ofThatOrigin_isAllowed_withoutAToken() {
    preflight(Guarded.ORIGIN)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", equalTo(Guarded.ORIGIN))
        .header("Access-Control-Allow-Methods", containsString("POST"))
        .header("Access-Control-Allow-Headers", containsString("authorization"))
        .header("Access-Control-Allow-Credentials", equalTo("false"));
  }

  @Test
  void request_ofThatOrigin_isAnswered_andMayReadWhatItNeeds() {
    operator()
        .header("Origin", Guarded.ORIGIN)
        .contentType("image/png")
        .body(TestSplit.png(0))
        .post("/predict")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", equalTo(Guarded.ORIGIN))
        .header("Access-Control-Expose-Headers", containsString("WWW-Authenticate"));
  }

  @Test
  void refusal_ofThatOrigin_canBeReadToo() {
    request()
        .header("Origin", Guarded.ORIGIN)
        .contentType("image/png")
        .body(TestSplit.png(0))
        .post("/predict")
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", equalTo(Guarded.ORIGIN));
  }

  @Test
  void otherOrigin_isForbidden() {
    preflight("https://other.example").then().header("Access-Control-Allow-Origin", nullValue());
    for (String origin :
        new String[] {"https://other.example", "null", "http://", "http:x", "http://a_b:1"}) {
      assertProblem(given().header("Origin", origin).get("/dataset?|"), 403, "origin-not-allowed")
          .header("Access-Control-Allow-Origin", nullValue());
    }
  }

  /** The page is at https://shop.example, where a proxy speaks TLS and asks the service by HTTP. */
  @Test
  void ownPageBehindTls_isServed() {
    for (String host : new String[] {"shop.example", "shop.example:8443", "SHOP.example"}) {
      given()
          .header("Origin", "https://" + host.toLowerCase(Locale.ROOT))
          .header("Host", host)
          .header("X-Forwarded-Proto", "https")
          .get("/dataset")
          .then()
          .statusCode(200);
    }
    given()
        .header("Origin", "https://shop.example")
        .header("X-Forwarded-Host", "shop.example:443, inner:8080")
        .header("X-Forwarded-Proto", "https, http")
        .get("/dataset")
        .then()
        .statusCode(200);
    assertProblem(
        given()
            .header("Origin", "https://other.example")
            .header("Host", "shop.example")
            .header("X-Forwarded-Proto", "https")
            .get("/dataset"),
        403,
        "origin-not-allowed");
  }

  /** A copy that was kept for the page itself must not be given to the other origin. */
  @Test
  void everyAnswer_variesByOrigin() {
    assertThat(given().get("/dataset/test/pictures/0").header("Vary")).contains("Origin");
    assertThat(given().get("/nothing").header("Vary")).contains("Origin");
    assertThat(given().get("/index.html").header("Vary")).contains("Origin");
    assertThat(preflight(Guarded.ORIGIN).header("Vary")).contains("Origin");
    assertThat(preflight("https://other.example").header("Vary")).contains("Origin");
    assertThat(
            operator()
                .contentType("image/png")
                .body(TestSplit.png(0))
                .post("/predict")
                .header("Vary"))
        .isEqualTo("Accept-Language, Origin");
  }

  @Test
  void ownOrigin_isServed() {
    String own = address.getScheme() + "://" + address.getHost() + ":" + address.getPort();
    assertThat(given().header("Origin", own).get("/dataset").statusCode()).isEqualTo(200);
  }

  private static Response preflight(String origin) {
    return given()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization")
        .options("/predict");
  }
}
