package io.penderie.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.files.testing.Forced;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncedFilesTest {

  private static final byte[] CONTENT = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void replacement_forcesTheContent_thenTheName() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "old and longer");

    List<Path> forced = Forced.during(folder, () -> replace(file));

    assertThat(forced).containsExactly(folder.resolve("file.unfinished"), folder);
    assertThat(file).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("file");
  }

  @Test
  void oneOfManyFiles_forcesItsContent_andLeavesTheNameToItsFolder() throws Exception {
    Path file = folder.resolve("file");

    List<Path> forced =
        Forced.during(
            folder,
            () -> {
              SyncedFiles.put(file, CONTENT);
              SyncedFiles.append(file, CONTENT);
              return file;
            });

    assertThat(forced).containsExactly(folder.resolve("file.unfinished"), file);
    assertThat(file).hasContent("newnew");
  }

  /** So the content is on the disk before the file gets its name, and the name only after that. */
  @Test
  void replacement_thatCannotGetItsName_forcedTheContentAlone() throws Exception {
    Path taken = Files.createDirectories(folder.resolve("file/precious")).getParent();
    List<Throwable> failures = new ArrayList<>();

    List<Path> forced =
        Forced.during(
            folder,
            () -> {
              try {
                return replace(taken);
              } catch (IOException e) {
                return failures.add(e);
              }
            });

    assertThat(failures).hasSize(1);
    assertThat(forced).containsExactly(folder.resolve("file.unfinished"));
    assertThat(taken.resolve("precious")).exists();
  }

  @Test
  void interruptedThread_writesAll_andStaysInterrupted() throws Exception {
    Path file = folder.resolve("file");

    List<Path> forced =
        Forced.during(
            folder,
            () -> {
              Thread.currentThread().interrupt();
              replace(file);
              return assertThat(Thread.interrupted()).isTrue();
            });

    assertThat(forced).hasSize(2);
    assertThat(file).hasContent("new");
  }

  @Test
  void failure_namesTheFile() {
    Path file = folder.resolve("file");

    assertThatThrownBy(
            () ->
                SyncedFiles.naming(
                    file,
                    () -> {
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(file + ": No space left on device");
    assertThatThrownBy(
            () -> SyncedFiles.naming(file, () -> Files.writeString(folder.resolve("no/file"), "")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static boolean replace(Path file) throws IOException {
    SyncedFiles.replace(file, CONTENT);
    return true;
  }
}
