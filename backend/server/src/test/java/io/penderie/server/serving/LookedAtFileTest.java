package io.penderie.server.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookedAtFileTest {

  @Test
  void change_isSeenOnce(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("active.json");
    LookedAtFile looked = new LookedAtFile(file);
    assertThat(looked.look()).as("still missing").isFalse();

    Files.writeString(file, "one");
    assertThat(looked.look()).isTrue();
    assertThat(looked.look()).isFalse();
    // Of the same length, perhaps within the same tick of the file system's clock.
    Files.writeString(file, "two");
    assertThat(looked.look()).isTrue();
    Files.delete(file);
    assertThat(looked.look()).isTrue();
    assertThat(looked.look()).isFalse();
  }
}
