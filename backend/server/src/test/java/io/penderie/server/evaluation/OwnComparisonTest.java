package io.penderie.server.evaluation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.penderie.evaluation.Answers;
import io.penderie.files.JsonFiles;
import io.penderie.registry.ModelVersion;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.openapi.Examples;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.Versions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two versions of a dataset of one's own, which has lost a picture and got another one between
 * them. Both know hats, scarves and gloves, and both were asked about two hats and a scarf.
 */
@QuarkusTest
@TestProfile(SmallHome.Profile.class)
class OwnComparisonTest extends ServiceTest {

  private static final String COMPARISON = "/models/winter-1/comparison";

  @Inject PenderieConfig config;

  @BeforeEach
  void makeVersions() throws IOException {
    Versions.measureOwn(
        Versions.writeOwn(config.home(), "winter-1", "winter", 1),
        List.of("aa", "bb", "cc", "gone"),
        new int[] {0, 0, 1, 1},
        new float[][] {{.5f, .25f, .25f}, {.125f, .75f, .125f}, {.125f, .75f, .125f}, {1, 0, 0}});
    Versions.measureOwn(
        Versions.writeOwn(config.home(), "winter-2", "winter", 2),
        List.of("cc", "new", "bb", "aa"),
        new int[] {1, 2, 0, 0},
        new float[][] {{0, 1, 0}, {0, 0, 1}, {.75f, .125f, .125f}, {.125f, .25f, .625f}});
  }

  @AfterEach
  void removeVersions() {
    operator().delete("/models/winter-2").then().statusCode(204);
    operator().delete("/models/winter-1").then().statusCode(204);
  }

  @Test
  void comparison_isOfThePicturesThatBothWereAskedAbout() {
    given()
        .get(COMPARISON + "?with=winter-2")
        .then()
        .statusCode(200)
        .body("pictures", equalTo(3))
        .body("onlyOfFirst", equalTo(1))
        .body("onlyOfSecond", equalTo(1))
        .body("names.names.fr", contains("Chapeau", "Écharpe", "Gant"))
        .body("accuracy.first", equalTo(2 / 3f))
        .body("onlyFirst", equalTo(1))
        .body("onlySecond", equalTo(1))
        .body("bothRight", equalTo(1))
        .body("matrixDifference[0]", equalTo(List.of(0, -1, 1)))
        .body("photographs", nullValue());
    given()
        .get(COMPARISON + "/pictures?with=winter-2&which=onlySecond")
        .then()
        .statusCode(200)
        .body("items.index", contains(1))
        .body("items[0].first.predicted", equalTo(1))
        .body("items[0].second.confidence", equalTo(0.75f))
        .body("items[0].picture", equalTo("/datasets/winter/pictures/bb/prepared"));
  }

  @Test
  void evaluation_saysWhichPicturesStandBehindIt() {
    given()
        .get("/models/winter-1/evaluation")
        .then()
        .statusCode(200)
        .body("surestMistakes.picture", contains(address("gone"), address("bb")));
    given()
        .get("/models/winter-1/evaluation/pictures?truth=0&predicted=1")
        .then()
        .statusCode(200)
        .body("items.picture", contains(address("bb")))
        .body("items.truth", contains(0));
    assertProblem(
        given().get("/models/winter-1/evaluation/pictures?truth=3"), 400, "invalid-request");
  }

  @Test
  void sheet_isOfPicturesThatComeWithPenderieAlone() {
    String help = "the list of pictures says where each of them is";
    assertProblem(given().get("/models/winter-1/evaluation/sheet"), 404, "not-found")
        .body("detail", containsString(help));
    assertProblem(
            given().get(COMPARISON + "/sheet?with=winter-2&which=onlyFirst"), 404, "not-found")
        .body("detail", containsString(help));
  }

  @Test
  void answersThatDoNotSayToWhat_areNotCompared_andTheEvaluationIsStillThere() throws IOException {
    ModelVersion old = version("winter-2");
    Answers answers = JsonFiles.read(old.answers(), Answers.class);
    JsonFiles.write(
        old.answers(),
        new Answers(
            answers.dataSha256(), answers.classes(), answers.predicted(), answers.confidence()));

    assertProblem(given().get(COMPARISON + "?with=winter-2"), 409, "version-unusable")
        .body("detail", containsString("penderie evaluate winter-2 --record; else train it again"));
    given()
        .get("/models/winter-2/evaluation")
        .then()
        .statusCode(200)
        .body("surestMistakes.index", contains(3))
        .body("surestMistakes[0].picture", nullValue());
  }

  @Test
  void versionsWithoutACommonPicture_areNotCompared() throws IOException {
    Versions.measureOwn(
        version("winter-2"), List.of("dd"), new int[] {0}, new float[][] {{.5f, .25f, .25f}});

    assertProblem(given().get(COMPARISON + "?with=winter-2"), 400, "invalid-request")
        .body(
            "detail",
            equalTo(
                "winter-1 and winter-2 were measured on no picture that both have: there is nothing"
                    + " to compare."));
    given()
        .get(COMPARISON + "/pictures?with=winter-2&which=bothWrong")
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
    assertProblem(given().get(COMPARISON + "?with=" + Examples.VERSION), 409, "version-unusable");
  }

  private ModelVersion version(String name) {
    return new ModelVersion(name, config.home().resolve("models").resolve(name), null);
  }

  private static String address(String picture) {
    return "/datasets/winter/pictures/" + picture + "/prepared";
  }
}
