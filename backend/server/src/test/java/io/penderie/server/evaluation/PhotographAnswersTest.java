package io.penderie.server.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.penderie.dataset.Mixture;
import io.penderie.dataset.ReportPictures;
import io.penderie.evaluation.PhotographAnswer;
import io.penderie.evaluation.PhotographAnswers;
import io.penderie.files.JsonFiles;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.dataset.ReportPhotographs;
import io.penderie.server.dataset.SplitName;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Seven photographs: two shoes of which any of two classes is right, one right and one wrong; two
 * bags, one right though said to be none of the classes, one in a file that could not be used; two
 * hats, one said to be none of the classes, one not; and a dress taken for a shirt.
 */
@QuarkusTest
@TestProfile(SmallHome.Profile.class)
class PhotographAnswersTest extends ServiceTest {

  private static final String ANSWERS = "/models/measured/evaluation/photographs/answers";

  private static final List<Integer> SHOES = List.of(5, 7);

  @Inject PenderieConfig config;
  @Inject DatasetCatalogue dataset;
  @Inject ReportPhotographs reported;

  private MadeVersions versions;
  private Path pictures;

  @BeforeEach
  void measureAVersion_andKeepTwoPictures() throws IOException {
    versions = new MadeVersions(config.home().resolve("models"));
    versions.measure("measured", dataset.pictures(SplitName.TEST), Map.of(), dataset.sha256());
    JsonFiles.write(
        versions.version("measured").photographs(),
        new PhotographAnswers(
            10,
            true,
            List.of(
                answer(0, "phones", "shoes", SHOES, 7, 0.9f, true),
                answer(1, "phones", "shoes", SHOES, 8, 0.4f, true),
                answer(2, "shops", "Bag", List.of(8), 8, 0.3f, false),
                PhotographAnswer.refused(sha256(3), "shops", "worn", "Bag", List.of(8)),
                answer(4, "shops", "hat", List.of(), 8, 0.6f, false),
                answer(5, "phones", "hat", List.of(), 8, 0.7f, true),
                answer(6, "shops", "Dress", List.of(3), 6, 0.8f, true))));
    pictures = Mixture.photographsOf(config.home());
    ReportPictures.of(
            3,
            2,
            List.of(
                new ReportPictures.Entry(sha256(6), "Dress"),
                new ReportPictures.Entry(sha256(1), "shoes")),
            List.of(new byte[] {0, 1, 2, 3, 4, 5}, new byte[] {10, 11, 12, 13, 14, (byte) 255}))
        .write(pictures);
    reported.load(config.home());
  }

  @AfterEach
  void removeThem() throws IOException {
    versions.close();
    ReportPictures.delete(pictures);
    reported.load(config.home());
  }

  @Test
  void answers_areTheSurestWrongOnesFirst() {
    Response response = given().get(ANSWERS);

    response
        .then()
        .statusCode(200)
        .body("version", equalTo("measured"))
        .body("total", equalTo(7))
        .body("offset", equalTo(0))
        .body("limit", equalTo(50))
        .body("items.sha256", equalTo(sha256(6, 5, 1, 3, 0, 4, 2)))
        .body("items.right", equalTo(List.of(false, false, false, false, true, true, true)))
        .body("items[0].source", equalTo("shops"))
        .body("items[0].kind", equalTo(""))
        .body("items[0].label", equalTo("Dress"))
        .body("items[0].classes", equalTo(List.of(3)))
        .body("items[0].predicted", equalTo(6))
        .body("items[0].confidence", equalTo(0.8f))
        .body("items[0].known", equalTo(true))
        .body("items[0].set", equalTo(List.of(6, 3)))
        .body("items[0].picture", equalTo("/dataset/photographs/" + sha256(6)))
        .body("items[1].picture", nullValue())
        .body("items[2].picture", equalTo("/dataset/photographs/" + sha256(1)))
        .body("items[3].kind", equalTo("worn"))
        .body("items[3].predicted", nullValue())
        .body("items[3].set", nullValue())
        .body("items[5].known", equalTo(false))
        .body("items[5].classes", hasSize(0));
    given().header("If-None-Match", response.header("ETag")).get(ANSWERS).then().statusCode(304);
  }

  @Test
  void page_isAPartOfTheSameOrder() {
    given()
        .get(ANSWERS + "?offset=2&limit=3")
        .then()
        .statusCode(200)
        .body("total", equalTo(7))
        .body("items.sha256", equalTo(sha256(1, 3, 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "right=false, 6 5 1 3",
    "right=true, 0 4 2",
    "label=Bag, 3 2",
    "label=bag, ''",
    "source=phones, 5 1 0",
    "predicted=8, 5 1 4 2",
    "predicted=none, 4 2",
    "right=false&source=phones&label=shoes&predicted=8, 1"
  })
  void answers_areThoseThatEveryParameterFits(String query, String files) {
    int[] wanted =
        Arrays.stream(files.split(" "))
            .filter(each -> !each.isEmpty())
            .mapToInt(Integer::parseInt)
            .toArray();

    given()
        .get(ANSWERS + "?" + query)
        .then()
        .statusCode(200)
        .body("total", equalTo(wanted.length))
        .body("items.sha256", equalTo(sha256(wanted)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"right=yes", "predicted=10", "predicted=None", "limit=0"})
  void whatIsNoSuchValue_isRefused(String query) {
    assertProblem(given().get(ANSWERS + "?" + query), 400, "invalid-request");
  }

  @Test
  void versionThatWasNotMeasured_saysHowToMeasure() throws IOException {
    Files.delete(versions.version("measured").photographs());

    assertProblem(given().get(ANSWERS), 404, "not-found")
        .body("detail", containsString("--photographs FOLDER --record"));
    assertProblem(given().get("/models/nobody/evaluation/photographs/answers"), 404, "not-found");
  }

  @Test
  void picture_isAPngOfThePreparedPhotograph() throws IOException {
    String path = given().get(ANSWERS).path("items[2].picture");

    Response response = given().get(path);

    response
        .then()
        .statusCode(200)
        .contentType("image/png")
        .header("Cache-Control", containsString("max-age=3600"))
        .header("ETag", notNullValue());
    var image = ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
    assertThat(image.getWidth()).isEqualTo(3);
    assertThat(image.getHeight()).isEqualTo(2);
    assertThat(image.getRaster().getSamples(0, 0, 3, 2, 0, (int[]) null))
        .containsExactly(10, 11, 12, 13, 14, 255);
    given().header("If-None-Match", response.header("ETag")).get(path).then().statusCode(304);
  }

  @Test
  void photographWithoutPicture_isNotFound() {
    assertProblem(given().get("/dataset/photographs/" + sha256(5)), 404, "not-found")
        .body("detail", containsString("no picture of such a photograph"));
    assertProblem(given().get("/dataset/photographs/distribution"), 404, "not-found");
    given().get("/dataset/test/pictures/0").then().statusCode(200);
    given().get("/dataset/test/distribution").then().statusCode(200);
  }

  @Test
  void damagedPictures_areNone_andChangeTheAnswersAlone() throws IOException {
    String before = given().get(ANSWERS).header("ETag");
    Files.writeString(pictures.resolve("report.csv"), "what is this");

    reported.load(config.home());

    given()
        .header("If-None-Match", before)
        .get(ANSWERS)
        .then()
        .statusCode(200)
        .body("total", equalTo(7))
        .body("items[0].picture", nullValue());
    assertProblem(given().get("/dataset/photographs/" + sha256(6)), 404, "not-found");
  }

  private static PhotographAnswer answer(
      int file,
      String source,
      String label,
      List<Integer> right,
      int predicted,
      float confidence,
      boolean known) {
    return new PhotographAnswer(
        sha256(file),
        source,
        "",
        label,
        right,
        predicted,
        confidence,
        known,
        List.of(predicted, 3));
  }

  private static String sha256(int file) {
    return "%064x".formatted(file);
  }

  private static List<String> sha256(int[] files) {
    return Arrays.stream(files).mapToObj(PhotographAnswersTest::sha256).toList();
  }

  private static List<String> sha256(int first, int second, int... more) {
    int[] all = new int[more.length + 2];
    all[0] = first;
    all[1] = second;
    System.arraycopy(more, 0, all, 2, more.length);
    return sha256(all);
  }
}
