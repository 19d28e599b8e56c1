package io.penderie.server.prediction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.penderie.server.testing.RawHttp;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same picture as clients send it, whatever they say that it is. */
@QuarkusTest
class TakenBodyTest extends ServiceTest {

  private static final byte[] BOOT = TestSplit.png(0);
  private static final String BASE64 = Base64.getEncoder().encodeToString(BOOT);
  private static final String DATA_URL = "data:image/png;base64," + BASE64;
  private static final String PICTURE = new String(BOOT, ISO_8859_1);

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  private String expected;

  @BeforeEach
  void predictLabelled() {
    expected = predict(BOOT).asString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/octet-stream",
        "application/x-www-form-urlencoded",
        "text/plain;charset=UTF-8",
        "application/json",
        "image/jpeg",
        "image/svg+xml",
        "multipart/form-data",
        "nonsense",
        "*/*",
        ""
      })
  void file_isTaken_whateverItsLabel(String label) {
    assertTaken(send(label, PICTURE));
  }

  /** What is known by its first bytes is named, whatever its label, and however long its lines. */
  @ParameterizedTest
  @CsvSource({
    "....ftypheic, HEIC picture",
    "<svg width=\"1\">, SVG drawing",
    "<!DOCTYPE html><html>, web page",
    "%PDF-1.7, PDF document",
    "8BPS, Photoshop document"
  })
  void otherFormat_isNamed_whateverItsLabel(String start, String name) {
    for (String label : List.of("application/octet-stream", "image/jpeg", "")) {
      send(label, start + ".".repeat(100))
          .then()
          .statusCode(415)
          .body("detail", containsString(name));
    }
  }

  /** REST Assured labels every body; curl -T and many a program do not. */
  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT"})
  void file_isTaken_withoutALabel(String method) throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      connection.send(
          method + " /predict HTTP/1.1\r\nHost: a\r\nContent-Length: " + BOOT.length + "\r\n\r\n");
      connection.send(BOOT);

      assertThat(connection.readHead()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void file_mayBePut() {
    assertTaken(request().contentType("image/png").body(BOOT).put("/predict"));
    request()
        .contentType("image/png")
        .body(BOOT)
        .put("/predict/preparation")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "image/png", ""})
  void json_isTaken_whateverItsLabel(String label) {
    assertTaken(send(label, "\uFEFF \n{\"image\": \"" + BASE64 + "\"}"));
  }

  @Test
  void json_mayHaveItsBase64InLines_asAShellWritesThem() {
    String lines = Base64.getMimeEncoder().encodeToString(BOOT);
    assertTaken(send("application/json", "{\"image\": \"" + lines + "\r\n\"}"));
    assertTaken(send("application/json", "{\"image\": \"" + lines.replace("\r", "") + "\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/octet-stream", "multipart/form-data", "image/png", ""})
  void form_isTaken_whateverItsLabel(String label) {
    assertTaken(send(label, part("name=\"image\"; filename=\"a.png\"", PICTURE) + "--x--\r\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json"})
  void base64_isTaken_asTheWholeBody(String label) {
    assertTaken(send(label, BASE64 + "\n"));
    assertTaken(send(label, DATA_URL));
    assertTaken(send(label, "b'" + BASE64 + "'"));
    assertTaken(send(label, "\"" + DATA_URL + "\""));
  }

  @Test
  void base64_isTaken_inAFormWithoutParts() {
    String label = "application/x-www-form-urlencoded";
    assertTaken(send(label, "size=42&image=" + URLEncoder.encode(DATA_URL, UTF_8)));
    assertTaken(send(label, "image=" + BASE64));
    // As curl --data-urlencode image@boot.png sends the file itself, with a plus for a blank.
    assertTaken(send(label, "image=" + URLEncoder.encode(PICTURE, ISO_8859_1)));
    assertTaken(send("", "image=" + DATA_URL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"base64-wrapped-76.json", "base64url.json"})
  void base64_isTaken_asToolsWrapIt(String name) throws IOException {
    try (InputStream body = getClass().getResourceAsStream("/bodies/" + name)) {
      request()
          .contentType("application/json")
          .body(body.readAllBytes())
          .post("/predict")
          .then()
          .statusCode(200)
          .body("probabilities.size()", equalTo(10));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "photo", "images", "image[]", ""})
  void form_ofOneFile_isTaken_whateverItsName(String name) {
    assertTaken(
        form(
            part("name=\"comment\"", "my boot")
                + part("name=\"extra\"; filename=\"\"", "")
                + part("name=\"" + name + "\"; filename=\"a.png\"", PICTURE)));
  }

  @Test
  void form_mayHaveOddParts() {
    assertTaken(
        form(
            "--x\r\n\r\nno header\r\n"
                + part("name=\"image\"; filename=\"\"", "")
                + "--x\r\nContent-Disposition: form-data;\r\n filename*=UTF-8''boot.png\r\n\r\n"
                + PICTURE
                + "\r\n"));
    assertTaken(
        send(
            "multipart/form-data; boundary=\"x\"",
            "--x\nContent-Disposition: form-data; name=image\n\n" + PICTURE + "\n--x--\n"));
  }

  @Test
  void form_mayHoldTheImageAsText() {
    for (String text : new String[] {DATA_URL, BASE64, "data:image/png;base64,\r\n" + BASE64}) {
      assertTaken(form(part("name=\"image\"", text)));
      assertTaken(form(part("name=\"photo\"", text)));
    }
    assertTaken(
        form(
            "--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(BOOT)
                + "\r\n"));
  }

  private void assertTaken(Response answer) {
    assertThat(answer.asString()).isEqualTo(expected);
  }

  private static Response form(String parts) {
    return send("multipart/form-data; boundary=x", parts + "--x--\r\n");
  }

  private static String part(String parameters, String content) {
    return "--x\r\nContent-Disposition: form-data; " + parameters + "\r\n\r\n" + content + "\r\n";
  }

  private static Response send(String label, String body) {
    // A byte order mark is the one thing here that is not Latin-1.
    byte[] bytes = body.startsWith("\uFEFF") ? body.getBytes(UTF_8) : body.getBytes(ISO_8859_1);
    return request().headers(Map.of("Content-Type", label)).body(bytes).post("/predict");
  }
}
