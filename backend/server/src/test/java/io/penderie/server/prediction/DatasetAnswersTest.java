package io.penderie.server.prediction;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import io.penderie.server.testing.Versions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that ask for a dataset that people brought. */
@QuarkusTest
@TestProfile(SmallHome.Profile.class)
class DatasetAnswersTest extends ServiceTest {

  @Inject PenderieConfig config;

  @BeforeEach
  void writeVersions() {
    Versions.writeOwn(config.home(), "winter-1", "winter", 1);
    Versions.writeOwn(config.home(), "winter-2", "winter", 2);
  }

  @AfterEach
  void removeVersions() throws IOException {
    Files.deleteIfExists(config.home().resolve("models/.active/winter.json"));
    operator().delete("/models/winter-1").then().statusCode(204);
    operator().delete("/models/winter-2").then().statusCode(204);
  }

  @Test
  void newestVersion_answers_untilAnotherIsPromoted_andNothingElseChanges() {
    String shipped = request().get("/models/active").path("version");

    predict("dataset=winter").statusCode(200).body("model.version", equalTo("winter-2"));
    promote("winter-1").statusCode(200).body("version", equalTo("winter-1"));

    predict("dataset=winter")
        .statusCode(200)
        .body("model.version", equalTo("winter-1"))
        .body("probabilities", hasSize(3))
        .body("probabilities.name", hasItems("Hat", "Scarf", "Glove"));
    predict("dataset=fashion-mnist").body("model.version", equalTo(shipped));
    request().get("/models/active").then().body("version", equalTo(shipped));
    operator()
        .delete("/models/winter-1")
        .then()
        .statusCode(409)
        .body("detail", startsWith("The version winter-1"));
  }

  @Test
  void datasetWithoutAVersion_isNotFound_andSaysWhatHelps() {
    predict("dataset=summer")
        .statusCode(404)
        .body("detail", equalTo("No version has learned from this dataset yet; train one on it."));
  }

  @Test
  void versionOfAnotherDataset_isRefused() {
    predict("dataset=fashion-mnist&version=winter-1")
        .statusCode(400)
        .body(
            "detail", equalTo("The version winter-1 knows the dataset winter, not fashion-mnist."));
  }

  private ValidatableResponse predict(String query) {
    return request()
        .contentType("image/png")
        .body(TestSplit.png(0))
        .post("/predict?" + query)
        .then();
  }

  private ValidatableResponse promote(String version) {
    return operator()
        .contentType("application/json")
        .body("{\"version\": \"%s\"}".formatted(version))
        .put("/models/active")
        .then();
  }
}
