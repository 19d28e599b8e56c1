package io.penderie.server.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParsedFilesTest {

  @TempDir private Path folder;
  private final AtomicInteger reads = new AtomicInteger();
  private final ParsedFiles<String> files = new ParsedFiles<>(2, this::parse);

  private String parse(Path file) {
    reads.incrementAndGet();
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path write(String name, String content) throws IOException {
    Path unfinished = Files.writeString(folder.resolve(name + ".unfinished"), content);
    return Files.move(unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private String read(Path file) throws IOException {
    return files.read(file).orElseThrow().value();
  }

  @Test
  void file_isParsedOnce() throws IOException {
    Path file = write("a", "one");

    assertThat(read(file)).isEqualTo("one");
    assertThat(read(file)).isEqualTo("one");
    assertThat(reads).hasValue(1);
    assertThat(files.read(file).orElseThrow().sha256())
        .isEqualTo("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
  }

  @Test
  void replacedFile_isReadAgain_evenIfItIsAsLongAndAsOld() throws IOException {
    Path file = write("a", "one");
    String before = read(file);
    var modified = Files.getLastModifiedTime(file);

    write("a", "two");
    Files.setLastModifiedTime(file, modified);

    assertThat(before).isEqualTo("one");
    assertThat(read(file)).isEqualTo("two");
  }

  @Test
  void missingFile_isEmpty_untilItIsThere() throws IOException {
    assertThat(files.read(folder.resolve("a"))).isEmpty();

    assertThat(read(write("a", "one"))).isEqualTo("one");
    Files.delete(folder.resolve("a"));

    assertThat(files.read(folder.resolve("a"))).isEmpty();
  }

  @Test
  void filesUsedLast_areKept() throws IOException {
    Path a = write("a", "one");
    Path b = write("b", "two");
    Path c = write("c", "three");
    read(a);
    read(b);
    read(a);
    read(c);

    assertThat(files.size()).isEqualTo(2);
    read(a);
    assertThat(reads).hasValue(3);
    read(b);
    assertThat(reads).hasValue(4);
  }

  @Test
  void fileThatCannotBeParsed_isNotKept() throws IOException {
    ParsedFiles<String> failing =
        new ParsedFiles<>(
            2,
            file -> {
              throw new IllegalStateException("damaged");
            });
    Path file = write("a", "one");

    assertThatThrownBy(() -> failing.read(file)).hasMessage("damaged");
    assertThat(failing.size()).isZero();
  }
}
