package io.penderie.server.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.server.testing.ServedDocument;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The training pictures most similar to a picture, and its feature maps, over HTTP. */
@QuarkusTest
@TestProfile(SmallHome.Profile.class)
class NeighbourTest extends ServiceTest {

  private static final String PATH = "/explanations/neighbours";

  /** 96 of each class, of which the split keeps 88 for training. */
  private static final int TRAINING = 880;

  @Test
  void trainingPicture_isItsOwnNearest_andItsClassIsThatOfMost() {
    byte[] file = request().get("/dataset/train/pictures/123").asByteArray();
    int label = request().get("/dataset/train/pictures?offset=123&limit=1").path("items[0].class");

    Response answer = neighbours(file, "count=5");

    answer
        .then()
        .statusCode(200)
        .header("Content-Language", "en")
        .body("neighbours", hasSize(5))
        .body("neighbours[0].index", equalTo(123))
        .body("neighbours[0].class", equalTo(label))
        .body("neighbours[0].distance", equalTo(0f))
        .body("neighbours[0].picture", equalTo("/dataset/train/pictures/123"))
        .body("searched.pictures", equalTo(TRAINING))
        .body("searched.size", equalTo(TRAINING))
        .body("searched.features", equalTo(128))
        .body("searched.distance", equalTo("cosine"))
        .body("searched.source", containsString("arXiv 1803.04765"))
        .body("model.version", equalTo(SmallHome.VERSION));
    List<Float> distances = answer.path("neighbours.distance");
    assertThat(distances).isSorted();
    int predicted = answer.path("prediction.index");
    assertThat(answer.<List<Integer>>path("neighbours.class"))
        .filteredOn(each -> each == predicted)
        .hasSize(answer.<Integer>path("agreeing"))
        .hasSizeGreaterThan(2);
  }

  @Test
  void manyAtOnce_areAnsweredTheSame_inTheirLanguage() {
    List<CompletableFuture<Response>> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(CompletableFuture.supplyAsync(() -> neighbours(TestSplit.png(0), "count=10")));
    }

    List<?> first = answers.get(0).orTimeout(60, TimeUnit.SECONDS).join().path("neighbours");
    assertThat(first).hasSize(NeighbourService.COUNT);
    for (CompletableFuture<Response> answer : answers) {
      assertThat(answer.orTimeout(60, TimeUnit.SECONDS).join().<List<?>>path("neighbours"))
          .isEqualTo(first);
    }
    request()
        .header("Accept-Language", "fr")
        .contentType("image/png")
        .body(TestSplit.png(0))
        .put(PATH)
        .then()
        .statusCode(200)
        .header("Content-Language", "fr")
        .body("neighbours[0].name", equalTo("Bottine"));
  }

  @Test
  void exampleOfTheDocument_worksAtTheAddressForJson() throws IOException {
    JsonNode json =
        ServedDocument.operations()
            .get("post " + PATH + "/base64")
            .at("/requestBody/content/application~1json/example");

    request()
        .contentType("application/json")
        .body(json.toString())
        .post(PATH + "/base64")
        .then()
        .statusCode(200)
        .body("prediction.index", equalTo(9));
  }

  @Test
  void featureMaps_areThoseOfEachRectifiedLayer() {
    request()
        .contentType("image/png")
        .body(TestSplit.png(0))
        .post("/explanations/feature-maps")
        .then()
        .statusCode(200)
        .body("prediction.index", equalTo(9))
        .body(
            "layers.shape",
            contains(
                List.of(32, 28, 28), List.of(32, 28, 28), List.of(64, 14, 14), List.of(64, 14, 14)))
        .body("layers.maps", contains(32, 32, 64, 64))
        .body("layers[0].columns", equalTo(6))
        .body("layers[0].sheet.width", equalTo(6 * 28))
        .body("layers[0].sheet.height", equalTo(6 * 28))
        .body("layers[3].sheet.width", equalTo(8 * 14))
        .body("layers.largest", everyItem(greaterThan(0f)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"count=0", "count=51", "count=x", "reading=torso"})
  void whatIsNotThere_isRefused(String query) {
    assertProblem(neighbours(TestSplit.png(0), query), 400, "invalid-request");
  }

  private static Response neighbours(byte[] file, String query) {
    return request().contentType("image/png").body(file).post(PATH + "?" + query);
  }
}
