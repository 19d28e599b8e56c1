package io.penderie.server.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.penderie.server.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** It serves the same page, and so do the tools: they read these very lines. */
  @Test
  void page_comesWithTheHeadersThatNginxSends() throws IOException {
    Matcher line =
        Pattern.compile("(?m)^add_header (\\S+) \"?([^\"\n]+?)\"? always;$")
            .matcher(Files.readString(Path.of("../../deploy/nginx/page-headers.conf")));
    Headers sent = given().get("/").headers();
    int found = 0;
    for (; line.find(); found++) {
      assertThat(sent.getValue(line.group(1))).as(line.group(1)).isEqualTo(line.group(2));
    }
    assertThat(found).isEqualTo(6);
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
