package io.penderie.server.dataset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.penderie.dataset.ImageSet;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of pictures: the list and the sheet, which go together. */
@QuarkusTest
class PicturePageTest extends ServiceTest {

  @Test
  void list_ofAllClasses_isTheSplitInItsOrder() {
    Response response = given().get("/dataset/test/pictures?offset=9990&limit=100");

    response
        .then()
        .statusCode(200)
        .body("split", equalTo("test"))
        .body("total", equalTo(10_000))
        .body("offset", equalTo(9_990))
        .body("limit", equalTo(100))
        .body("items[9].picture", equalTo("/dataset/test/pictures/9999"));
    assertThat(response.<List<Integer>>path("items.index"))
        .isEqualTo(IntStream.range(9_990, 10_000).boxed().toList());
    assertThat(response.<List<Integer>>path("items.class"))
        .isEqualTo(
            IntStream.range(9_990, 10_000)
                .mapToObj(index -> TestSplit.pictures().label(index))
                .toList());
  }

  @Test
  void list_ofAClass_hasItsPicturesOnly() {
    Response response = given().get("/dataset/test/pictures?class=7&offset=2&limit=3");

    response
        .then()
        .body("total", equalTo(1_000))
        .body("items", hasSize(3))
        .body("items.class", everyItem(equalTo(7)));
    assertThat(response.<List<Integer>>path("items.index")).isEqualTo(sneakers().subList(2, 5));
  }

  @ParameterizedTest
  @CsvSource({"train, 55000, 5500", "validation, 5000, 500", "test, 10000, 1000"})
  void list_countsEverySplit(String split, int all, int ofAClass) {
    String path = "/dataset/" + split + "/pictures";
    given().get(path).then().body("total", equalTo(all)).body("items", hasSize(50));
    given().get(path + "?class=0&limit=1").then().body("total", equalTo(ofAClass));
  }

  @Test
  void page_beyondTheEnd_isEmpty() throws IOException {
    given()
        .get("/dataset/validation/pictures?offset=5000")
        .then()
        .statusCode(200)
        .body("total", equalTo(5_000))
        .body("items", empty());
    assertThat(sheet("/dataset/validation/sheet?offset=5000&columns=3").getWidth()).isEqualTo(84);
  }

  @Test
  void sheet_isThePageOfTheList_pixelForPixel() throws IOException {
    Raster sheet = sheet("/dataset/test/sheet?class=7&offset=2&limit=5&columns=3").getData();

    assertThat(sheet.getWidth()).isEqualTo(3 * 28);
    assertThat(sheet.getHeight()).isEqualTo(2 * 28);
    ImageSet pictures = TestSplit.pictures();
    List<Integer> sneakers = sneakers();
    for (int i = 0; i < 5; i++) {
      assertThat(sheet.getDataElements(i % 3 * 28, i / 3 * 28, 28, 28, null))
          .isEqualTo(pictures.pixels(sneakers.get(2 + i)));
    }
    assertThat((byte[]) sheet.getDataElements(2 * 28, 28, 28, 28, null)).containsOnly(0);
  }

  @Test
  void largestSheet_isSent() throws IOException {
    BufferedImage sheet = sheet("/dataset/train/sheet?limit=200&columns=50");

    assertThat(sheet.getWidth()).isEqualTo(50 * 28);
    assertThat(sheet.getHeight()).isEqualTo(4 * 28);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dataset/test/pictures?class=3", "/dataset/test/sheet?class=3"})
  void page_mayBeKept_andIsNotSentTwice(String path) {
    Response first = given().get(path);

    first.then().statusCode(200).header("Cache-Control", containsString("max-age=3600"));
    given().header("If-None-Match", first.header("ETag")).get(path).then().statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pictures?class=10",
        "pictures?class=-1",
        "pictures?class=shoe",
        "pictures?offset=-1",
        "pictures?offset=2147483648",
        "pictures?limit=0",
        "pictures?limit=201",
        "sheet?limit=201",
        "sheet?class=ten",
        "sheet?columns=0",
        "sheet?columns=51"
      })
  void parameterOutOfItsRange_isRefused(String page) {
    String name = page.substring(page.indexOf('?') + 1, page.indexOf('='));
    assertProblem(given().get("/dataset/test/" + page), 400, "invalid-request")
        .body("detail", containsString(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dataset/future/pictures", "/dataset/future/sheet"})
  void unknownSplit_isNotFound(String path) {
    assertProblem(given().get(path), 404, "not-found");
  }

  private static List<Integer> sneakers() {
    ImageSet pictures = TestSplit.pictures();
    return IntStream.range(0, pictures.size())
        .filter(index -> pictures.label(index) == 7)
        .boxed()
        .toList();
  }

  private static BufferedImage sheet(String path) throws IOException {
    Response response = given().get(path);
    response.then().statusCode(200).contentType("image/png");
    BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
    assertThat(sheet.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    return sheet;
  }
}
