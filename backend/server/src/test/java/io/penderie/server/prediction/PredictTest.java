package io.penderie.server.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PredictTest extends ServiceTest {

  /** An ankle boot, class 9, that every trained network knows. */
  private static final byte[] BOOT = TestSplit.png(0);

  private static final String BOOT_BASE64 = Base64.getEncoder().encodeToString(BOOT);

  @Test
  void answer_ofRawBody_namesTheClassAndAllProbabilitiesInDescendingOrder() {
    Response response = predict(BOOT);

    response
        .then()
        .statusCode(200)
        .contentType("application/json;charset=UTF-8")
        .body("prediction.index", equalTo(9))
        .body("prediction.name", equalTo("Ankle boot"))
        .body("probabilities", hasSize(10))
        .body("probabilities[0].index", equalTo(9))
        .body("model.name", equalTo("detail-resnet"))
        .body("picture", nullValue());
    List<Float> probabilities = response.path("probabilities.probability");
    assertThat(probabilities).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(probabilities.stream().mapToDouble(Float::doubleValue).sum())
        .isCloseTo(1, within(1e-5));
    assertThat((Float) response.path("prediction.confidence")).isEqualTo(probabilities.get(0));
  }

  @Test
  void answer_isTheSame_forEveryWrapping() {
    String raw = predict(BOOT).asString();

    assertThat(request().multiPart("image", "boot.png", BOOT).post("/predict").asString())
        .isEqualTo(raw);
    assertThat(json("{\"image\": \"" + BOOT_BASE64 + "\"}")).isEqualTo(raw);
    assertThat(json("{\"image\": \"data:image/png;base64," + BOOT_BASE64 + "\"}")).isEqualTo(raw);
    assertThat(json("{\"note\": {\"a\": [1]}, \"image\": \"" + BOOT_BASE64 + "\"}")).isEqualTo(raw);
  }

  @Test
  void predictionSet_holdsTheOneClassThatTheNetworkIsSureOf() {
    request()
        .contentType("image/png")
        .body(BOOT)
        .queryParam("version", "report-network")
        .queryParam("topK", 1)
        .post("/predict")
        .then()
        .statusCode(200)
        .body("predictionSet.coverage", equalTo(0.95f))
        .body("predictionSet.classes.index", contains(9))
        .body("predictionSet.classes.name", contains("Ankle boot"));
  }

  @Test
  void otherFormFields_areIgnored() {
    request()
        .multiPart("comment", "my boot")
        .multiPart("image", "boot.png", BOOT, "application/octet-stream")
        .post("/predict")
        .then()
        .statusCode(200)
        .body("prediction.index", equalTo(9));
  }

  @Test
  void includePicture_returnsThePixelsOfTheDatasetUnchanged() throws IOException {
    Response response =
        request()
            .contentType("image/png")
            .body(BOOT)
            .queryParam("version", "report-network")
            .post("/predict?includePicture=true");

    response
        .then()
        .body("picture.width", equalTo(28))
        .body("picture.height", equalTo(28))
        .body("picture.mediaType", equalTo("image/png"));
    byte[] png = Base64.getDecoder().decode(response.<String>path("picture.data"));
    byte[] seen =
        (byte[])
            ImageIO.read(new ByteArrayInputStream(png))
                .getRaster()
                .getDataElements(0, 0, 28, 28, null);
    assertThat(seen).isEqualTo(TestSplit.pictures().pixels(0));
    request()
        .contentType("image/png")
        .body(BOOT)
        .post("/predict?includePicture=true")
        .then()
        .body("picture.width", equalTo(56));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void topK_cutsTheList(int k) {
    request()
        .contentType("image/png")
        .body(BOOT)
        .post("/predict?topK=" + k)
        .then()
        .statusCode(200)
        .body("probabilities", hasSize(k))
        .body("prediction.index", equalTo(9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000000000", "11", "abc", "1.5", "99999999999999999999"})
  void topK_outsideItsRange_isRefused(String k) {
    assertProblem(
        request().contentType("image/png").body(BOOT).queryParam("topK", k).post("/predict"),
        400,
        "invalid-request");
  }

  @Test
  void includePicture_otherThanTrueOrFalse_isRefused() {
    assertProblem(
        request().contentType("image/png").body(BOOT).post("/predict?includePicture=maybe"),
        400,
        "invalid-request");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | fr | Bottine",
        "fr-CA, en;q=0.5 | fr | Bottine",
        "en;q=0.3, fr;q=0.9 | fr | Bottine",
        "en | en | Ankle boot",
        "de, ja;q=0.5 | en | Ankle boot",
        "* | en | Ankle boot",
        "not a language;;q=x | en | Ankle boot"
      })
  void names_areInTheLanguageThatIsAccepted(String header, String language, String name) {
    request()
        .contentType("image/png")
        .header("Accept-Language", header)
        .body(BOOT)
        .post("/predict")
        .then()
        .statusCode(200)
        .header("Content-Language", equalTo(language))
        .header("Vary", equalTo("Accept-Language"))
        .body("prediction.name", equalTo(name));
  }

  @Test
  void acceptLanguage_mayComeInTwoLines() {
    request()
        .contentType("image/png")
        .header("Accept-Language", "en;q=0.5")
        .header("Accept-Language", "fr")
        .body(BOOT)
        .post("/predict")
        .then()
        .body("prediction.name", equalTo("Bottine"));
  }

  private static String json(String body) {
    return request().contentType("application/json").body(body).post("/predict").asString();
  }
}
