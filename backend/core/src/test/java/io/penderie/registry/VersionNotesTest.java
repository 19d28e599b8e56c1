package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.penderie.files.testing.Forced;
import io.penderie.registry.testing.TinyModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNotesTest {

  /** Two chars of Java, and four bytes of UTF-8. */
  private static final String SHIRT = "👕";

  @TempDir private Path models;
  private ModelVersion one;
  private VersionRecords records;

  @BeforeEach
  void writeVersions() {
    TinyModels.writeComplete(models, "shipped", 1);
    one = TinyModels.writeComplete(models, "one", 2);
    records = new VersionRecords(new ModelRegistry(models, new BuiltIn(List.of("shipped"))));
  }

  @Test
  void notes_areKeptAsWritten_andTakenAwayByABlank() {
    assertThat(VersionNotes.of(one)).isEmpty();

    records.recordNotes("one", new VersionNotes("  Für später:\n\t<b>1</b> 👕 \n"));
    assertThat(VersionNotes.of(one)).contains(new VersionNotes("  Für später:\n\t<b>1</b> 👕 \n"));

    records.recordNotes("one", new VersionNotes(" \n"));
    assertThat(VersionNotes.of(one)).isEmpty();
    assertThat(one.notes()).doesNotExist();
    records.recordNotes("one", new VersionNotes(""));
  }

  /** In this order: the file's content, its name. */
  @Test
  void notes_areForcedToTheDisk() throws Exception {
    Path unfinished = one.folder().resolve("notes.txt.unfinished");

    assertThat(
            Forced.during(models, () -> records.recordNotes("one", new VersionNotes("for shoes"))))
        .containsExactly(unfinished, one.folder());
  }

  @Test
  void lineEnds_becomeLineFeeds() {
    assertThat(new VersionNotes("a\r\nb\rc\n").text()).isEqualTo("a\nb\nc\n");
  }

  @Test
  void length_isCountedInCharacters() {
    String longest = SHIRT.repeat(4000);
    records.recordNotes("one", new VersionNotes(longest));
    assertThat(VersionNotes.of(one)).contains(new VersionNotes(longest));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VersionNotes(longest + "a"))
        .withMessage("has 4001 characters; at most 4000 are kept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\0", "\u0007", "\u007f", "\u0085", "a\ud83d", "\udc55a", "\udc55\ud83d"})
  void whatIsNoText_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VersionNotes(text))
        .withMessageStartingWith("holds U+");
  }

  @Test
  void fileThatSomebodyPutThere_isReadIfItIsText() throws IOException {
    Files.writeString(one.notes(), "by hand\r\n");
    assertThat(VersionNotes.of(one)).contains(new VersionNotes("by hand\n"));

    for (byte[] no :
        List.of(
            new byte[] {'a', (byte) 0xe9},
            new byte[] {'a', 0},
            "a".repeat(20_000).getBytes(StandardCharsets.UTF_8))) {
      Files.write(one.notes(), no);
      assertThat(VersionNotes.of(one)).isEmpty();
      assertThat(one.notes()).hasBinaryContent(no);
    }
  }

  @Test
  void notesOfNoVersion_orOfOneThatComesWithPenderie_areRefused() {
    assertThatExceptionOfType(VersionNotFoundException.class)
        .isThrownBy(() -> records.recordNotes("nothing", new VersionNotes("a")));
    assertThatExceptionOfType(VersionNotFoundException.class)
        .isThrownBy(() -> records.recordNotes("../one", new VersionNotes("a")));
    assertThatExceptionOfType(VersionProtectedException.class)
        .isThrownBy(() -> records.recordNotes("shipped", new VersionNotes("a")))
        .withMessageContaining("\"shipped\" comes with Penderie");
    assertThat(models.resolve("shipped/notes.txt")).doesNotExist();
  }

  @Test
  void notesThatCannotBeWritten_areARegistrysFault() throws IOException {
    Files.createDirectory(one.folder().resolve("notes.txt.unfinished"));

    assertThatExceptionOfType(RegistryStorageException.class)
        .isThrownBy(() -> records.recordNotes("one", new VersionNotes("a")))
        .withMessageContaining(one.folder().toString());
  }
}
