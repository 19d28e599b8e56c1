package io.penderie.server.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.penderie.dataset.ImageSet;
import io.penderie.evaluation.Answers;
import io.penderie.files.JsonFiles;
import io.penderie.registry.ModelVersion;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.dataset.SplitName;
import io.penderie.server.evaluation.MadeVersions.Wrong;
import io.penderie.server.openapi.Examples;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two versions whose answers to 200 test pictures are made by hand: all right, but the first takes
 * three shirts (a, b, c) for T-shirts, the second shirt b for a pullover and a pullover (d) for a
 * coat.
 */
@QuarkusTest
@TestProfile(SmallHome.Profile.class)
class ComparisonTest extends ServiceTest {

  private static final String COMPARISON = "/models/first/comparison";

  @Inject PenderieConfig config;
  @Inject DatasetCatalogue dataset;

  private MadeVersions versions;
  private int a;
  private int b;
  private int c;
  private int d;

  @BeforeEach
  void makeVersions() throws Exception {
    versions = new MadeVersions(config.home().resolve("models"));
    int[] shirts = ofClass(6);
    a = shirts[0];
    b = shirts[1];
    c = shirts[2];
    d = ofClass(2)[0];
    measure(
        "first",
        Map.of(a, new Wrong(0, 0.5f), b, new Wrong(0, 0.8f), c, new Wrong(0, 0.625f)),
        dataset.sha256());
    measure("second", Map.of(b, new Wrong(2, 0.75f), d, new Wrong(4, 0.95f)), dataset.sha256());
  }

  @AfterEach
  void removeVersions() throws IOException {
    versions.close();
  }

  @Test
  void comparison_isSecondMinusFirst() {
    Response response = given().get(COMPARISON + "?with=second");

    response
        .then()
        .statusCode(200)
        .body("first", equalTo("first"))
        .body("second", equalTo("second"))
        .body("split", equalTo("test"))
        .body("pictures", equalTo(200))
        .body("accuracy.first", equalTo(0.985f))
        .body("accuracy.second", equalTo(0.99f))
        .body("bothRight", equalTo(196))
        .body("onlyFirst", equalTo(1))
        .body("onlySecond", equalTo(2))
        .body("bothWrong", equalTo(1))
        // Three tosses of a coin cannot be divided less unevenly.
        .body("pValue", equalTo(1f))
        .body("matrixDifference[6]", equalTo(List.of(-3, 0, 1, 0, 0, 0, 2, 0, 0, 0)))
        .body("matrixDifference[2]", equalTo(List.of(0, 0, -1, 0, 1, 0, 0, 0, 0, 0)))
        .body("classes", hasSize(10))
        .body("classes[6].recall.first", equalTo(0.85f))
        .body("classes[6].recall.second", equalTo(0.95f));
    assertThat(response.<Float>path("accuracy.difference")).isBetween(0.00499f, 0.00501f);
  }

  @Test
  void pictures_ofAnOutcome_haveTheSurestWrongAnswerFirst() {
    given()
        .get(COMPARISON + "/pictures?with=second&which=onlySecond")
        .then()
        .statusCode(200)
        .body("which", equalTo("onlySecond"))
        .body("total", equalTo(2))
        .body("items.index", equalTo(List.of(c, a)))
        .body("items[0].truth", equalTo(6))
        .body("items[0].first.predicted", equalTo(0))
        .body("items[0].first.confidence", equalTo(0.625f))
        .body("items[0].second.predicted", equalTo(6))
        .body("items[0].picture", equalTo("/dataset/test/pictures/" + c));
    given()
        .get(COMPARISON + "/pictures?with=second&which=onlyFirst")
        .then()
        .body("items.index", equalTo(List.of(d)));
    given()
        .get(COMPARISON + "/pictures?with=second&which=bothWrong")
        .then()
        .body("items.index", equalTo(List.of(b)))
        .body("items[0].second.predicted", equalTo(2));
    given()
        .get(COMPARISON + "/pictures?with=second&which=onlySecond&offset=1&limit=1")
        .then()
        .body("total", equalTo(2))
        .body("items.index", equalTo(List.of(a)));
  }

  @Test
  void sheet_isAPngOfThePage() {
    given()
        .get(COMPARISON + "/sheet?with=second&which=onlySecond&columns=2")
        .then()
        .statusCode(200)
        .contentType("image/png");
  }

  @Test
  void versionMeasuredAgain_isReadAgain() throws IOException {
    Response before = given().get(COMPARISON + "?with=second");

    measure("second", Map.of(), dataset.sha256());
    Response after =
        given().header("If-None-Match", before.header("ETag")).get(COMPARISON + "?with=second");

    after.then().statusCode(200).body("onlySecond", equalTo(3)).body("onlyFirst", equalTo(0));
    given()
        .header("If-None-Match", after.header("ETag"))
        .get(COMPARISON + "?with=second")
        .then()
        .statusCode(304);
  }

  @Test
  void versionsMeasuredOnOtherPictures_cannotBeCompared() throws IOException {
    measure("elsewhere", Map.of(), "0".repeat(64));

    assertProblem(given().get(COMPARISON + "?with=elsewhere"), 409, "version-unusable")
        .body("detail", containsString("elsewhere"));
    // The shipped version was measured on all 10,000 pictures, this home has 200.
    assertProblem(given().get(COMPARISON + "?with=" + Examples.VERSION), 409, "version-unusable");
    assertProblem(
        given().get("/models/" + Examples.VERSION + "/evaluation/pictures"),
        409,
        "version-unusable");
    given().get("/models/" + Examples.VERSION + "/evaluation").then().statusCode(200);
  }

  @Test
  void versionWithoutAnswers_saysHowToMakeThem() throws IOException {
    Files.delete(version("second").answers());

    assertProblem(given().get("/models/second/evaluation/pictures"), 404, "not-found")
        .body("detail", containsString("penderie evaluate second --record"));
    assertProblem(given().get(COMPARISON + "?with=second"), 404, "not-found");
    given().get("/models/second/evaluation").then().statusCode(200);
    Files.delete(version("second").evaluation());
    assertProblem(given().get("/models/second/evaluation"), 404, "not-found")
        .body("detail", containsString("has not been evaluated"));
  }

  @Test
  void damagedFiles_areAProblemOfTheVersion() throws IOException {
    Files.writeString(version("second").answers(), "{\"predicted\": [");
    Files.writeString(version("first").evaluation(), "{}");

    assertProblem(given().get("/models/second/evaluation/pictures"), 409, "version-unusable");
    assertProblem(given().get("/models/first/evaluation"), 409, "version-unusable");
  }

  @Test
  void evaluationOfOtherAnswers_isNotCompared() throws IOException {
    JsonFiles.write(
        version("second").answers(), JsonFiles.read(version("first").answers(), Answers.class));

    assertProblem(given().get(COMPARISON + "?with=second"), 409, "version-unusable")
        .body("detail", containsString("--record"));
  }

  @Test
  void evaluationWithoutCalibration_isStillThere() throws IOException {
    Map<String, Object> evaluation =
        JsonFiles.<Map<String, Object>>read(version("first").evaluation(), mapType());
    evaluation.remove("calibration");
    JsonFiles.write(version("first").evaluation(), evaluation);

    Response response = given().get("/models/first/evaluation");

    response.then().statusCode(200).body("pictures", equalTo(200));
    assertThat(response.<Map<String, Object>>path("$"))
        .doesNotContainKey("calibration")
        .containsKey("history");
  }

  @Test
  void calibrationOfEmptyBins_isNull() {
    given()
        .get("/models/first/evaluation")
        .then()
        .statusCode(200)
        .body("calibration.bins[0]", equalTo(emptyFirstBin()))
        .body("calibration.bins.count", hasItems(197, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/pictures?with=second",
        "/pictures?with=second&which=bothRight",
        "/pictures?which=bothWrong",
        "/pictures?with=second&which=bothWrong&limit=201",
        "/sheet?with=second&which=bothWrong&columns=0"
      })
  void badParameters_areRefused(String path) {
    assertProblem(given().get(COMPARISON + path), 400, "invalid-request");
  }

  @Test
  void unknownVersions_areNotFound() {
    assertProblem(given().get(COMPARISON + "?with=nothing"), 404, "not-found");
    assertProblem(given().get("/models/nothing/comparison?with=first"), 404, "not-found");
    assertProblem(given().get(COMPARISON + "?with=.hidden"), 404, "not-found");
  }

  private static Map<String, Object> emptyFirstBin() {
    Map<String, Object> bin = new HashMap<>();
    bin.put("lower", 0f);
    bin.put("upper", 0.06666667f);
    bin.put("count", 0);
    bin.put("meanConfidence", null);
    bin.put("accuracy", null);
    return bin;
  }

  @SuppressWarnings("unchecked") // JSON objects are maps with strings as keys.
  private static Class<Map<String, Object>> mapType() {
    return (Class<Map<String, Object>>) (Class<?>) Map.class;
  }

  private int[] ofClass(int label) {
    ImageSet test = dataset.pictures(SplitName.TEST);
    return IntStream.range(0, test.size()).filter(i -> test.label(i) == label).toArray();
  }

  private ModelVersion version(String name) {
    return versions.version(name);
  }

  private void measure(String name, Map<Integer, Wrong> wrongs, String data) throws IOException {
    versions.measure(name, dataset.pictures(SplitName.TEST), wrongs, data);
  }
}
