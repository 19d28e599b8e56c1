package io.penderie.server.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.penderie.dataset.ImageSet;
import io.penderie.server.openapi.Examples;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The evaluation of the shipped version. */
@QuarkusTest
class EvaluationTest extends ServiceTest {

  private static final String EVALUATION = "/models/" + Examples.VERSION + "/evaluation";

  @Test
  void evaluation_isThatOfTheTestSplit_withCalibrationAndCurves() {
    Response response = given().get(EVALUATION);

    response
        .then()
        .statusCode(200)
        .body("version", equalTo(Examples.VERSION))
        .body("split", equalTo("test"))
        .body("dataset", equalTo("fashion-mnist"))
        .body("pictures", equalTo(10_000))
        .body("classes[7].names.fr", equalTo("Basket"))
        .body("accuracy", equalTo(0.9451f))
        .body("report.classes", hasSize(10))
        .body("confusionMatrix.counts", hasSize(10))
        .body("calibration.bins", hasSize(15))
        .body("precisionRecall", hasSize(10))
        .body("precisionRecall.recall.collect { it[-1] }", everyItem(equalTo(1f)))
        .body("surestMistakes", hasSize(10))
        .body("history[0].epoch", equalTo(1));
    assertThat(response.<List<Integer>>path("calibration.bins.count").stream().mapToInt(i -> i))
        .hasSize(15)
        .satisfies(counts -> assertThat(counts.stream().mapToInt(i -> i).sum()).isEqualTo(10_000));
    assertThat(response.<Float>path("precisionRecall[6].averagePrecision")).isBetween(0.9f, 0.93f);
    assertThat(response.<Float>path("calibration.expectedCalibrationError")).isBetween(0f, 0.1f);
  }

  @Test
  void pictures_ofACell_areAsManyAsTheMatrixCounts_theSurestFirst() {
    int count = given().get(EVALUATION).path("confusionMatrix.counts[6][0]");

    Response response = given().get(EVALUATION + "/pictures?truth=6&predicted=0&limit=200");

    response
        .then()
        .statusCode(200)
        .body("version", equalTo(Examples.VERSION))
        .body("split", equalTo("test"))
        .body("total", equalTo(count))
        .body("items", hasSize(count))
        .body("items.truth", everyItem(equalTo(6)))
        .body("items.predicted", everyItem(equalTo(0)));
    List<Float> confidences = response.path("items.confidence");
    assertThat(confidences).isSortedAccordingTo(Comparator.reverseOrder());
    List<Integer> indices = response.path("items.index");
    assertThat(indices)
        .doesNotHaveDuplicates()
        .allSatisfy(index -> assertThat(TestSplit.pictures().label(index)).isEqualTo(6));
    given().get(response.<String>path("items[0].picture")).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"'', 10000", "?truth=3, 1000", "?truth=3&offset=10000, 1000"})
  void pictures_withoutAFilter_areAll(String query, int total) {
    given().get(EVALUATION + "/pictures" + query).then().body("total", equalTo(total));
  }

  @Test
  void mistakes_areThoseOffTheDiagonal_theSurestFirst() {
    int right = given().get(EVALUATION).path("confusionMatrix.counts[6][6]");

    Response response = given().get(EVALUATION + "/pictures?truth=6&right=false&limit=200");

    response.then().body("total", equalTo(1000 - right)).body("items.predicted", everyItem(not(6)));
    assertThat(response.<List<Float>>path("items.confidence"))
        .isSortedAccordingTo(Comparator.reverseOrder());
    given()
        .get(EVALUATION + "/pictures?truth=6&right=true")
        .then()
        .body("total", equalTo(right))
        .body("items.predicted", everyItem(equalTo(6)));
  }

  @Test
  void seed_drawsAnOrder_thatIsTheSameAgain_andOnTheSheet() throws IOException {
    List<Integer> all = drawn("seed=3&limit=200");

    assertThat(all).doesNotHaveDuplicates().isEqualTo(drawn("seed=3&limit=200"));
    assertThat(drawn("seed=3&offset=50&limit=5")).isEqualTo(all.subList(50, 55));
    assertThat(drawn("seed=4&limit=200")).isNotEqualTo(all);
    // Positions of 200 at random: 5,000 on average, give or take 200.
    assertThat(all.stream().mapToInt(Integer::intValue).average().orElseThrow())
        .isBetween(4000.0, 6000.0);
    Response sheet = given().get(EVALUATION + "/sheet?seed=3&limit=1&columns=1");
    assertThat(cut(ImageIO.read(new ByteArrayInputStream(sheet.asByteArray())), 0, 0))
        .isEqualTo(TestSplit.pictures().pixels(all.get(0)));
  }

  private static List<Integer> drawn(String query) {
    return given().get(EVALUATION + "/pictures?" + query).path("items.index");
  }

  @Test
  void pages_followOneAnother() {
    String cell = EVALUATION + "/pictures?truth=4&predicted=2";
    List<Integer> whole = given().get(cell + "&limit=7").path("items.index");

    List<Integer> first = given().get(cell + "&limit=4").path("items.index");
    List<Integer> second = given().get(cell + "&offset=4&limit=3").path("items.index");

    assertThat(first).isEqualTo(whole.subList(0, 4));
    assertThat(second).isEqualTo(whole.subList(4, 7));
    given()
        .get(cell + "&offset=2000000000")
        .then()
        .statusCode(200)
        .body("items", hasSize(0))
        .body("limit", equalTo(50));
  }

  @Test
  void sheet_showsThePageRowByRow() throws IOException {
    String page = "?truth=6&predicted=0&offset=2&limit=5";
    List<Integer> indices = given().get(EVALUATION + "/pictures" + page).path("items.index");

    Response response = given().get(EVALUATION + "/sheet" + page + "&columns=3");

    response.then().statusCode(200).contentType("image/png");
    BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
    assertThat(sheet.getWidth()).isEqualTo(3 * 28);
    assertThat(sheet.getHeight()).isEqualTo(2 * 28);
    for (int i = 0; i < 5; i++) {
      assertThat(cut(sheet, i % 3, i / 3)).isEqualTo(TestSplit.pictures().pixels(indices.get(i)));
    }
    assertThat(cut(sheet, 2, 1)).containsOnly(0);
  }

  @Test
  void sheetWithoutPictures_isOneBlackRow() throws IOException {
    Response response = given().get(EVALUATION + "/sheet?offset=10000");

    BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
    assertThat(sheet.getWidth()).isEqualTo(20 * 28);
    assertThat(sheet.getHeight()).isEqualTo(28);
    assertThat(cut(sheet, 0, 0)).containsOnly(0);
  }

  /** Found in the files of answers by another program. */
  @Test
  void suspects_areContradictedByAllVersions_orNearAPictureOfAnotherSplit() {
    Response response = given().get("/dataset/suspects?limit=200");

    response
        .then()
        .statusCode(200)
        .body("versions", equalTo(List.of("photo-network", "report-network")))
        .body("total", equalTo(377))
        .body("items.index[0, 1, 2]", equalTo(List.of(3531, 1111, 2914)))
        .body("items[0].class", equalTo(0))
        .body("items[0].predicted", equalTo(3))
        .body("items[0].confidences", hasSize(2))
        .body("items[0].picture", equalTo("/dataset/test/pictures/3531"))
        .body("nearPairs", hasSize(33));
    List<Map<String, Map<String, Object>>> pairs = response.path("nearPairs");
    assertThat(pairs)
        .allSatisfy(
            pair -> {
              assertThat(pair.get("first").get("split"))
                  .isNotEqualTo(pair.get("second").get("split"));
              // Of the 107 pairs none is of two classes.
              for (Map<String, Object> each : List.of(pair.get("first"), pair.get("second"))) {
                given()
                    .get(
                        "/dataset/{split}/pictures?offset={index}&limit=1",
                        each.get("split"),
                        each.get("index"))
                    .then()
                    .body("items[0].class", equalTo(pair.get("second").get("class")))
                    .body("items[0].picture", equalTo(each.get("picture")));
              }
            });
    assertProblem(given().get("/dataset/suspects?limit=201"), 400, "invalid-request");
    given()
        .header("If-None-Match", response.header("ETag"))
        .get("/dataset/suspects?limit=200")
        .then()
        .statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/pictures", "/sheet"})
  void answers_areAskedForEachTime_butNotSentTwice(String path) {
    Response first = given().get(EVALUATION + path);

    first.then().statusCode(200);
    assertThat(first.header("Cache-Control")).contains("no-cache");
    given()
        .header("If-None-Match", first.header("ETag"))
        .get(EVALUATION + path)
        .then()
        .statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/pictures?truth=10",
        "/pictures?truth=-1",
        "/pictures?predicted=shoe",
        "/pictures?right=maybe",
        "/pictures?seed=-1",
        "/pictures?seed=2147483648",
        "/pictures?offset=-1",
        "/pictures?offset=3000000000",
        "/pictures?limit=0",
        "/pictures?limit=201",
        "/sheet?predicted=10",
        "/sheet?limit=201",
        "/sheet?columns=0",
        "/sheet?columns=51",
        "/sheet?columns=1.5"
      })
  void parameterOutOfItsRange_isRefused(String path) {
    assertProblem(given().get(EVALUATION + path), 400, "invalid-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing/evaluation", "nothing/evaluation/pictures", "../x/evaluation"})
  void unknownVersion_isNotFound(String path) {
    assertProblem(given().urlEncodingEnabled(false).get("/models/" + path), 404, "not-found");
  }

  private static byte[] cut(BufferedImage sheet, int column, int row) {
    ImageSet set = TestSplit.pictures();
    byte[] pixels = new byte[set.width() * set.height()];
    sheet
        .getRaster()
        .getDataElements(
            column * set.width(), row * set.height(), set.width(), set.height(), pixels);
    return pixels;
  }
}
