package io.penderie.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {

  @TempDir private Path place;

  @Test
  void foldersOfTheLiving_areLeftAlone() throws IOException {
    Path first = ScratchFolder.make(place, "penderie-");
    Path file = Files.writeString(first.resolve("file"), "in use");

    Path second = ScratchFolder.make(place, "penderie-");

    assertThat(second).isEmptyDirectory().isNotEqualTo(first);
    assertThat(file).hasContent("in use");
  }

  /** A lock ends with its process; what nobody holds is the folder of one that is gone. */
  @Test
  void foldersOfTheDead_areDeleted_andNothingElse() throws IOException {
    Path left = Files.createDirectories(place.resolve("penderie-1/deeper"));
    Files.writeString(left.resolve("file"), "left");
    Files.createFile(place.resolve("penderie-1.lock"));
    Path other = Files.createDirectory(place.resolve("penderie-2"));
    Path foreign = Files.createFile(place.resolve("other.lock"));

    ScratchFolder.make(place, "penderie-");

    assertThat(place.resolve("penderie-1")).doesNotExist();
    assertThat(place.resolve("penderie-1.lock")).doesNotExist();
    assertThat(other).exists();
    assertThat(foreign).exists();
  }
}
