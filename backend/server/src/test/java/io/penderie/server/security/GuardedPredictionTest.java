package io.penderie.server.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.penderie.server.testing.RawHttp;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Predictions behind the token, and how a token may be written. */
@QuarkusTest
@TestProfile(Guarded.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GuardedPredictionTest extends ServiceTest {

  private static final String MISSING = "Bearer realm=\"penderie\"";
  private static final String WRONG = MISSING + ", error=\"invalid_token\"";

  private static final String UPLOAD =
      "POST /predict HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\n";

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @Test
  void metrics_needTheTokenToo_ifTheyShall() {
    assertProblem(given().get("/q/metrics"), 401, "unauthorized");
    assertThat(operator().get("/q/metrics").asString()).contains("penderie_queue_depth");
    given().get("/q/health/ready").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer " + TOKEN,
        "bearer " + TOKEN,
        "BEARER " + TOKEN,
        "Bearer    " + TOKEN,
        "Bearer " + TOKEN + "  "
      })
  void rightToken_predicts_howeverItsSchemeIsWritten(String authorization) {
    predictWith(authorization).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer " + TOKEN + "x",
        "Bearer x" + TOKEN,
        "Bearer " + TOKEN + " " + TOKEN,
        "Bearer \"" + TOKEN + "\"",
        "Bearer THE-TOKEN-OF-THE-TESTS-0123456789",
        "Bearer",
        "Bearer \u00e9t\u00e9-\u00e9t\u00e9-\u00e9t\u00e9-\u00e9t\u00e9",
        "Bearer null"
      })
  void wrongToken_isUnauthorized_andSaidToBeWrong(String authorization) {
    assertUnauthorized(predictWith(authorization), WRONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic dXNlcjp0aGUtdG9rZW4=",
        "Digest " + TOKEN,
        "Bearer" + TOKEN,
        "Bearer\t" + TOKEN,
        "Token " + TOKEN,
        TOKEN
      })
  void otherScheme_isUnauthorized(String authorization) {
    assertUnauthorized(predictWith(authorization), MISSING);
  }

  @Test
  void missingToken_isUnauthorized_forOneAndForMany() {
    assertUnauthorized(predict(TestSplit.png(0)), MISSING);
    assertUnauthorized(
        request().contentType("application/json").body("{}").post("/predict/batch"), MISSING);
    assertUnauthorized(
        request().contentType("image/png").body(TestSplit.png(0)).post("/explanations"), MISSING);
    assertUnauthorized(
        request().contentType("application/json").body("{}").post("/explanations/base64"), MISSING);
    assertUnauthorized(
        request().contentType("image/png").body(TestSplit.png(0)).post("/explanations/neighbours"),
        MISSING);
    operator()
        .multiPart("image", "boot.png", TestSplit.png(0), "image/png")
        .post("/predict/batch")
        .then()
        .statusCode(200);
  }

  /** Metadata and health are open: probes have no token. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/models/fashion-mnist/infer",
        "/v2/models/fashion-mnist/versions/report-network/infer",
        "/v2/models/fashion-mnist/infer/",
        "/v2/models/fashion-mnist/infer;v=1"
      })
  void inference_needsTheTokenToo_andSaysSoInItsOwnWords(String path) {
    request()
        .urlEncodingEnabled(false)
        .body("{}")
        .post(path)
        .then()
        .statusCode(401)
        .contentType("application/json")
        .header("WWW-Authenticate", MISSING)
        .body("size()", is(1))
        .body("error", startsWith("This takes a token"));
    assertThat(operator().urlEncodingEnabled(false).body("{}").post(path).statusCode())
        .isIn(400, 404);
    given().get("/v2/models/fashion-mnist").then().statusCode(200);
    given().get("/v2/models/fashion-mnist/ready").then().statusCode(200);
    given().get("/v2/health/ready").then().statusCode(200);
  }

  @Test
  void tokenInTheAddress_isNoToken() {
    for (String parameter : new String[] {"access_token", "token", "Authorization"}) {
      assertUnauthorized(
          request()
              .queryParam(parameter, TOKEN)
              .contentType("image/png")
              .body(TestSplit.png(0))
              .post("/predict"),
          MISSING);
    }
  }

  @Test
  void twoAuthorizations_areUnauthorized_evenIfOneIsRight() throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      connection.send(
          "POST /predict HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nAuthorization: Bearer "
              + TOKEN
              + "\r\nAuthorization: Bearer "
              + TOKEN
              + "x\r\n\r\n");
      connection.assertProblem(401, "unauthorized");
    }
  }

  @Test
  void tokenLongerThanHeadersMayBe_isRefusedAsALongHeader() {
    assertProblem(predictWith("Bearer " + "a".repeat(20_000)), 431, "headers-too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/predict/",
        "//predict",
        "/predict//batch",
        "/%70redict",
        "/predict;v=1",
        "/predict/batch;v=1",
        "/./predict",
        "/dataset/../predict",
        "/predict/nothing"
      })
  void otherSpellingsOfThePath_areNoWayAround(String path) {
    int status =
        request()
            .urlEncodingEnabled(false)
            .contentType("image/png")
            .body(TestSplit.png(0))
            .post(path)
            .statusCode();

    assertThat(status).isIn(401, 404);
  }

  @Test
  void otherMethods_tellNothingWithoutTheToken() {
    assertUnauthorized(request().get("/predict"), MISSING);
    assertUnauthorized(request().options("/predict"), MISSING);
    assertThat(request().head("/predict").statusCode()).isEqualTo(401);
    assertProblem(operator().get("/predict"), 405, "method-not-allowed");
  }

  @Test
  void refusal_carriesTheHeadersOfEveryAnswer() {
    assertUnauthorized(predict(TestSplit.png(0)), MISSING)
        .header("X-Content-Type-Options", "nosniff");
  }

  @Test
  void largeUpload_isRefused_beforeAnyOfItIsSent() throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      connection.send(UPLOAD + "Content-Length: 14000000\r\n\r\n");

      connection.assertProblem(401, "unauthorized");
    }
  }

  @Test
  void uploadThatAsksFirst_isNotAskedFor() throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      connection.send(UPLOAD + "Expect: 100-continue\r\nContent-Length: 14000000\r\n\r\n");

      assertThat(connection.readHead()).startsWith("HTTP/1.1 401 ");
    }
  }

  @Test
  void endlessUpload_isRefused_andCutOff() throws IOException {
    byte[] chunk = new byte[1 << 20];
    try (RawHttp connection = new RawHttp(port)) {
      connection.send(UPLOAD + "Transfer-Encoding: chunked\r\n\r\n");
      assertThat(connection.readHead().toLowerCase(Locale.ROOT))
          .startsWith("http/1.1 401 ")
          .contains("www-authenticate: bearer realm=\"penderie\"\r\n");

      int sent = 0;
      try {
        for (; sent < 512; sent++) {
          connection.send("100000\r\n");
          connection.send(chunk);
          connection.send("\r\n");
        }
      } catch (IOException cutOff) {
        // What it is about.
      }
      assertThat(sent).as("MiB that were taken").isLessThan(512);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/dataset",
        "/models",
        "/problems",
        "/q/openapi",
        "/q/swagger-ui/",
        "/q/health/live",
        "/q/health/ready"
      })
  void everythingElse_staysOpen_evenToAWrongToken(String path) {
    given().get(path).then().statusCode(200);
    given().header("Authorization", "Bearer wrong").get(path).then().statusCode(200);
    given().header("Authorization", "Basic wrong").get(path).then().statusCode(200);
  }

  @Test
  void document_saysThatPredictionsNeedTheToken() {
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .body("paths.'/predict/base64'.post.security[0].token", empty())
        .body("paths.'/predict/base64'.post.responses", hasKey("401"))
        .body("paths.'/dataset'.get", not(hasKey("security")));
  }

  private static Response predictWith(String authorization) {
    return request()
        .header("Authorization", authorization)
        .contentType("image/png")
        .body(TestSplit.png(0))
        .post("/predict");
  }

  private static ValidatableResponse assertUnauthorized(Response response, String challenge) {
    assertThat(response.headers().getValues("WWW-Authenticate")).containsExactly(challenge);
    return assertProblem(response, 401, "unauthorized");
  }
}
