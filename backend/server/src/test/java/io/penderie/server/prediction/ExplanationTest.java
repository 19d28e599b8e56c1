package io.penderie.server.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.penderie.photo.testing.Photographs;
import io.penderie.photo.testing.Photographs.Ground;
import io.penderie.photo.testing.Pictures;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What in a picture speaks for a class, over HTTP. */
@QuarkusTest
class ExplanationTest extends ServiceTest {

  private static final byte[] BOOT = TestSplit.png(0);

  /** A trouser in the middle of wood. */
  private static final byte[] PHOTOGRAPH =
      Pictures.file(
          Photographs.of(TestSplit.pictures().pixels(2), 0x1C2448, Ground.WOOD, 400, 300), "jpeg");

  @ParameterizedTest
  @ValueSource(strings = {"occlusion", "grad-cam"})
  void datasetPicture_isCoveredByAMapOfThePredictedClass(String method) {
    Response answer = explain(BOOT, "method=" + method);

    answer
        .then()
        .statusCode(200)
        .header("Content-Language", "en")
        .body("explained.index", equalTo(9))
        .body("explained.name", equalTo("Ankle boot"))
        .body("prediction.index", equalTo(9))
        .body("method.name", equalTo(method))
        .body("method.source", containsString("arXiv"))
        .body("map.values", hasSize(answer.<Integer>path("map.height")))
        .body("place.left", equalTo(0f))
        .body("place.top", equalTo(0f))
        .body("place.width", equalTo(1f))
        .body("place.height", equalTo(1f));
    assertThat(answer.<Float>path("explained.probability"))
        .isEqualTo(answer.<Float>path("prediction.confidence"));
    List<Float> values = answer.path("map.values.flatten()");
    assertThat(Collections.max(values)).isEqualTo(1);
    assertThat(Collections.min(values)).isBetween(method.equals("occlusion") ? -1f : 0f, 1f);
    assertThat(answer.<Float>path("map.unit")).isPositive();
  }

  @Test
  void otherClass_isExplainedInsteadOfThePredictedOne() {
    Response answer = explain(BOOT, "class=7");

    answer
        .then()
        .statusCode(200)
        .body("explained.index", equalTo(7))
        .body("explained.name", equalTo("Sneaker"))
        .body("prediction.index", equalTo(9));
    assertThat(answer.<Float>path("explained.probability"))
        .isLessThan(answer.path("prediction.confidence"));
    assertThat(answer.<List<Float>>path("map.values.flatten()"))
        .isNotEqualTo(explain(BOOT, "class=9").path("map.values.flatten()"));
  }

  @Test
  void photographsMap_liesAroundTheGarment() {
    Response answer = explain(PHOTOGRAPH, "reading=cut");

    answer.then().statusCode(200).body("preparation.reading", equalTo("cut"));
    // A square of the garment's height, with the garment in its middle, in a picture of 400 x 300.
    float height = answer.<Float>path("preparation.area.height");
    assertThat(answer.<Float>path("place.height")).isCloseTo(height, within(1e-5f));
    assertThat(answer.<Float>path("place.width")).isCloseTo(height * 0.75f, within(1e-5f));
    assertThat(middle(answer, "place"))
        .isCloseTo(middle(answer, "preparation.area"), within(1e-5f));
  }

  private static float middle(Response answer, String of) {
    return answer.<Float>path(of + ".left") + answer.<Float>path(of + ".width") / 2;
  }

  @ParameterizedTest
  @ValueSource(strings = {"class=10", "class=-1", "class=x", "method=guess", "reading=torso"})
  void whatIsNotThere_isRefused(String query) {
    assertProblem(explain(BOOT, query), 400, "invalid-request");
  }

  @Test
  void damagedPicture_isRefused() {
    assertProblem(explain(new byte[] {1, 2, 3}, "class=9"), 415, "unsupported-image");
    assertProblem(explain(new byte[0], "class=9"), 400, "empty-body");
  }

  private static Response explain(byte[] file, String query) {
    return request().contentType("image/png").body(file).post("/explanations?" + query);
  }
}
