package io.penderie.server.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.testing.ServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What caches between the service and a client may do with its answers. */
@QuarkusTest
class CopiesTest extends ServiceTest {

  private static final String COMPRESSED = "/dataset/test/statistics";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TestHTTPResource("/")
  URI address;

  @ParameterizedTest
  @ValueSource(
      strings = {COMPRESSED, "/dataset", "/models", "/dataset/test/pictures/0", "/index.html"})
  void whatMayBeKept_variesByEncoding(String path) throws Exception {
    assertThat(get(path, "gzip").headers().allValues("Vary").toString().toLowerCase(Locale.ROOT))
        .contains("accept-encoding");
    assertThat(
            get(path, "identity").headers().allValues("Vary").toString().toLowerCase(Locale.ROOT))
        .contains("accept-encoding");
  }

  @Test
  void compressedAndPlain_haveNoStrongTagInCommon() throws Exception {
    HttpResponse<byte[]> compressed = get(COMPRESSED, "gzip");
    HttpResponse<byte[]> plain = get(COMPRESSED, "identity");

    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(tag(plain)).startsWith("W/\"").isEqualTo(tag(compressed));
  }

  @Test
  void tag_isRecognised_weakOrStrong_aloneOrAmongOthers() throws Exception {
    String tag = tag(get(COMPRESSED, "identity"));
    String strong = tag.substring("W/".length());

    for (String known : new String[] {tag, strong, "\"a\", " + tag, "*"}) {
      given()
          .header("If-None-Match", known)
          .get(COMPRESSED)
          .then()
          .statusCode(304)
          .header("ETag", tag)
          .header("Vary", "Accept-Encoding");
    }
    given()
        .header("If-None-Match", "\"a\"")
        .header("If-None-Match", tag)
        .get(COMPRESSED)
        .then()
        .statusCode(304);
    given().header("If-None-Match", "W/\"a\"").get(COMPRESSED).then().statusCode(200);
  }

  private HttpResponse<byte[]> get(String path, String encoding)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(address.resolve(path)).header("Accept-Encoding", encoding).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String tag(HttpResponse<?> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
