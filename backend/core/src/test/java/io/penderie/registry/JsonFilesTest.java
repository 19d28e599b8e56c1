package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.registry.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFilesTest {

  @TempDir private Path folder;

  @Test
  void modelCard_writtenAndRead_isEqual() throws IOException {
    Path file = folder.resolve("card.json");
    ModelCard card =
        TinyModels.card("v1", "ab".repeat(32))
            .completed(new ModelCard.Score(0.5, 0.75), new ModelCard.Score(0.25, 1));

    JsonFiles.write(file, card);

    assertThat(JsonFiles.read(file, ModelCard.class)).isEqualTo(card);
    assertThat(card.complete()).isTrue();
    assertThat(Files.readString(file))
        .contains("\"architecture\" : \"report-cnn\"")
        .contains("\"startedAt\" : \"2026-01-02T03:04:05Z\"")
        .contains("\"validationLoss\" : null")
        .contains("\"os\" : \"Linux\"")
        .endsWith("}\n");
  }

  @Test
  void modelCard_withoutScores_leavesThemOut() throws IOException {
    Path file = folder.resolve("card.json");
    ModelCard card = TinyModels.card("v1", "ab".repeat(32));

    JsonFiles.write(file, card);

    assertThat(JsonFiles.read(file, ModelCard.class)).isEqualTo(card);
    assertThat(Files.readString(file)).doesNotContain("\"test\" : null");
  }

  @Test
  void write_valueThatIsNoJson_leavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "old");

    assertThatThrownBy(() -> JsonFiles.write(file, new Object() {}))
        .isInstanceOf(IOException.class);

    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("a.json");
  }

  /** A folder where the unfinished file would go stands for a full or failing disk. */
  @Test
  void write_thatCannotFinish_leavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "old");
    Files.createDirectory(folder.resolve("a.json.unfinished"));

    assertThatThrownBy(() -> JsonFiles.write(file, Map.of("new", 1)))
        .isInstanceOf(IOException.class);

    assertThat(file).hasContent("old");
  }

  @Test
  void write_overAnOldFile_leavesNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "old and much longer than the new one");

    JsonFiles.write(file, Map.of("new", 1));

    assertThat(Files.readString(file)).isEqualTo("{\n  \"new\" : 1\n}\n");
    assertThat(folder.toFile().list()).containsExactly("a.json");
  }

  @Test
  void read_wrongType_namesTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "{\"version\": {}}");

    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> JsonFiles.read(file, ModelCard.class))
        .withMessageStartingWith(file + ": ");
  }

  @Test
  void read_folder_namesIt() {
    assertThatExceptionOfType(RegistryException.class)
        .isThrownBy(() -> JsonFiles.read(folder, ModelCard.class))
        .withMessageStartingWith(folder + ": cannot be read");
  }

  @Test
  void line_hasNoLineEnd() {
    assertThat(JsonFiles.line(Map.of("text", "a\nb"))).isEqualTo("{\"text\":\"a\\nb\"}");
  }
}
