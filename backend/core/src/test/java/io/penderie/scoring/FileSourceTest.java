package io.penderie.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {

  /** In the order in which they come: "b" is a folder, and "b.png" stands after what is in it. */
  private static final List<String> FILES = List.of("a.png", "b/1", "b/c/z", "b/d", "b.png", "é");

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    for (String name : FILES) {
      Path file = folder.resolve("tree").resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
    Files.writeString(folder.resolve("tree/.hidden"), "");
    Files.createDirectories(folder.resolve("tree/.thumbnails/x"));
  }

  @Test
  void tree_isWalkedByName_withoutWhatIsHidden() throws IOException {
    FileTree tree = new FileTree(folder.resolve("tree"));

    assertThat(tree.count()).isEqualTo(6);
    assertThat(after(tree, 0, null)).isEqualTo(paths(0));
  }

  @Test
  void tree_goesOnAfterAnyFile() throws IOException {
    FileTree tree = new FileTree(folder.resolve("tree"));
    for (int i = 0; i < FILES.size(); i++) {
      assertThat(after(tree, i + 1, paths(0).get(i))).as(FILES.get(i)).isEqualTo(paths(i + 1));
    }
    // What was answered to last may be gone since.
    Files.delete(folder.resolve("tree/b/c/z"));
    assertThat(after(tree, 3, paths(0).get(2))).isEqualTo(paths(3));
  }

  @Test
  void list_namesFiles_andGoesOnByPosition() throws IOException {
    FileList list = list("x.png\n\n y z.png \nx.png\n");

    assertThat(list.count()).isEqualTo(3);
    assertThat(after(list, 0, null)).containsExactly("x.png", "y z.png", "x.png");
    assertThat(after(list, 2, "y z.png")).containsExactly("x.png");
  }

  @Test
  void list_thatHasChanged_orIsNone_isRefused() throws IOException {
    String changed = "has changed since: x.png stood elsewhere; begin anew with --restart";
    assertThatThrownBy(() -> after(list("y.png\n"), 1, "x.png"))
        .isInstanceOf(ScoringException.class)
        .hasMessageEndingWith(changed);
    assertThatThrownBy(() -> after(list(""), 1, "x.png"))
        .isInstanceOf(ScoringException.class)
        .hasMessageEndingWith(changed);
    Path picture = Files.write(folder.resolve("p.png"), new byte[] {(byte) 0x89, 'P', 0, -1});
    assertThatThrownBy(() -> new FileList(picture).count())
        .isInstanceOf(ScoringException.class)
        .hasMessage(picture + " is no list of files, one a line in UTF-8");
  }

  @Test
  void taker_mayHaveEnough() throws IOException {
    List<Path> taken = new ArrayList<>();
    new FileTree(folder.resolve("tree"))
        .after(0, null, file -> taken.add(file) && taken.size() < 3);

    assertThat(taken).hasSize(3);
  }

  private FileList list(String text) throws IOException {
    return new FileList(Files.writeString(folder.resolve("list.txt"), text));
  }

  private List<String> paths(int from) {
    return FILES.stream()
        .skip(from)
        .map(name -> folder.resolve("tree/" + name).toString())
        .toList();
  }

  private static List<String> after(FileSource source, long done, String last) throws IOException {
    List<String> files = new ArrayList<>();
    source.after(done, last, file -> files.add(file.toString()));
    return files;
  }
}
