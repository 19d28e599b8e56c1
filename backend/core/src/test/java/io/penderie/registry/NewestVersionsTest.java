package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.files.Json;
import io.penderie.registry.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestVersionsTest {

  private static final Instant DAY = Instant.parse("2026-11-29T00:00:00Z");

  @TempDir private Path models;
  private ModelRegistry registry;

  @BeforeEach
  void writeVersions() throws IOException {
    writeOwn("later", "hats", DAY.plusSeconds(20));
    writeOwn("earlier", "hats", DAY.plusSeconds(10));
    writeOwn("leaves", "leaves", DAY.plusSeconds(30));
    TinyModels.writeComplete(models, "shipped", 1);
    registry = new ModelRegistry(models);
  }

  @Test
  void newestThatLearnedFromADataset_isFound() {
    assertThat(registry.newestOf("hats")).contains("later");
    assertThat(registry.newestOf("leaves")).contains("leaves");
    assertThat(registry.newestOf("fashion-mnist")).isEmpty();
  }

  @Test
  void versionThatAppears_isFoundAtOnce() throws IOException {
    assertThat(registry.newestOf("hats")).contains("later");

    writeOwn("latest", "hats", DAY.plusSeconds(40));

    assertThat(registry.newestOf("hats")).contains("latest");
  }

  @Test
  void cards_areNotReadAgain_whileTheFolderStaysAsItIs() throws IOException {
    FileTime longAgo = FileTime.from(DAY.minusSeconds(100));
    Files.setLastModifiedTime(models, longAgo);
    assertThat(registry.newestOf("hats")).contains("later");

    Files.writeString(models.resolve("later").resolve(ModelVersion.CARD), "{");

    assertThat(registry.newestOf("hats")).contains("later");
    Files.setLastModifiedTime(models, FileTime.from(DAY));
    assertThat(registry.newestOf("hats")).contains("earlier");
  }

  @SuppressWarnings("unchecked") // A record becomes a map from its components' names.
  private void writeOwn(String name, String dataset, Instant finished) throws IOException {
    ModelVersion version = TinyModels.writeComplete(models, name, 1);
    Map<String, Object> card = new LinkedHashMap<>(Json.convert(version.card(), Map.class));
    Map<String, Object> data = new LinkedHashMap<>((Map<String, Object>) card.get("data"));
    data.put("name", dataset);
    data.put("own", true);
    card.put("data", data);
    card.put("finishedAt", finished.toString());
    TinyModels.rewrite(version, Json.convert(card, ModelCard.class));
  }
}
