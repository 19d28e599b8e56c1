package io.penderie.server.evaluation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.penderie.evaluation.PhotographAnswer;
import io.penderie.evaluation.PhotographAnswers;
import io.penderie.files.JsonFiles;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelVersion;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.dataset.SplitName;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two versions that were right about all test pictures, but not about ten photographs: four pairs
 * of shoes from phones of which any of three classes is right, four bags from shops, and two hats.
 */
@QuarkusTest
@TestProfile(SmallHome.Profile.class)
class PhotographsTest extends ServiceTest {

  private static final List<Integer> SHOES = List.of(5, 7, 9);
  private static final List<Integer> BAG = List.of(8);

  @Inject PenderieConfig config;
  @Inject DatasetCatalogue dataset;

  private MadeVersions versions;

  @BeforeEach
  void makeVersions() throws IOException {
    versions = new MadeVersions(config.home().resolve("models"));
    for (String name : List.of("first", "second")) {
      versions.measure(name, dataset.pictures(SplitName.TEST), Map.of(), dataset.sha256());
    }
    // Three shoes and one bag are right; a hat is flagged, and so is a bag.
    photographs("first", List.of(5, 7, 9, 8), List.of(8, 0, 0, 0), 3);
    // One shoe and all bags are right.
    photographs("second", List.of(0, 7, 8, 8), List.of(8, 8, 8, 8), -1);
  }

  @AfterEach
  void removeVersions() throws IOException {
    versions.close();
  }

  @Test
  void evaluation_isBySourceKindAndLabel() {
    Response response = given().get("/models/first/evaluation/photographs");

    response
        .then()
        .statusCode(200)
        .body("version", equalTo("first"))
        .body("knows", equalTo(true))
        .body("total.garments", equalTo(8))
        .body("total.right", equalTo(4))
        .body("total.rightOfSeveral", equalTo(3))
        .body("total.accuracy", equalTo(0.5f))
        .body("total.flagged", equalTo(1))
        .body("total.others", equalTo(2))
        .body("total.othersFlagged", equalTo(1))
        .body("sources.name", equalTo(List.of("phones", "shops")))
        .body("sources[0].figures.accuracy", equalTo(0.75f))
        .body("sources[1].figures.accuracy", equalTo(0.25f))
        .body("sources[1].figures.others", equalTo(2))
        // Each answer is 0.5 sure; 3/4 and 1/4 are right.
        .body("sources.expectedCalibrationError", equalTo(List.of(0.25f, 0.25f)))
        .body("kinds.name", equalTo(List.of("worn", "")))
        .body("kinds.figures.right", equalTo(List.of(3, 1)))
        .body("labels.name", equalTo(List.of("shoes", "Bag", "hat")))
        .body("labels[0].classes", equalTo(SHOES))
        .body("labels[0].predicted", equalTo(List.of(0, 0, 0, 0, 0, 1, 0, 1, 1, 1)))
        .body("labels[0].sources.name", equalTo(List.of("phones")))
        .body("labels[1].figures.right", equalTo(1))
        .body("labels[2].classes", hasSize(0))
        .body("labels[2].figures.accuracy", nullValue())
        .body("labels[2].figures.othersFlagged", equalTo(1));
    given()
        .header("If-None-Match", response.header("ETag"))
        .get("/models/first/evaluation/photographs")
        .then()
        .statusCode(304);
  }

  @Test
  void versionThatCannotSayNone_flagsNothing() {
    given()
        .get("/models/second/evaluation/photographs")
        .then()
        .statusCode(200)
        .body("knows", equalTo(false))
        .body("total.right", equalTo(5))
        .body("total.flagged", nullValue())
        .body("total.othersFlagged", nullValue());
  }

  @Test
  void comparison_hasTheTestSplitAndPhotographs() {
    given()
        .get("/models/first/comparison?with=second")
        .then()
        .statusCode(200)
        .body("accuracy.difference", equalTo(0f))
        .body("pValue", equalTo(1f))
        .body("photographs.photographs", equalTo(8))
        .body("photographs.accuracy.first", equalTo(0.5f))
        .body("photographs.accuracy.second", equalTo(0.625f))
        .body("photographs.accuracy.difference", equalTo(0.125f))
        .body("photographs.bothRight", equalTo(2))
        .body("photographs.onlyFirst", equalTo(2))
        .body("photographs.onlySecond", equalTo(3))
        .body("photographs.bothWrong", equalTo(1))
        .body("photographs.pValue", equalTo(1f))
        .body("photographs.sources.name", equalTo(List.of("phones", "shops")))
        .body("photographs.sources[0].onlyFirst", equalTo(2))
        // Two tosses fall alike with 1/2, three with 1/4.
        .body("photographs.sources[0].pValue", equalTo(0.5f))
        .body("photographs.sources[1].accuracy.difference", equalTo(0.75f))
        .body("photographs.sources[1].onlySecond", equalTo(3))
        .body("photographs.sources[1].pValue", equalTo(0.25f));
  }

  @Test
  void versionMeasuredOnNoPhotographs_isComparedWithoutThem_andSaysHowToMeasure()
      throws IOException {
    Response before = given().get("/models/first/comparison?with=second");
    Files.delete(versions.version("second").photographs());

    Response after =
        given()
            .header("If-None-Match", before.header("ETag"))
            .get("/models/first/comparison?with=second");

    after.then().statusCode(200).body("pictures", equalTo(200)).body("photographs", nullValue());
    assertProblem(given().get("/models/second/evaluation/photographs"), 404, "not-found")
        .body("detail", containsString("penderie evaluate second --photographs FOLDER --record"));
  }

  @Test
  void damagedFile_orOneOfOtherClasses_isAProblemOfTheVersion() throws IOException {
    Files.writeString(versions.version("first").photographs(), "{\"classes\": 10");
    ModelVersion second = versions.version("second");
    JsonFiles.write(
        second.photographs(),
        new PhotographAnswers(
            3, false, List.of(answer(0, "phones", "", "top", List.of(0), 0, true))));

    assertProblem(given().get("/models/first/evaluation/photographs"), 409, "version-unusable");
    assertProblem(given().get("/models/first/comparison?with=second"), 409, "version-unusable");
    assertProblem(given().get("/models/second/evaluation/photographs"), 409, "version-unusable")
        .body("detail", containsString("other classes"));
  }

  @Test
  void lists_haveBothFigures() {
    String first = "find { it.version == 'first' }.";
    Response list = given().get("/models");
    Response one = given().get("/models/first");

    list.then()
        .statusCode(200)
        .body(first + "testAccuracy", equalTo(one.<Float>path("testAccuracy")))
        .body(first + "photographs.garments", equalTo(8))
        .body(first + "photographs.right", equalTo(4))
        .body(first + "photographs.rightOfSeveral", equalTo(3))
        .body(first + "photographs.accuracy", equalTo(0.5f))
        .body(first + "photographs.othersFlagged", equalTo(1));
    one.then()
        .body("photographs.accuracy", equalTo(0.5f))
        .body("card.photographs.right", equalTo(4));
  }

  /**
   * Measures a version on the ten photographs; all answers are 0.5 sure.
   *
   * @param flagged which of the bags is said to be none of the classes, and with it the first hat;
   *     negative for a version that cannot say so
   */
  private void photographs(String name, List<Integer> shoes, List<Integer> bags, int flagged)
      throws IOException {
    List<PhotographAnswer> answers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      answers.add(answer(i, "phones", "worn", "shoes", SHOES, shoes.get(i), true));
    }
    for (int i = 0; i < 4; i++) {
      answers.add(answer(4 + i, "shops", "", "Bag", BAG, bags.get(i), i != flagged));
    }
    answers.add(answer(8, "shops", "", "hat", List.of(), 0, flagged < 0));
    answers.add(answer(9, "shops", "", "hat", List.of(), 0, true));
    PhotographAnswers all = new PhotographAnswers(10, flagged >= 0, answers);
    ModelVersion version = versions.version(name);
    JsonFiles.write(version.photographs(), all);
    Path card = version.folder().resolve(ModelVersion.CARD);
    JsonFiles.write(card, JsonFiles.read(card, ModelCard.class).withPhotographs(all.total()));
  }

  private static PhotographAnswer answer(
      int file,
      String source,
      String kind,
      String label,
      List<Integer> right,
      int predicted,
      boolean known) {
    return new PhotographAnswer(
        "%064x".formatted(file), source, kind, label, right, predicted, 0.5f, known, null);
  }
}
