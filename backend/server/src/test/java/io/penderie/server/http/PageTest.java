package io.penderie.server.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.penderie.server.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageTest extends ServiceTest {

  @Test
  void page_isServedAtTheRoot_withAStrictPolicy() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'"))
        .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Referrer-Policy", equalTo("no-referrer"));
  }

  @Test
  void modules_needNoPolicyOfTheirOwn_picturesThatCanBeDocumentsDo() {
    given()
        .get("/src/main.js")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", nullValue())
        .header("X-Content-Type-Options", equalTo("nosniff"));
    given()
        .get("/assets/icon.svg")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"));
    given()
        .get("/src/invented.html")
        .then()
        .statusCode(404)
        .header("Content-Security-Policy", containsString("default-src 'none'"));
  }

  @Test
  void textIsCompressed_whereTheClientTakesIt() {
    given()
        .header("Accept-Encoding", "gzip")
        .get("/dataset/train/statistics")
        .then()
        .statusCode(200)
        .header("Content-Encoding", equalTo("gzip"));
  }
}
