package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.penderie.files.Json;
import io.penderie.files.JsonFiles;
import io.penderie.files.Sha256;
import io.penderie.model.ModelException;
import io.penderie.model.TrainedModel;
import io.penderie.registry.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRegistryTest {

  private static final String HASH = "a".repeat(64);

  @TempDir private Path models;
  private ModelRegistry registry;

  @BeforeEach
  void open() {
    registry = new ModelRegistry(models);
  }

  @Test
  void versions_areSortedByName() throws IOException {
    card("b-2");
    card("a");
    card("b-10");

    assertThat(registry.versions())
        .extracting(ModelVersion::name)
        .containsExactly("a", "b-10", "b-2");
  }

  @Test
  void versions_emptyFolder_areNone() {
    assertThat(registry.versions()).isEmpty();
  }

  @Test
  void versions_missingFolder_isNamed() {
    Path missing = models.resolve("missing");

    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> new ModelRegistry(missing).versions())
        .withMessageContaining(missing.toString());
  }

  /** What find refuses, the list must not offer. */
  @Test
  void versions_foldersThatAreNone_doNotDisturb() throws IOException {
    card("good");
    card("half.unfinished");
    card("Upper");
    card(".hidden");
    Files.createDirectory(models.resolve("empty"));
    Files.writeString(models.resolve("stray.txt"), "stray");
    Files.writeString(models.resolve("active.json.unfinished"), "{");
    Files.writeString(models.resolve("good").resolve("model-card.json.unfinished"), "{");

    assertThat(registry.versions()).extracting(ModelVersion::name).containsExactly("good");
  }

  @Test
  void versions_brokenCard_isLeftOutOfTheList_andShownApart() throws IOException {
    card("good");
    Path broken = Files.createDirectory(models.resolve("broken")).resolve(ModelVersion.CARD);
    Files.writeString(broken, "{\"version\": ");

    assertThat(registry.versions()).extracting(ModelVersion::name).containsExactly("good");
    assertThat(registry.contents().broken())
        .containsExactly(
            new BrokenVersion(
                "broken", VersionFault.UNREADABLE_CARD, "its model card cannot be read"));
  }

  /** A checkpoint folder stands beside the version that a run will make. */
  @Test
  void versions_checkpointFolders_areNone() throws IOException {
    card("v1");
    card("v2.checkpoints");

    assertThat(registry.versions()).extracting(ModelVersion::name).containsExactly("v1");
    assertThat(registry.exists("v2.checkpoints")).isFalse();
  }

  @Test
  void find_known_readsItsCard() throws IOException {
    ModelCard card = card("v1");

    ModelVersion found = registry.find("v1");

    assertThat(found.name()).isEqualTo("v1");
    assertThat(found.folder()).isEqualTo(models.resolve("v1"));
    assertThat(found.card()).isEqualTo(card);
  }

  @Test
  void find_unknown_saysWhich() {
    assertThatExceptionOfType(VersionNotFoundException.class)
        .isThrownBy(() -> registry.find("v9"))
        .withMessage("there is no model version \"v9\"")
        .satisfies(e -> assertThat(e.version()).isEqualTo("v9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../x",
        "..\\x",
        "a/b",
        "a\\b",
        "/etc",
        "-x",
        "A",
        "aB",
        "v1\n",
        "v1\0",
        "a b",
        "é",
        "v1.unfinished",
        "v1.checkpoints",
        "active"
      })
  void find_nameThatIsNone_isRefused(String name) throws IOException {
    // Even if there were something to find where the name leads.
    Files.writeString(models.resolve(ModelVersion.CARD), Json.line(TinyModels.card("x", HASH)));

    assertThatExceptionOfType(VersionNotFoundException.class).isThrownBy(() -> registry.find(name));
    assertThatExceptionOfType(VersionNotFoundException.class)
        .isThrownBy(() -> registry.folder(name));
  }

  @Test
  void folder_nameLength_isLimitedTo100() {
    assertThat(registry.folder("a".repeat(100))).isEqualTo(models.resolve("a".repeat(100)));
    assertThatExceptionOfType(VersionNotFoundException.class)
        .isThrownBy(() -> registry.folder("a".repeat(101)));
    assertThatExceptionOfType(VersionNotFoundException.class)
        .isThrownBy(() -> registry.folder("a".repeat(200)));
  }

  @Test
  void active_isTheOneInItsFile() throws IOException {
    card("v1");
    card("v2");
    Files.writeString(models.resolve("active.json"), "{\"version\": \"v2\"}");

    assertThat(registry.active().name()).isEqualTo("v2");
  }

  @Test
  void active_withoutItsFile_isTheFirstBuiltInOneThatIsThere() throws IOException {
    card("v1");
    card("v2");
    registry = new ModelRegistry(models, new BuiltIn(List.of("v0", "v2", "v1")));

    assertThat(registry.active().name()).isEqualTo("v2");
    assertThat(registry.activation()).isEqualTo(new Activation("v2", null, List.of()));
    assertThat(registry.builtIn()).containsExactly("v2", "v1");
  }

  @Test
  void active_withNeither_saysSo() {
    assertThat(registry.findActivation()).isEmpty();
    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> registry.active())
        .withMessage(
            models
                + ": holds neither active.json nor a version that comes with Penderie"
                + " (photo-network, report-network)");
  }

  /** Whatever a home holds or lacks. */
  @Test
  void builtIn_areThoseOfTheRelease() throws IOException {
    Files.writeString(models.resolve("built-in.json"), "{\"versions\": [\"v1\"]");

    assertThat(registry.isBuiltIn("photo-network")).isTrue();
    assertThat(registry.isBuiltIn("report-network")).isTrue();
    assertThat(registry.isBuiltIn("v1")).isFalse();
    assertThat(registry.defaultVersion()).isEmpty();
    card("report-network");
    assertThat(registry.defaultVersion()).contains("report-network");
    card("photo-network");
    assertThat(registry.defaultVersion()).contains("photo-network");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "{}",
        "[]",
        "\"v1\"",
        "{\"version\": null}",
        "{\"name\": \"v1\"}",
        "{\"version\": \"v1\"} {}"
      })
  void active_brokenFile_isNamed(String content) throws IOException {
    card("v1");
    Files.writeString(models.resolve("active.json"), content);

    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> registry.active())
        .withMessageStartingWith(models.resolve("active.json").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "../models/v1"})
  void active_versionThatIsNotThere_isNotFound(String name) throws IOException {
    card("v1");
    Files.writeString(models.resolve("active.json"), "{\"version\": \"" + name + "\"}");

    assertThatExceptionOfType(VersionNotFoundException.class)
        .isThrownBy(() -> registry.active())
        .withMessageContaining(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "[]", "{\"version\": \"v1\"}", "{\"complete\": \"maybe\"}"})
  void open_cardWithoutWhatItNeeds_isNamed(String content) throws IOException {
    Path card = Files.createDirectory(models.resolve("v1")).resolve(ModelVersion.CARD);
    Files.writeString(card, content);

    assertThatExceptionOfType(UnusableVersionException.class)
        .isThrownBy(() -> registry.find("v1"))
        .withMessageContaining(card.toString())
        .satisfies(e -> assertThat(e.version()).isEqualTo("v1"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("its model card cannot be read"));
  }

  @Test
  void load_soundVersion_answers() {
    ModelVersion version = TinyModels.write(models, "v1", 1);

    try (TrainedModel model = version.load()) {
      assertThat(model.input()).isEqualTo(TinyModels.INPUT);
      assertThat(model.labels()).isEqualTo(TinyModels.LABELS);
      assertThat(model.probabilities(List.of(TinyModels.pixels(1)))[0]).hasSize(3);
    }
  }

  @Test
  void load_changedParameters_areRefusedByTheirHash() throws IOException {
    ModelVersion version = TinyModels.write(models, "v1", 1);
    byte[] parameters = Files.readAllBytes(version.parameters());
    parameters[parameters.length - 1] ^= 1;
    Files.write(version.parameters(), parameters);

    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> version.load())
        .withMessageStartingWith(version.parameters().toString())
        .withMessageContaining("SHA-256")
        .withMessageContaining(version.card().parametersSha256());
  }

  @Test
  void load_missingParameters_areNamed() throws IOException {
    ModelVersion version = TinyModels.write(models, "v1", 1);
    Files.delete(version.parameters());

    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> version.load())
        .withMessageContaining(version.parameters().toString());
  }

  /** The hash is right, but the file is of another kind. */
  @Test
  void load_parametersOfNothing_areRefused() throws IOException {
    Path folder = Files.createDirectory(models.resolve("v1"));
    Path parameters = Files.writeString(folder.resolve(ModelVersion.PARAMETERS), "nothing");
    ModelVersion version =
        new ModelVersion("v1", folder, TinyModels.card("v1", Sha256.of(parameters)));

    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> version.load())
        .withMessageContaining(parameters.toString());
  }

  private ModelCard card(String name) throws IOException {
    ModelCard card = TinyModels.card(name, HASH);
    JsonFiles.write(Files.createDirectory(models.resolve(name)).resolve(ModelVersion.CARD), card);
    return card;
  }
}
