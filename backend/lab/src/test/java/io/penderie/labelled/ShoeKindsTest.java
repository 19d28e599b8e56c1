package io.penderie.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.DatasetException;
import io.penderie.dataset.PhotographFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShoeKindsTest {

  @TempDir private Path folder;

  @BeforeEach
  void takePhotographs() throws IOException {
    for (String name : List.of("shoes/1.jpg", "shoes/2.jpg", "shoes/3.jpg", "hat/1.jpg")) {
      Path file = folder.resolve("validation").resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, new byte[] {1});
    }
  }

  @Test
  void label_withoutKinds_takesAnyOfThreeForRight() {
    assertThat(ShoeKinds.unknown().label(List.of(photographs())))
        .containsExactly(
            picture("hat/1.jpg", "hat", List.of()),
            picture("shoes/1.jpg", "shoes", List.of(5, 7, 9)),
            picture("shoes/2.jpg", "shoes", List.of(5, 7, 9)),
            picture("shoes/3.jpg", "shoes", List.of(5, 7, 9)));
  }

  @Test
  void label_withKinds_isStrictWhereTheKindIsKnown() throws IOException {
    ShoeKinds kinds =
        kinds(
            """
            file,kind
            train/shoes/9.jpg,sandal
            validation/shoes/1.jpg,sneaker
            validation/shoes/2.jpg,other
            """);

    assertThat(kinds.label(List.of(photographs())))
        .containsExactly(
            picture("hat/1.jpg", "hat", List.of()),
            picture("shoes/1.jpg", "shoes: sneaker", List.of(7)),
            picture("shoes/2.jpg", "shoes: other", List.of(5, 7, 9)),
            picture("shoes/3.jpg", "shoes", List.of(5, 7, 9)));
  }

  @Test
  void label_ofPhotographsThatTheFileDoesNotSpeakOf_isRefused() throws IOException {
    ShoeKinds kinds = kinds("file,kind\nshoes/1.jpg,sandal\n");

    assertThatThrownBy(() -> kinds.label(List.of(photographs())))
        .isInstanceOf(DatasetException.class)
        .hasMessageEndingWith("kinds.csv: names none of the photographs");
  }

  @Test
  void read_ofAnotherKind_namesTheKinds() {
    assertThatThrownBy(() -> kinds("file,kind\na.jpg,sandal\nb.jpg,clog\n"))
        .isInstanceOf(DatasetException.class)
        .hasMessageEndingWith(
            "line 3: \"clog\" is no kind of shoe; there are ankle boot, other, sandal, sneaker");
  }

  private PhotographFolder photographs() {
    return PhotographFolder.open(folder.resolve("validation"));
  }

  private ShoeKinds kinds(String text) throws IOException {
    return ShoeKinds.read(Files.writeString(folder.resolve("kinds.csv"), text));
  }

  private LabelledPicture picture(String name, String label, List<Integer> right) {
    return new LabelledPicture(
        folder.resolve("validation").resolve(name), label, right, "", "validation");
  }
}
