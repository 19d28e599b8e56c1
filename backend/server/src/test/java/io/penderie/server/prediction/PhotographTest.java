package io.penderie.server.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.penderie.photo.testing.Photographs;
import io.penderie.photo.testing.Photographs.Ground;
import io.penderie.photo.testing.Pictures;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photographs drawn from garments of the dataset, and what a person may say about them. */
@QuarkusTest
class PhotographTest extends ServiceTest {

  private static final int NAVY = 0x1C2448;

  /** A trouser, class 1, as high as its picture and 14 of 28 pixels wide. */
  private static final byte[] TROUSER = TestSplit.pictures().pixels(2);

  private static final byte[] PHOTOGRAPH =
      Pictures.file(Photographs.of(TROUSER, NAVY, Ground.WOOD, 400, 300), "jpeg");

  /** The same ground with nothing on it. */
  private static final byte[] WOOD =
      Pictures.file(Photographs.of(new byte[784], NAVY, Ground.WOOD, 400, 300), "jpeg");

  @ParameterizedTest
  @EnumSource
  void trouser_isRecognisedOnEveryGround(Ground ground) {
    int dye = ground == Ground.BLACK_CLOTH ? 0xF4ECD8 : NAVY;

    Response answer =
        predict(Pictures.file(Photographs.of(TROUSER, dye, ground, 400, 300), "jpeg"));

    answer
        .then()
        .statusCode(200)
        .body("prediction.index", equalTo(1))
        .body("preparation.datasetLike", equalTo(false))
        .body("preparation.garmentFound", equalTo(true))
        .body(
            "preparation.polarity",
            equalTo(ground == Ground.BLACK_CLOTH ? "positive" : "negative"));
    // 0.7 of 300 pixels high, in the middle.
    assertThat(answer.<Float>path("preparation.area.top")).isCloseTo(0.15f, within(0.03f));
    assertThat(answer.<Float>path("preparation.area.height")).isCloseTo(0.7f, within(0.05f));
  }

  @Test
  void datasetPicture_isSaidToBeOne() {
    predict(TestSplit.png(2))
        .then()
        .body("preparation.datasetLike", equalTo(true))
        .body("preparation.garmentFound", equalTo(true))
        .body("preparation.polarity", equalTo("positive"))
        .body("preparation.area.left", equalTo(0f))
        .body("preparation.area.width", equalTo(1f));
  }

  @Test
  void known_isTrueOfAGarment_andFalseOfNone() {
    Response garment = predict(PHOTOGRAPH);
    Response wood = predict(WOOD);

    garment.then().body("known", equalTo(true));
    wood.then().statusCode(200).body("known", equalTo(false)).body("probabilities", hasSize(10));
    assertThat(garment.<Float>path("knownScore")).isGreaterThan(wood.path("knownScore"));
  }

  @Test
  void corrections_areFollowed() {
    Response kept = send("area=0.25,0.1,0.5,0.8&polarity=positive&background=keep");

    kept.then()
        .statusCode(200)
        .body("preparation.garmentFound", equalTo(false))
        .body("preparation.polarity", equalTo("positive"))
        .body("preparation.area.left", equalTo(0.25f))
        .body("preparation.area.width", equalTo(0.5f));
    // The pixels that the area touches: 19.2 of 192 rows, so from row 19 on.
    assertThat(kept.<Float>path("preparation.area.top")).isCloseTo(19 / 192f, within(1e-6f));
    assertThat(kept.<List<Float>>path("probabilities.probability"))
        .isNotEqualTo(predict(PHOTOGRAPH).path("probabilities.probability"));
  }

  @Test
  void corrections_thatLeaveEverythingToThePicture_changeNothing() {
    assertThat(send("polarity=auto&background=remove").asString())
        .isEqualTo(predict(PHOTOGRAPH).asString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "area=0,0,1",
        "area=0,0,1,1,1",
        "area=0,0,1,x",
        "area=0,0,0,1",
        "area=0.5,0,0.6,1",
        "area=-0.1,0,0.5,1",
        "area=NaN,0,1,1",
        "area=Infinity,0,1,1",
        "polarity=inverse",
        "background=white"
      })
  void malformedCorrections_areRefused(String query) {
    assertProblem(send(query), 400, "invalid-request");
    assertProblem(stages(query), 400, "invalid-request");
  }

  @Test
  void stages_areThePicturesOnTheWay() throws IOException {
    Response answer = stages("polarity=auto");

    answer
        .then()
        .statusCode(200)
        .body(
            "stages.stage",
            contains("upright", "background", "likelihood", "mask", "garment", "gray", "prepared"))
        .body("preparation.garmentFound", equalTo(true))
        .body("model.version", equalTo(predict(PHOTOGRAPH).path("model.version")));
    for (int i = 0; i < 7; i++) {
      assertThat(answer.<String>path("stages[" + i + "].mediaType")).isEqualTo("image/png");
      BufferedImage picture = picture(answer, i);
      assertThat(picture.getWidth()).isEqualTo(answer.<Integer>path("stages[" + i + "].width"));
      assertThat(picture.getHeight()).isEqualTo(answer.<Integer>path("stages[" + i + "].height"));
    }
    assertThat(picture(answer, 0).getWidth()).isEqualTo(256);
    BufferedImage mask = picture(answer, 3);
    assertThat(mask.getWidth()).isEqualTo(128);
    assertThat(mask.getRGB(0, 0) & 0xFFFFFF).isZero();
    assertThat(mask.getRGB(64, 20) & 0xFFFFFF).isEqualTo(0xFFFFFF); // the trouser's waist
    assertThat(answer.asString().length()).isLessThan(600_000);
  }

  @Test
  void lastStage_isWhatThePredictionSaw() {
    Response answer = stages("polarity=positive");

    assertThat(answer.<String>path("stages[-1].data"))
        .isEqualTo(send("polarity=positive&includePicture=true").path("picture.data"));
  }

  @Test
  void readings_areOffered_andAskedForByName() {
    Response offered = stages("topK=1");
    List<String> names = offered.path("readings.reading");

    assertThat(names).startsWith("cut").contains("negative", "surroundings", "whole");
    for (int i = 0; i < names.size(); i++) {
      Response answer = send("includePicture=true&reading=" + names.get(i));
      answer
          .then()
          .statusCode(200)
          .body("preparation.reading", equalTo(names.get(i)))
          .body("picture.data", equalTo(offered.path("readings[" + i + "].picture.data")));
      stages("reading=" + names.get(i))
          .then()
          .body("preparation.reading", equalTo(names.get(i)))
          .body("stages[-1].data", equalTo(offered.path("readings[" + i + "].picture.data")));
    }
    assertThat(names).contains(predict(PHOTOGRAPH).<String>path("preparation.reading"));
  }

  @Test
  void reading_thatThereIsNot_isRefused() {
    assertProblem(send("reading=legs"), 400, "invalid-request");
    assertProblem(send("reading=everything"), 400, "invalid-request");
    assertProblem(send("reading=cut&polarity=positive"), 400, "invalid-request");
    // What Swagger UI sends along says nothing.
    send("reading=cut&polarity=auto&background=remove").then().statusCode(200);
    assertProblem(stages("reading=legs"), 400, "invalid-request");
  }

  @Test
  void stages_ofADatasetPicture_areTwo() {
    request()
        .multiPart("image", "trouser.png", TestSplit.png(2))
        .post("/predict/preparation")
        .then()
        .statusCode(200)
        .body("stages.stage", contains("upright", "prepared"))
        .body("readings.reading", contains("as-is"))
        .body("preparation.datasetLike", equalTo(true));
  }

  @Test
  void stages_ofBadBodies_areProblems() {
    assertProblem(request().post("/predict/preparation"), 400, "empty-body");
    assertProblem(
        request()
            .contentType("image/png")
            .body("no picture".getBytes(StandardCharsets.UTF_8))
            .post("/predict/preparation"),
        415,
        "unsupported-image");
    assertProblem(
        request()
            .contentType("text/plain")
            .body("no picture".getBytes(StandardCharsets.UTF_8))
            .post("/predict/preparation"),
        415,
        "unsupported-media-type");
    assertProblem(stages("version=nothing"), 404, "not-found");
  }

  private static BufferedImage picture(Response answer, int stage) throws IOException {
    byte[] png = Base64.getDecoder().decode(answer.<String>path("stages[" + stage + "].data"));
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static Response send(String query) {
    return request().contentType("image/jpeg").body(PHOTOGRAPH).post("/predict?" + query);
  }

  private static Response stages(String query) {
    return request()
        .contentType("image/jpeg")
        .body(PHOTOGRAPH)
        .post("/predict/preparation?" + query);
  }
}
