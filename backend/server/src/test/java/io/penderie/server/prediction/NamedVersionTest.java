package io.penderie.server.prediction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import io.penderie.model.Architecture;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.testing.DamagedModels;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.serving.Serving;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import io.penderie.server.testing.Versions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that name the version that is to answer, beside the active one. */
@QuarkusTest
@TestProfile(SmallHome.Profile.class)
class NamedVersionTest extends ServiceTest {

  private static final byte[] BOOT = TestSplit.png(0);

  @Inject PenderieConfig config;
  @Inject Serving serving;

  private String shipped;

  @BeforeEach
  void writeVersions() {
    shipped = ModelRegistry.ofHome(config.home()).defaultVersion().orElseThrow();
    Versions.write(config.home(), "one", 1);
    Versions.write(config.home(), "two", 2);
    Versions.write(config.home(), "three", 3);
    Versions.write(config.home(), "large", Architecture.GARMENT_RESNET, 4);
  }

  @AfterEach
  void removeVersions() {
    promote(shipped).then().statusCode(200);
    for (String name : List.of("one", "two", "three", "large")) {
      operator().delete("/models/" + name);
    }
    assertThat(serving.current().others().kept()).isEmpty();
  }

  @Test
  void namedVersion_answers_andTheActiveOneStaysActive() {
    // A version that was never given a threshold cannot tell, and says so.
    predict("one")
        .then()
        .statusCode(200)
        .body("model.version", equalTo("one"))
        .body("$", hasKey("known"))
        .body("known", nullValue())
        .body("$", hasKey("predictionSet"))
        .body("predictionSet", nullValue());

    predict(BOOT).then().body("model.version", equalTo(shipped));
    predict(shipped).then().body("model.version", equalTo(shipped));
    assertThat(predict("one").<List<Float>>path("probabilities.probability"))
        .isNotEqualTo(predict("two").path("probabilities.probability"));
    assertThat(kept()).containsExactly("one", "two");
    assertThat(given().get("/q/metrics").asString())
        .contains("penderie_predictions_total{class=", "model=\"one\"", "model=\"two\"");
  }

  @Test
  void versionForLargerPictures_seesThemLarger() {
    request()
        .contentType("image/png")
        .body(BOOT)
        .post("/predict?includePicture=true&version=large")
        .then()
        .statusCode(200)
        .body("model.name", equalTo("garment-resnet"))
        .body("picture.width", equalTo(56))
        .body("preparation.datasetLike", equalTo(true));
    request()
        .contentType("image/png")
        .body(BOOT)
        .post("/predict/preparation?version=large")
        .then()
        .statusCode(200)
        .body("stages[-1].width", equalTo(56))
        .body("model.version", equalTo("large"));
  }

  /** Its parameters answer, in the engine that trained them. */
  @Test
  void versionWithoutExport_isExplainedByOcclusionAlone() {
    explain("version=one&method=occlusion")
        .then()
        .statusCode(200)
        .body("model.version", equalTo("one"))
        .body("map.width", equalTo(28));
    assertProblem(explain("version=one&method=grad-cam"), 409, "no-gradients");
    assertProblem(
        request()
            .contentType("image/png")
            .body(BOOT)
            .post("/explanations/feature-maps?version=one"),
        409,
        "no-gradients");
    assertProblem(explain("version=nobody"), 404, "not-found");
    assertProblem(
        request().contentType("image/png").body(BOOT).post("/explanations/neighbours?version=one"),
        409,
        "no-neighbours");
  }

  private static Response explain(String query) {
    return request().contentType("image/png").body(BOOT).post("/explanations?" + query);
  }

  @Test
  void promotion_toLargerPictures_dropsNoRequest() {
    List<CompletableFuture<Response>> answers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      answers.add(CompletableFuture.supplyAsync(() -> predict(BOOT)));
      if (i % 10 == 5) {
        promote(i % 20 == 5 ? "large" : shipped).then().statusCode(200);
      }
    }

    assertThat(answers)
        .allSatisfy(
            answer -> assertThat(answer.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200));
  }

  @Test
  void batch_isAnsweredByOneVersion() {
    request()
        .multiPart("image", "a.png", BOOT)
        .multiPart("image", "b.png", TestSplit.png(2))
        .post("/predict/batch?version=two")
        .then()
        .statusCode(200)
        .body("items.model.version", everyItem(equalTo("two")));
  }

  @Test
  void noMoreVersionsThanAllowed_stayLoaded() {
    for (String name : List.of("one", "two", "three", "one", "three")) {
      predict(name).then().statusCode(200).body("model.version", equalTo(name));
    }

    assertThat(kept()).containsExactly("one", "three");
  }

  @Test
  void manyAtOnce_areAllAnswered() {
    List<CompletableFuture<Response>> answers = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String name = List.of("one", "two", "three").get(i % 3);
      answers.add(CompletableFuture.supplyAsync(() -> predict(name)));
    }

    for (int i = 0; i < answers.size(); i++) {
      answers
          .get(i)
          .orTimeout(60, TimeUnit.SECONDS)
          .join()
          .then()
          .statusCode(200)
          .body("model.version", equalTo(List.of("one", "two", "three").get(i % 3)));
    }
  }

  @Test
  void deletedVersion_isReleased_andNotFound() {
    predict("one").then().statusCode(200);

    operator().delete("/models/one").then().statusCode(204);

    assertThat(kept()).isEmpty();
    assertProblem(predict("one"), 404, "not-found");
  }

  @Test
  void promotedVersion_isNotKeptTwice() {
    predict("one").then().statusCode(200);

    promote("one").then().statusCode(200);

    assertThat(kept()).isEmpty();
    predict("one").then().statusCode(200);
    assertThat(kept()).isEmpty();
  }

  @Test
  void unknownAndDamagedVersions_areProblems() throws IOException {
    assertProblem(predict("nothing"), 404, "not-found");
    assertProblem(predict("../models/one"), 404, "not-found");
    DamagedModels.ONE_BIT_CHANGED.damage(ModelRegistry.ofHome(config.home()).find("two"));
    DamagedModels.CHECKPOINT.damage(ModelRegistry.ofHome(config.home()).find("three"));

    assertProblem(predict("two"), 409, "version-unusable");
    assertProblem(predict("three"), 409, "version-unusable");
    assertThat(kept()).isEmpty();
  }

  private List<String> kept() {
    return serving.current().others().kept().stream().map(version -> version.name()).toList();
  }

  private static Response promote(String version) {
    return operator()
        .contentType("application/json")
        .body("{\"version\": \"" + version + "\"}")
        .put("/models/active");
  }

  private static Response predict(String version) {
    return request()
        .contentType("image/png")
        .body(BOOT)
        .queryParam("version", version)
        .post("/predict");
  }
}
