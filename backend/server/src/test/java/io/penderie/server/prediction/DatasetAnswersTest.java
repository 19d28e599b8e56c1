package io.penderie.server.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.penderie.dataset.Dataset;
import io.penderie.files.Sha256;
import io.penderie.picture.Png;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import io.penderie.server.testing.Versions;
import io.penderie.store.DatasetStore;
import io.penderie.store.Progress;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    active("winter").statusCode(200).body("version", equalTo("winter-2"));
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
  void rollback_ofADataset_goesBackToItsVersionBefore_andNothingElseChanges() {
    String shipped = request().get("/models/active").asString();
    promote("winter-1").statusCode(200);
    active("winter").body("version", equalTo("winter-1")).body("previous", contains("winter-2"));

    rollback("winter").statusCode(200).body("version", equalTo("winter-2"));

    active("winter").body("version", equalTo("winter-2")).body("previous", empty());
    rollback("winter").statusCode(409).body("type", equalTo("/problems/no-previous-version"));
    assertThat(request().get("/models/active").asString()).isEqualTo(shipped);
    active("fashion-mnist").body("version", equalTo(JsonPath.from(shipped).get("version")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"summer", "../../models"})
  void datasetWithoutAVersion_isNotFound_andSaysWhatHelps(String dataset) {
    String help = "No version has learned from this dataset yet; train one on it.";
    predict("dataset=" + dataset).statusCode(404).body("detail", equalTo(help));
    active(dataset).statusCode(404).body("detail", equalTo(help));
    rollback(dataset).statusCode(404).body("detail", equalTo(help));
  }

  @Test
  void list_saysWhatAVersionLearnedFrom() {
    request()
        .get("/models")
        .then()
        .body("find { it.version == 'winter-1' }.dataset", equalTo("winter"))
        .body("find { it.active }.dataset", equalTo("fashion-mnist"));
  }

  @Test
  void versionOfAnotherDataset_isRefused() {
    predict("dataset=fashion-mnist&version=winter-1")
        .statusCode(400)
        .body(
            "detail", equalTo("The version winter-1 knows the dataset winter, not fashion-mnist."));
  }

  @Test
  void ownDataset_hasNeighbours_amongWhatItsVersionLearned_untilThatChanges() throws IOException {
    make("woollens", false);
    for (String id : new String[] {"Hat", "Scarf", "Glove"}) {
      operator()
          .contentType("application/json")
          .body("{\"en\": \"%s\"}".formatted(id))
          .put("/datasets/woollens/classes/" + id.toLowerCase(Locale.ROOT))
          .then()
          .statusCode(200);
    }
    byte[] scarf = noise(0);
    bring("scarf", scarf);
    for (int i = 1; i < 8; i++) {
      bring(i % 2 == 0 ? "hat" : "glove", noise(i));
    }
    Dataset learned = DatasetStore.ofHome(config.home()).open("woollens").read(1, Progress.NONE);
    Versions.writeLearned(config.home(), "woollens-1", learned);
    try {
      Response answer = neighbours("woollens", scarf);

      answer
          .then()
          .statusCode(200)
          .body("neighbours[0].class", equalTo(1))
          .body("neighbours[0].name", equalTo("Scarf"))
          .body("neighbours[0].distance", equalTo(0f))
          .body("neighbours", hasSize(learned.training().size()))
          .body("searched.pictures", equalTo(learned.training().size()))
          .body("searched.size", equalTo(learned.training().size()));
      int position = answer.path("neighbours[0].index");
      assertThat(learned.training().label(position)).isEqualTo(1);
      String address = answer.path("neighbours[0].picture");
      assertThat(address)
          .isEqualTo(
              "/datasets/woollens/pictures/%s/prepared".formatted(new Sha256().add(scarf).hex()));
      request().get(address).then().statusCode(200).contentType("image/png");

      bring("hat", noise(9));

      assertProblem(neighbours("woollens", scarf), 409, "no-neighbours")
          .body("detail", containsString("woollens that have changed since"));
      operator().delete("/datasets/woollens").then().statusCode(204);
      assertProblem(neighbours("woollens", scarf), 409, "no-neighbours");
    } finally {
      operator().delete("/models/woollens-1").then().statusCode(204);
      operator().delete("/datasets/woollens");
    }
  }

  private static Response neighbours(String dataset, byte[] file) {
    return request()
        .contentType("image/png")
        .body(file)
        .post("/explanations/neighbours?dataset=" + dataset);
  }

  private static void bring(String classId, byte[] file) {
    operator()
        .contentType("image/png")
        .body(file)
        .post("/datasets/woollens/pictures?class=" + classId)
        .then()
        .statusCode(201);
  }

  /** A picture that looks like no other one. */
  private static byte[] noise(long seed) {
    byte[] pixels = new byte[400];
    new Random(seed).nextBytes(pixels);
    return Png.encode(20, 20, pixels);
  }

  /** Makes a dataset of 16 x 16. */
  private static void make(String name, boolean colour) {
    operator()
        .contentType("application/json")
        .body("{\"name\": \"%s\", \"size\": 16, \"colour\": %s}".formatted(name, colour))
        .post("/datasets")
        .then()
        .statusCode(201)
        .body("colour", equalTo(colour));
  }

  @Test
  void versionInColour_seesColours_andShowsWhatItSaw() throws IOException {
    make("paints", true);
    Versions.writeOwn(config.home(), "paints-1", "paints", 3, 3);
    try {
      String answer = "dataset=paints&includePicture=true";
      Response red = paint(0xC80000, "/predict?" + answer);
      Response blue = paint(0x0035FF, "/predict?" + answer);

      assertThat(red.<String>path("model.version")).isEqualTo("paints-1");
      assertThat(red.<Float>path("knownScore")).isNotEqualTo(blue.<Float>path("knownScore"));
      assertThat(colour(red.path("picture.data"))).isEqualTo(0xFFC80000);
      assertThat(
              colour(
                  paint(0x0035FF, "/predict/preparation?dataset=paints")
                      .path("readings[0].picture.data")))
          .isEqualTo(0xFF0035FF);
    } finally {
      operator().delete("/models/paints-1").then().statusCode(204);
      operator().delete("/datasets/paints").then().statusCode(204);
    }
  }

  private static Response paint(int colour, String address) throws IOException {
    int[] pixels = new int[400];
    Arrays.fill(pixels, colour);
    Response answer =
        request().contentType("image/png").body(Png.encode(20, 20, pixels)).post(address);
    answer.then().statusCode(200);
    return answer;
  }

  private static int colour(String base64) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64))).getRGB(8, 8);
  }

  private ValidatableResponse predict(String query) {
    return request()
        .contentType("image/png")
        .body(TestSplit.png(0))
        .post("/predict?" + query)
        .then();
  }

  private static ValidatableResponse active(String dataset) {
    return request().queryParam("dataset", dataset).get("/models/active").then();
  }

  private static ValidatableResponse rollback(String dataset) {
    return operator().queryParam("dataset", dataset).post("/models/active/rollback").then();
  }

  private ValidatableResponse promote(String version) {
    return operator()
        .contentType("application/json")
        .body("{\"version\": \"%s\"}".formatted(version))
        .put("/models/active")
        .then();
  }
}
