package io.penderie.server.dataset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.penderie.server.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DatasetTest extends ServiceTest {

  @Test
  void facts_areThoseOfFashionMnist() {
    Response response = given().get("/dataset");

    response
        .then()
        .statusCode(200)
        .body("name", equalTo("fashion-mnist"))
        .body("licence", equalTo("MIT"))
        .body("source", containsString("zalandoresearch/fashion-mnist"))
        .body("paper", equalTo("https://arxiv.org/abs/1708.07747"))
        .body("counts.train", equalTo(55_000))
        .body("counts.validation", equalTo(5_000))
        .body("counts.test", equalTo(10_000))
        .body("picture.width", equalTo(28))
        .body("picture.height", equalTo(28))
        .body("picture.minimum", equalTo(0))
        .body("picture.maximum", equalTo(255))
        .body("classes", hasSize(10))
        .body("classes[7].index", equalTo(7))
        .body("classes[7].names.en", equalTo("Sneaker"))
        .body("classes[7].names.fr", equalTo("Basket"));
    assertThat(response.<String>path("sha256")).matches("[0-9a-f]{64}");
    var pixels = response.jsonPath(new JsonPathConfig(JsonPathConfig.NumberReturnType.DOUBLE));
    assertThat(pixels.getDouble("pixels.mean")).isCloseTo(0.2860, within(0.00005));
    assertThat(pixels.getDouble("pixels.deviation")).isCloseTo(0.3530, within(0.00005));
  }

  @ParameterizedTest
  @CsvSource({"train, 5500, 55000", "validation, 500, 5000", "test, 1000, 10000"})
  void distribution_isTheSameForEveryClass(String split, int perClass, int count) {
    given()
        .get("/dataset/" + split + "/distribution")
        .then()
        .statusCode(200)
        .body("split", equalTo(split))
        .body("count", equalTo(count))
        .body("classes", hasSize(10))
        .body("classes.count", everyItem(equalTo(perClass)))
        .body("classes[9].names.fr", equalTo("Bottine"));
  }

  @Test
  void statistics_countEveryPixelOnce() {
    Response response = given().get("/dataset/test/statistics");

    List<Integer> histogram = response.path("histogram");
    assertThat(histogram).hasSize(256);
    assertThat(histogram.stream().mapToLong(Integer::longValue).sum()).isEqualTo(10_000L * 784);
    response
        .then()
        .body("pixels.mean.toDouble()", closeTo(0.2868, 0.0005))
        .body("meanPictures[3].picture", equalTo("/dataset/test/classes/3/mean"));
  }

  @Test
  void meanPicture_isAGrayPngOfTheDatasetsSize() throws IOException {
    Response response = given().get("/dataset/train/classes/7/mean");

    response.then().statusCode(200).contentType("image/png");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
    assertThat(picture.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    assertThat(picture.getWidth()).isEqualTo(28);
    assertThat(picture.getHeight()).isEqualTo(28);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dataset",
        "/dataset/train/distribution",
        "/dataset/train/statistics",
        "/dataset/train/classes/0/mean"
      })
  void answers_mayBeKept_andAreNotSentTwice(String path) {
    Response first = given().get(path);
    String tag = first.header("ETag");

    assertThat(first.header("Cache-Control")).contains("max-age=3600");
    given()
        .header("If-None-Match", tag)
        .get(path)
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag));
    given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dataset/future/distribution",
        "/dataset/TEST/statistics",
        "/dataset/future/classes/1/mean",
        "/dataset/train/classes/10/mean",
        "/dataset/train/classes/-1/mean",
        "/dataset/train/classes/shoe/mean"
      })
  void unknownSplitOrClass_isNotFound(String path) {
    assertProblem(given().get(path), 404, "not-found");
  }
}
