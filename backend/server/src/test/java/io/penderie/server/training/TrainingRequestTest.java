package io.penderie.server.training;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(TrainingHome.class)
class TrainingRequestTest extends TrainingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'epochs':1} | epochs",
        "{'configuration':{'epoch':1}} | epoch",
        "{'configuration':{'epochs':0}} | epochs",
        "{'configuration':{'epochs':'1'}} | epochs",
        "{'configuration':{'schedule':{'warmup':0.1}}} | schedule.warmup",
        "{'configuration':{'schedule':{'warmUp':2}}} | schedule.warmUp",
        "{'configuration':{'augmentation':{'maxShift':9}}} | augmentation.maxShift",
        "{'configuration':{'threads':0}} | threads",
        "{'version':'../x'} | version",
        "{'version':7} | version",
        "{'initialVersion':'nothing'} | initialVersion",
        "{'initialVersion':'report-network','configuration':{'architecture':'garment-resnet'}}"
            + " | initialVersion",
        "{'configuration':{'architecture':'scaled-resnet','width':64,'budget':40}} | budget",
        "{'configuration':{'architecture':'scaled-resnet','width':300}} | width",
      })
  void memberAtFault_isNamed(String body, String field) {
    assertProblem(post(body.replace('\'', '"')), 400, "invalid-configuration")
        .body("field", equalTo(field));
    given().get("/training-runs").then().body("total", equalTo(0));
  }

  @Test
  void estimate_isMade_withEveryChoice_andWithoutARun() {
    operator()
        .contentType("application/json")
        .body("{\"configuration\":{" + QUICK + "3}}")
        .post("/training-runs/estimates")
        .then()
        .statusCode(200)
        .body("seconds", greaterThan(0f))
        .body("epochs", equalTo(3))
        // A fifth of 960 pictures, 32 at a time.
        .body("trainingPictures", equalTo(190))
        .body("batchesPerEpoch", equalTo(6))
        .body("configuration.optimizer", notNullValue())
        .body("$", not(hasKey("dataset")));
    given().get("/training-runs").then().body("total", equalTo(0));
  }

  @Test
  void estimateOfWhatCannotBe_isRefusedAsTheRunIs() {
    assertProblem(
            operator()
                .contentType("application/json")
                .body("{\"configuration\":{\"epochs\":0}}")
                .post("/training-runs/estimates"),
            400,
            "invalid-configuration")
        .body("field", equalTo("epochs"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "{", "{} {}", "{\"version\":\"a\",\"version\":\"b\"}"})
  void bodyThatIsNoObject_isRefused(String body) {
    assertProblem(post(body), 400, "invalid-request");
  }

  @Test
  void bodyThatIsTooLong_isRefused() {
    assertProblem(post("{\"version\":\"" + "a".repeat(70_000) + "\"}"), 413, "body-too-large");
  }

  @Test
  void otherContentType_isRefused() {
    assertProblem(
            operator().contentType("text/html").body("{}").post("/training-runs"),
            415,
            "unsupported-media-type")
        .body("detail", containsString("curl --json"));
  }

  /** As curl -d and fetch label JSON. */
  @ParameterizedTest
  @ValueSource(
      strings = {"application/x-www-form-urlencoded", "text/plain;charset=UTF-8", "Text/Plain"})
  void labelThatSaysNothing_isTakenForJson(String label) {
    byte[] body = "{\"configuration\": {\"epochs\": 0}}".getBytes(UTF_8);
    assertProblem(
        operator().contentType(label).body(body).post("/training-runs"),
        400,
        "invalid-configuration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20261122-181412-k3f9", "nothing", ".lock"})
  void unknownRun_isNotFound(String id) {
    String run = "/training-runs/" + id;
    assertProblem(request().urlEncodingEnabled(false).get(run + "/log"), 404, "not-found");
    assertProblem(request().get("/training-runs/{id}", id), 404, "not-found");
    assertProblem(request().get("/training-runs/{id}/events", id), 404, "not-found");
    assertProblem(operator().post("/training-runs/{id}/cancellation", id), 404, "not-found");
    assertProblem(operator().post("/training-runs/{id}/resumption", id), 404, "not-found");
    assertProblem(operator().delete("/training-runs/{id}", id), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"offset=-1", "offset=abc", "limit=0", "limit=201", "limit=many"})
  void pageThatIsNone_isRefused(String query) {
    assertProblem(given().get("/training-runs?" + query), 400, "invalid-request");
  }
}
