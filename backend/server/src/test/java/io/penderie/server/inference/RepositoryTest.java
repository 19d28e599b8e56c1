package io.penderie.server.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.picture.Png;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.testing.DamagedModels;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.inference.Asking.Answer;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import io.penderie.server.testing.Versions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The models of all datasets, and which version answers for each. */
@QuarkusTest
@TestProfile(SmallHome.Profile.class)
class RepositoryTest extends ServiceTest {

  private static final byte[] NO_BODY = {};

  @Inject PenderieConfig config;

  @BeforeEach
  void writeVersions() {
    Versions.write(config.home(), "one", 1);
    Versions.writeOwn(config.home(), "winter-1", "winter", 1);
    Versions.writeOwn(config.home(), "winter-2", "winter", 2);
    Versions.writeOwn(config.home(), "paints-1", "paints", 3, 3);
  }

  @AfterEach
  void removeVersions() throws IOException {
    promote("fashion-mnist", SmallHome.VERSION);
    Files.deleteIfExists(config.home().resolve("models/.active/winter.json"));
    for (String version : new String[] {"one", "winter-1", "winter-2", "paints-1"}) {
      operator().delete("/models/" + version).then().statusCode(204);
    }
  }

  @Test
  void index_listsEachVersionOfEachModel_theOneThatAnswersFirst() throws IOException {
    DamagedModels.CHECKPOINT.damage(ModelRegistry.ofHome(config.home()).find("winter-1"));

    JsonNode all = Asking.send("POST", "/v2/repository/index", NO_BODY).json();
    JsonNode ready = Asking.send("POST", "/v2/repository/index", bytes("{\"ready\":true}")).json();

    assertThat(StreamSupport.stream(all.spliterator(), false))
        .extracting(
            entry ->
                entry.path("name").asText()
                    + " "
                    + entry.path("version").asText()
                    + " "
                    + entry.path("state").asText())
        .containsExactly(
            "fashion-mnist report-network READY",
            "fashion-mnist-PIXELS report-network READY",
            "fashion-mnist one READY",
            "fashion-mnist-PIXELS one READY",
            "paints paints-1 READY",
            "paints-PIXELS paints-1 READY",
            "winter winter-2 READY",
            "winter-PIXELS winter-2 READY",
            "winter winter-1 UNAVAILABLE",
            "winter-PIXELS winter-1 UNAVAILABLE");
    assertThat(all.path(8).path("reason").asText()).contains("checkpoint");
    assertThat(ready).hasSize(8);
    assertThat(Asking.get("/v2/models/winter").json().path("versions"))
        .hasToString("[\"winter-2\"]");
  }

  /** Of a version that was never given a threshold nobody knows what it knows. */
  @Test
  void ownDataset_hasBothModels_withoutWhatItsVersionCannotTell() {
    byte[] white = new byte[256];
    Arrays.fill(white, (byte) 255);
    JsonNode expected =
        Asking.send("POST", "/predict?dataset=winter", Png.encode(16, 16, white)).json();

    JsonNode metadata = Asking.get("/v2/models/winter-PIXELS").json();
    Answer files = Asking.infer("winter", Asking.files(Png.encode(16, 16, white)));
    Answer pixels = Asking.infer("winter-PIXELS", Asking.pixels(16, 16, white));

    assertThat(metadata.path("inputs").path(0).path("shape")).hasToString("[-1,16,16]");
    assertThat(metadata.path("outputs")).hasSize(3);
    assertThat(metadata.path("outputs").path(0).path("shape")).hasToString("[-1,3]");
    assertThat(files.json().path("model_version").asText()).isEqualTo("winter-2");
    assertThat(files.outputs()).containsOnlyKeys("probabilities", "class", "label");
    assertThat(files.outputs().get("label"))
        .containsExactly(expected.path("prediction").path("name").asText());
    assertThat(pixels.outputs()).isEqualTo(files.outputs());
  }

  @Test
  void colourIsTakenChannelByChannel() {
    byte[] red = new byte[3 * 256];
    Arrays.fill(red, 0, 256, (byte) 0xC8);
    int[] picture = new int[256];
    Arrays.fill(picture, 0xC80000);
    var request = Asking.pixels(16, 16, red);
    Asking.input(request).putArray("shape").add(1).add(3).add(16).add(16);

    assertThat(Asking.get("/v2/models/paints-PIXELS").json().path("inputs").path(0).path("shape"))
        .hasToString("[-1,3,16,16]");
    assertThat(Asking.infer("paints-PIXELS", request).outputs())
        .isEqualTo(Asking.infer("paints", Asking.files(Png.encode(16, 16, picture))).outputs());
  }

  @Test
  void load_bringsAModelIntoMemory_andWithAVersionLetsThatAnswer() {
    assertThat(load("winter", "").status()).isEqualTo(200);
    assertThat(load("winter-PIXELS", "{\"parameters\":{\"version\":\"winter-1\"}}").status())
        .isEqualTo(200);
    assertThat(promote("fashion-mnist", "one").status()).isEqualTo(200);

    assertThat(answering("winter")).isEqualTo("winter-1");
    assertThat(answering("fashion-mnist")).isEqualTo("one");
    assertThat(request().get("/models/active").<String>path("version")).isEqualTo("one");
  }

  @Test
  void loadThatMeansNothingHere_isRefused_andChangesNothing() throws IOException {
    DamagedModels.ONE_BIT_CHANGED.damage(ModelRegistry.ofHome(config.home()).find("one"));

    Asking.assertRefused(promote("fashion-mnist", "one"), 409, "one cannot be used");
    Asking.assertRefused(promote("fashion-mnist", "winter-1"), 400, "knows the dataset winter");
    Asking.assertRefused(promote("fashion-mnist", "nothing"), 404, "no such model version");
    Asking.assertRefused(load("nothing", ""), 404, "no model of that name");
    Asking.assertRefused(load("winter", "{\"parameters\":{\"config\":\"{}\"}}"), 400, "not sent");
    Asking.assertRefused(load("winter", "{\"parameters\":{\"file:1/a\":\"\"}}"), 400, "not sent");
    Asking.assertRefused(load("winter", "{\"parameters\":{\"version\":1}}"), 400, "no text");
    Asking.assertRefused(load("winter", "{\"parameters\":1}"), 400, "no JSON object");
    Asking.assertRefused(load("winter", "{"), 400, "valid JSON");
    Asking.assertRefused(
        operation("winter", "unload", "{\"parameters\":{\"unload_dependents\":false}}"),
        400,
        "No model is unloaded");
    Asking.assertRefused(operation("nothing", "unload", ""), 404, "no model of that name");

    assertThat(answering("winter")).isEqualTo("winter-2");
    assertThat(answering("fashion-mnist")).isEqualTo(SmallHome.VERSION);
  }

  private static String answering(String model) {
    return Asking.infer(model, Asking.files(TestSplit.png(0)))
        .json()
        .path("model_version")
        .asText();
  }

  private static Answer promote(String model, String version) {
    return load(model, "{\"parameters\":{\"version\":\"" + version + "\"}}");
  }

  private static Answer load(String model, String body) {
    return operation(model, "load", body);
  }

  private static Answer operation(String model, String name, String body) {
    return Asking.send(
        "POST",
        "/v2/repository/models/" + model + "/" + name,
        bytes(body),
        "Authorization",
        "Bearer " + TOKEN);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
