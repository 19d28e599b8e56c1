package io.penderie.server.dataset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Split;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PictureTest extends ServiceTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9_999})
  void picture_ofTheTestSplit_hasThePublishedPixels(int index) throws IOException {
    assertThat(pixels("/dataset/test/pictures/" + index))
        .isEqualTo(TestSplit.pictures().pixels(index));
  }

  @Test
  void pictures_ofTrainAndValidation_areThoseOfTheCut() throws IOException {
    Dataset whole = FashionMnist.folder(Path.of(System.getProperty("penderie.home"))).read();
    Split split =
        Split.stratified(whole.training(), Split.DEFAULT_VALIDATION_FRACTION, Split.DEFAULT_SEED);

    assertLast(split.training(), "train", 54_999);
    assertLast(split.validation(), "validation", 4_999);
  }

  private static void assertLast(ImageSet pictures, String split, int index) throws IOException {
    assertThat(pixels("/dataset/" + split + "/pictures/" + index))
        .isEqualTo(pictures.pixels(index));
  }

  @Test
  void picture_mayBeKept_andIsNotSentTwice() {
    Response first = given().get("/dataset/test/pictures/5");

    first.then().header("Cache-Control", containsString("max-age=3600"));
    given()
        .header("If-None-Match", first.header("ETag"))
        .get("/dataset/test/pictures/5")
        .then()
        .statusCode(304);
    given()
        .header("If-None-Match", first.header("ETag"))
        .get("/dataset/test/pictures/6")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dataset/test/pictures/10000",
        "/dataset/test/pictures/-1",
        "/dataset/test/pictures/shoe",
        "/dataset/validation/pictures/5000",
        "/dataset/future/pictures/0"
      })
  void unknownPicture_isNotFound(String path) {
    assertProblem(given().get(path), 404, "not-found");
  }

  private static byte[] pixels(String path) throws IOException {
    Response response = given().get(path);
    response.then().statusCode(200).contentType("image/png");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
    assertThat(picture.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    return (byte[])
        picture.getRaster().getDataElements(0, 0, picture.getWidth(), picture.getHeight(), null);
  }
}
