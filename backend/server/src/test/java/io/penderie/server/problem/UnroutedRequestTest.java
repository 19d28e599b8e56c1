package io.penderie.server.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.penderie.server.testing.RawHttp;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that never reach a resource get problems too. */
@QuarkusTest
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnroutedRequestTest extends ServiceTest {

  private static final int MEBIBYTE = 1 << 20;
  private static final String PNG =
      "POST /predict HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\n";

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/predict/nothing", "/q/nothing", "/dataset/train/nothing"})
  void unknownPath_isNotFound(String path) {
    assertProblem(given().get(path), 404, "not-found");
    assertProblem(given().body("x").post(path), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/predict;v=1", "/predict/batch;v=1", "/predict/preparation;v=1"})
  void parameterAtTheEndOfAPath_makesItAnother(String path) {
    assertProblem(
        request().urlEncodingEnabled(false).body(TestSplit.png(0)).post(path), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /predict | OPTIONS, POST, PUT",
        "PUT | /predict/batch | OPTIONS, POST",
        "DELETE | /dataset | GET, HEAD, OPTIONS",
        "POST | /dataset/train/distribution | GET, HEAD, OPTIONS",
        "BREW | /models | GET, HEAD, OPTIONS",
        "DELETE | /models/any/evaluation | GET, HEAD, OPTIONS",
        "POST | /models/any/comparison/pictures | GET, HEAD, OPTIONS",
        "PUT | /dataset/test/pictures/0 | GET, HEAD, OPTIONS"
      })
  void unknownMethod_isNotAllowed_andTheAllowedOnesAreNamed(
      String method, String path, String allowed) {
    assertProblem(given().request(method, path), 405, "method-not-allowed")
        .header("Allow", equalTo(allowed));
  }

  @Test
  void formatThatWeDoNotHave_isNotAcceptable() {
    assertProblem(given().accept("text/csv").get("/dataset"), 406, "not-acceptable");
    assertProblem(
        request()
            .accept("application/xml")
            .contentType("image/png")
            .body(TestSplit.png(0))
            .post("/predict"),
        406,
        "not-acceptable");
  }

  /** What generated clients send that choose JSON of any kind among the documented types. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dataset",
        "/dataset/test/pictures/0",
        "/dataset/test/sheet",
        "/models/report-network/evaluation/sheet"
      })
  void clientThatAcceptsProblems_getsWhatTheOperationAnswers(String path) {
    String type = given().get(path).contentType();
    given().accept("application/problem+json").get(path).then().statusCode(200).contentType(type);
    given().accept("text/csv, application/problem+json").get(path).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%", "/models/%zz", "/src/%z1.js", "/q/%zz", "/models;x=%zz"})
  void malformedAddress_isExplained(String address) throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      connection.send("GET " + address + " HTTP/1.1\r\nHost: a\r\n\r\n");
      connection.assertProblem(400, "invalid-request");
      connection.send("POST " + address + " HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab");
      connection.assertProblem(400, "invalid-request");
    }
  }

  /** They are unusual, and lead to nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"/{a}", "/[x]", "/models/x|y", "/models/x?a=%zz"})
  void unusualAddress_isNotFound(String address) throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      connection.send("GET " + address + " HTTP/1.1\r\nHost: a\r\n\r\n");
      connection.assertProblem(404, "not-found");
    }
  }

  @Test
  void longHeaders_areRefused() {
    assertProblem(
        given().header("X-Long", "a".repeat(20_000)).get("/dataset"), 431, "headers-too-large");
  }

  @Test
  void longAddress_isRefused() {
    assertProblem(given().get("/dataset?" + "a".repeat(5000)), 414, "uri-too-long");
  }

  @Test
  void bodyOverTheLimit_isRefusedByItsLength_beforeItIsSent() throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      connection.send(PNG + "Content-Length: " + 15 * MEBIBYTE + "\r\n\r\n");

      connection.assertProblem(413, "body-too-large");
    }
  }

  @Test
  void bodyOverTheLimit_isRefused_andTheConnectionServesOn() throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      connection.send(PNG + "Content-Length: " + 15 * MEBIBYTE + "\r\n\r\n");
      connection.send(new byte[15 * MEBIBYTE]);

      connection.assertProblem(413, "body-too-large");
      connection.send("GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n");
      connection.assertProblem(404, "not-found");
    }
  }

  @Test
  void chunkedBodyOverTheLimit_isRefused() throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      connection.send(PNG + "Transfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < 15; i++) {
        connection.send(Integer.toHexString(MEBIBYTE) + "\r\n");
        connection.send(new byte[MEBIBYTE]);
        connection.send("\r\n");
      }

      connection.assertProblem(413, "body-too-large");
    }
  }

  @Test
  void chunkedBodyWithoutBytes_isEmpty() throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      connection.send(PNG + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

      connection.assertProblem(400, "empty-body");
    }
  }

  @Test
  void expectContinue_isAnswered_beforeTheBodyIsSent() throws IOException {
    byte[] png = TestSplit.png(0);
    try (RawHttp connection = new RawHttp(port)) {
      connection.send(PNG + "Expect: 100-continue\r\nContent-Length: " + png.length + "\r\n\r\n");
      assertThat(connection.readHead()).startsWith("HTTP/1.1 100 ");
      connection.send(png);

      assertThat(connection.readHead()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void problemTypes_areExplainedAtTheirAddress() {
    for (ProblemType type : ProblemType.values()) {
      given()
          .get(type.uri())
          .then()
          .statusCode(200)
          .body("type", equalTo(type.uri()))
          .body("status", equalTo(type.status()))
          .body("title", equalTo(type.title()));
    }
    assertThat(given().get("/problems").<List<?>>path("$")).hasSize(ProblemType.values().length);
    assertProblem(given().get("/problems/nothing"), 404, "not-found");
  }
}
