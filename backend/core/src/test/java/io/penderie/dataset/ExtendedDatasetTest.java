package io.penderie.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExtendedDatasetTest {

  private static final ClassLabels BASE = labels("shirt", "shoe");
  private static final ClassLabels OWN = labels("hat", "shoe");

  private static final Dataset BASE_DATASET =
      new Dataset("base", BASE, set(1, 10, 0, 1), set(1, 30, 1), "a");

  @Test
  void classesAreAdded_andPicturesOfCommonOnesJoined() {
    Dataset own = own(set(2, 50, 0, 1), set(2, 60, 0), set(2, 70, 1));

    Dataset both = ExtendedDataset.of(BASE_DATASET, own, 1, 0, 7);

    assertThat(both.name()).isEqualTo("own");
    assertThat(both.labels().english()).containsExactly("shirt", "shoe", "hat");
    assertThat(both.own()).isTrue();
    assertThat(both.ids())
        .isEqualTo(new DatasetIds(List.of("shirt", "shoe", "hat"), List.of("base/0", "hash0")));
    assertThat(both.training().labels()).containsExactly(0, 1, 2, 1);
    assertThat(both.training().pixels(0)).containsExactly(10, 10, 10, 10);
    assertThat(both.training().pixels(2)).containsExactly(50, 50, 50, 50);
    assertThat(both.validation().labels()).containsExactly(2);
    assertThat(both.test().labels()).containsExactly(1, 1);
    assertThat(both.sha256()).hasSize(64);
  }

  @Test
  void shareOfTheBase_isStratified() {
    Dataset base = new Dataset("base", BASE, set(1, 10, 0, 0, 1, 1, 0, 0), set(1, 9, 0), "a");
    Dataset own = own(set(1, 50, 0), set(1, 60, 0), set(1, 70, 0));

    assertThat(ExtendedDataset.of(base, own, 0.5, 0, 7).training().labels())
        .containsExactlyInAnyOrder(0, 0, 1, 2);
  }

  @Test
  void picturesThatAreNoMultiple_areRefused() {
    Dataset base = new Dataset("base", BASE, set(2, 10, 0), set(2, 9, 0), "a");
    Dataset own = own(set(3, 50, 0), set(3, 60, 0), set(3, 70, 0));

    assertThatThrownBy(() -> ExtendedDataset.of(base, own, 1, 0, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of own are 3x3, no whole multiple of those of base, 2x2");
  }

  private static Dataset own(ImageSet training, ImageSet validation, ImageSet test) {
    return new Dataset(
        "own",
        OWN,
        training,
        validation,
        test,
        PictureRecipe.GARMENT,
        "b",
        new DatasetIds(
            List.of("hat", "shoe-of-mine"),
            IntStream.range(0, test.size()).mapToObj(i -> "hash" + i).toList()));
  }

  private static ImageSet set(int edge, int gray, int... labels) {
    byte[][] pictures = new byte[labels.length][edge * edge];
    for (byte[] picture : pictures) {
      Arrays.fill(picture, (byte) gray);
    }
    return ImageSet.of(edge, edge, pictures, labels);
  }

  private static ClassLabels labels(String... names) {
    return new ClassLabels(List.of(names), List.of(names));
  }

  @Test
  void picturesInColour_areNotAddedToGrayOnes() {
    ImageSet colour = ImageSet.of(1, 1, 3, new byte[][] {{1, 2, 3}}, new int[] {0});

    assertThatThrownBy(() -> ExtendedDataset.of(BASE_DATASET, colour(colour), 1, 0, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the pictures of own are in colour, those of base are gray");
  }

  private static Dataset colour(ImageSet all) {
    return own(all, all, all);
  }
}
