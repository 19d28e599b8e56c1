package io.penderie.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.AnnotatedPictures.Item;
import io.penderie.dataset.AnnotatedPictures.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixtureTest {

  private static final String ANSWERS = "training-answers-idx2-ubyte.gz";

  @TempDir private Path folder;

  private static AnnotatedPictures pictures() {
    return AnnotatedPictures.of(
        2,
        1,
        4,
        List.of(
            new Item(new byte[] {1, (byte) 200}, List.of(0, 2), Origin.PHOTOGRAPH),
            new Item(new byte[] {3, 4}, List.of(3), Origin.DRAWN)));
  }

  @Test
  void whatIsWritten_isRead() throws IOException {
    Mixture written = Mixture.write(folder, pictures(), pictures());
    Mixture read = Mixture.read(folder);

    assertThat(read.sha256()).isEqualTo(written.sha256()).hasSize(64);
    assertThat(read).usingRecursiveComparison().isEqualTo(written);
    AnnotatedPictures training = read.training();
    assertThat(training.pixels(0)).containsExactly(1, 200);
    assertThat(training.isRight(0, 0)).isTrue();
    assertThat(training.isRight(0, 1)).isFalse();
    assertThat(training.isRight(0, 2)).isTrue();
    assertThat(training.known(0)).isTrue();
    assertThat(training.known(1)).isFalse();
    assertThat(training.origin(0)).isEqualTo(Origin.PHOTOGRAPH);
    assertThat(training.origin(1)).isEqualTo(Origin.DRAWN);
  }

  @Test
  void source_canShowWhatAnyOfItsPicturesShows() {
    AnnotatedPictures pictures = pictures();

    for (int answer = 0; answer < 4; answer++) {
      assertThat(pictures.canShow(0, answer)).isEqualTo(answer == 0 || answer == 2);
      assertThat(pictures.canShow(1, answer)).isEqualTo(answer == 3);
    }
  }

  @Test
  void amongOtherClasses_onlyWhatIsKnownOfThemStays() throws IOException {
    Item shared = new Item(new byte[] {1, 1}, List.of(1), Origin.PHOTOGRAPH);
    Item view = new Item(new byte[] {2, 2}, List.of(1), Origin.PHOTOGRAPH, true, -0.5);
    Item gone = new Item(new byte[] {3, 3}, List.of(0, 1), Origin.PHOTOGRAPH);
    Item perhapsOfThem = new Item(new byte[] {4, 4}, List.of(2), Origin.PHOTOGRAPH);
    Item thing = new Item(new byte[] {5, 5}, List.of(2), Origin.DRAWN);
    AnnotatedPictures all =
        AnnotatedPictures.of(2, 1, 3, List.of(shared, view, gone, perhapsOfThem, thing));
    ClassLabels own = new ClassLabels(List.of("a", "b"), List.of("a", "b"));
    ClassLabels others = new ClassLabels(List.of("c", "d", "b"), List.of("c", "d", "b"));

    AnnotatedPictures kept = Mixture.write(folder, all, all).among(own, others, 9).training();

    assertThat(kept.size()).isEqualTo(3);
    assertThat(Mixture.read(folder).among(own, others, 0).training().size()).isEqualTo(2);
    assertThat(kept.outputs()).isEqualTo(4);
    assertThat(kept.pixels(1)).containsExactly(2, 2);
    assertThat(kept.isAnother(1)).isTrue();
    assertThat(kept.prior(1)).isEqualTo(-0.5);
    assertThat(kept.isRight(0, 2)).isTrue();
    assertThat(kept.known(2)).isFalse();
    assertThat(kept.origin(2)).isEqualTo(Origin.DRAWN);
    // A photograph of class b shows neither c nor d; those of here show no other than b.
    assertThat(kept.canShow(0, 0)).isTrue();
    assertThat(kept.canShow(0, 2)).isTrue();
    assertThat(kept.canShow(0, 3)).isFalse();
  }

  @Test
  void picturesOfAnotherSize_areRefused() {
    assertThatThrownBy(
            () ->
                AnnotatedPictures.of(
                    2, 2, 4, List.of(new Item(new byte[3], List.of(1), Origin.DRAWN))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 pixels, not 4");
  }

  @Test
  void pictureWithoutARightAnswer_isRefused() {
    assertThatThrownBy(
            () ->
                AnnotatedPictures.of(
                    1, 1, 4, List.of(new Item(new byte[1], List.of(), Origin.DRAWN))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                AnnotatedPictures.of(
                    1, 1, 4, List.of(new Item(new byte[1], List.of(4), Origin.DRAWN))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void missingFile_isNamed() throws IOException {
    Mixture.write(folder, pictures(), pictures());
    Files.delete(folder.resolve(ANSWERS));

    assertThatThrownBy(() -> Mixture.read(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(ANSWERS);
  }

  @Test
  void rowsForOtherPictures_areRefused() throws IOException {
    Mixture.write(folder, pictures(), pictures());
    IdxWriter.write(folder.resolve(ANSWERS), new byte[] {1, 0, 0, 0}, 1, 4);

    assertThatThrownBy(() -> Mixture.read(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("1 rows for 2 pictures");
  }

  @Test
  void rowOfOtherValues_isRefused() throws IOException {
    Mixture.write(folder, pictures(), pictures());
    IdxWriter.write(folder.resolve(ANSWERS), new byte[] {1, 0, 0, 0, 0, 2, 0, 0}, 2, 4);

    assertThatThrownBy(() -> Mixture.read(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("row 1");
  }

  @Test
  void rowWithoutARightAnswer_isRefused() throws IOException {
    Mixture.write(folder, pictures(), pictures());
    IdxWriter.write(folder.resolve(ANSWERS), new byte[8], 2, 4);

    assertThatThrownBy(() -> Mixture.read(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("row 0 has no right answer");
  }

  @Test
  void originsOfOtherPictures_orOtherValues_areRefused() throws IOException {
    Mixture.write(folder, pictures(), pictures());
    Path origins = folder.resolve("training-origins-idx1-ubyte.gz");

    IdxWriter.write(origins, new byte[] {1}, 1);
    assertThatThrownBy(() -> Mixture.read(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("1 origins for 2 pictures");

    IdxWriter.write(origins, new byte[] {1, 2}, 2);
    assertThatThrownBy(() -> Mixture.read(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("origin 1");
  }
}
