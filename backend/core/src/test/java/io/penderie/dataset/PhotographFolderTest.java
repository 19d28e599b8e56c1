package io.penderie.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotographFolderTest {

  @TempDir private Path folder;

  @Test
  void open_sortsByGroupAndName_andPassesOverOtherFiles() throws IOException {
    file("t-shirt/b.JPG");
    file("t-shirt/a.png");
    file("t-shirt/.hidden.jpg");
    file("t-shirt/notes.txt");
    file("dress/z.webp");
    file("README.md");
    Files.createDirectories(folder.resolve("empty"));

    PhotographFolder photographs = PhotographFolder.open(folder);

    assertThat(photographs.photographs())
        .extracting(photograph -> folder.relativize(photograph.file()).toString())
        .containsExactly("dress/z.webp", "t-shirt/a.png", "t-shirt/b.JPG");
    assertThat(photographs.photographs(PhotographGroup.T_SHIRT)).hasSize(2);
    assertThat(photographs.photographs(PhotographGroup.HAT)).isEmpty();
  }

  @Test
  void open_ofAFolderOfAnUnknownGroup_namesTheGroups() throws IOException {
    file("socks/a.jpg");

    assertThatThrownBy(() -> PhotographFolder.open(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("socks: not a group; the groups are dress, hat, longsleeve");
  }

  @Test
  void open_ofNoPhotographs_saysWhereTheyAreExpected() {
    assertThatThrownBy(() -> PhotographFolder.open(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("no photographs; they are expected in folders named dress");
  }

  @Test
  void open_ofAMissingFolder_saysSo() {
    assertThatThrownBy(() -> PhotographFolder.open(folder.resolve("x")))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("no such folder");
  }

  @Test
  void classes_areThoseOfTheDesign() {
    assertThat(PhotographGroup.of("shoes").orElseThrow().classes()).containsExactly(5, 7, 9);
    assertThat(PhotographGroup.of("t-shirt").orElseThrow().classes()).containsExactly(0);
    assertThat(PhotographGroup.of("dress").orElseThrow().classes()).containsExactly(3);
    assertThat(PhotographGroup.of("skirt").orElseThrow().isKnown()).isFalse();
    assertThat(PhotographGroup.of("socks")).isEmpty();
  }

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {1, 2, 3});
  }
}
