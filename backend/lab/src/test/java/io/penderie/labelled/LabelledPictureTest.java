package io.penderie.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledPictureTest {

  @TempDir private Path folder;

  @Test
  void bytes_upToTheBound_areRead_beyondIt_refused() throws IOException {
    Path file = Files.write(folder.resolve("a.jpg"), new byte[] {1, 2, 3});
    LabelledPicture picture = new LabelledPicture(file, "hat", List.of(), "", "mine");

    assertThat(picture.bytes(3)).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> picture.bytes(2))
        .isInstanceOf(DatasetException.class)
        .hasMessageEndingWith("a.jpg: more than 2 bytes");
  }
}
