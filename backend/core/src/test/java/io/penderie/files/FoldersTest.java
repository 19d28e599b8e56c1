package io.penderie.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.files.testing.Forced;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
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
  void creation_makesAllThatIsMissing_andForcesTheirNames() throws Exception {
    Path deep = parent.resolve("a/b");

    assertThat(Forced.during(parent, () -> created(deep)))
        .containsExactly(parent, parent.resolve("a"));
    assertThat(deep).isEmptyDirectory();
    assertThat(Forced.during(parent, () -> created(deep))).isEmpty();
  }

  @Test
  void publish_forcesTheFiles_thenTheirNames_thenItsOwn() throws Exception {
    Path finished = folder("made.unfinished", "content");

    assertThat(
            Forced.during(
                parent,
                () -> {
                  Folders.publish(finished, parent.resolve("made"));
                  return null;
                }))
        .containsExactly(finished.resolve("file"), finished, parent);
  }

  @Test
  void folderSetAside_isOutOfSight_andSweptAway() throws Exception {
    Path folder = folder("folder", "content");
    Path other = folder("other", "content");

    assertThat(Forced.during(parent, () -> Folders.setAside(folder))).containsExactly(parent);
    assertThat(folder).doesNotExist();
    assertThat(parent.toFile().list()).hasSize(2);

    Folders.sweep(parent);
    assertThat(parent.toFile().list()).containsExactly("other");
    assertThat(other.resolve("file")).hasContent("content");
  }

  private static Path created(Path folder) throws IOException {
    Folders.create(folder);
    return folder;
  }

  private Path folder(String name, String content) throws IOException {
    Path folder = Files.createDirectory(parent.resolve(name));
    Files.writeString(folder.resolve("file"), content);
    return folder;
  }
}
