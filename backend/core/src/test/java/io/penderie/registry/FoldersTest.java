package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

  @TempDir private Path parent;

  @Test
  void publish_givesTheFolderItsName() throws IOException {
    Path finished = folder("made.unfinished", "content");

    Folders.publish(finished, parent.resolve("made"));

    assertThat(parent.resolve("made/file")).hasContent("content");
    assertThat(finished).doesNotExist();
  }

  @Test
  void publish_overSomething_isRefused() throws IOException {
    Path finished = folder("made.unfinished", "new");
    Path there = folder("made", "old");

    assertThatThrownBy(() -> Folders.publish(finished, there))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessage(there + ": exists already");

    assertThat(there.resolve("file")).hasContent("old");
    assertThat(finished.resolve("file")).hasContent("new");
  }

  @Test
  void delete_takesAllThatIsInside_butNothingBehindALink() throws IOException {
    Path precious = folder("precious", "content");
    Path folder = folder("folder", "content");
    Files.createDirectories(folder.resolve("a/b/c"));
    Files.createSymbolicLink(folder.resolve("link"), precious);

    Folders.delete(folder);
    Folders.delete(folder);

    assertThat(folder).doesNotExist();
    assertThat(precious.resolve("file")).hasContent("content");
  }

  @Test
  void write_thatFails_namesTheFile() {
    Path file = parent.resolve("file");

    assertThatThrownBy(
            () ->
                Folders.write(
                    file,
                    () -> {
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(file + ": No space left on device");
    assertThatThrownBy(
            () -> Folders.write(file, () -> Files.writeString(parent.resolve("no/file"), "")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private Path folder(String name, String content) throws IOException {
    Path folder = Files.createDirectory(parent.resolve(name));
    Files.writeString(folder.resolve("file"), content);
    return folder;
  }
}
