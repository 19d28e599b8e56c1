package io.penderie.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFilesTest {

  @TempDir private Path folder;

  /** A record with a time. */
  record Note(String text, Instant at) {}

  @Test
  void record_writtenAndRead_isEqual() throws IOException {
    Path file = folder.resolve("note.json");
    Note note = new Note("é", Instant.parse("2026-01-02T03:04:05Z"));

    JsonFiles.write(file, note);

    assertThat(JsonFiles.read(file, Note.class)).isEqualTo(note);
    assertThat(file).hasContent("{\n  \"text\" : \"é\",\n  \"at\" : \"2026-01-02T03:04:05Z\"\n}\n");
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": {}}",
        "null",
        "{\"other\": 1}",
        "{\"text\": 1} 2",
        "{\"text\": 1, \"text\": 1}"
      })
  void read_ofSomethingElse_namesTheFile(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), content);

    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> JsonFiles.read(file, Note.class))
        .satisfies(e -> assertThat(e).hasMessage(file + ": " + e.reason()));
  }

  @Test
  void read_ofNothing_namesIt() {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> JsonFiles.read(folder, Note.class))
        .withMessageStartingWith(folder + ": cannot be read");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> JsonFiles.read(folder.resolve("none"), Note.class))
        .withMessage(folder.resolve("none") + ": no such file");
  }
}
