package io.penderie.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImageSetTest {

  private final byte[][] pictures = {{1, 2}, {3, 4}, {5, (byte) 200}};
  private final ImageSet set = ImageSet.of(2, 1, pictures, new int[] {0, 255, 2});

  @Test
  void pixelsAndLabels_areUnsigned() {
    assertThat(set.size()).isEqualTo(3);
    assertThat(set.label(1)).isEqualTo(255);
    assertThat(set.pixel(2, 1)).isEqualTo(200);
    assertThat(set.labels()).containsExactly(0, 255, 2);
  }

  @Test
  void arrays_areCopiedInAndOut() {
    pictures[0][0] = 99;
    set.pixels(0)[0] = 98;
    set.labels()[0] = 97;

    assertThat(set.pixels(0)).containsExactly(1, 2);
    assertThat(set.label(0)).isZero();
  }

  @Test
  void selection_ofSelection_keepsItsOrder() {
    ImageSet selected = set.select(new int[] {2, 0, 1}).select(new int[] {1, 0, 0});

    assertThat(selected.labels()).containsExactly(0, 2, 2);
    assertThat(selected.pixels(1)).containsExactly(5, 200);
  }

  @Test
  void selection_outsideTheSet_isRefused() {
    assertThatThrownBy(() -> set.select(new int[] {3}))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void pixel_outsideThePicture_isRefused() {
    assertThatThrownBy(() -> set.pixel(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void pictures_thatDoNotFit_areRefused() {
    assertThatThrownBy(() -> ImageSet.of(2, 1, pictures, new int[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 pictures but 2 labels");
    assertThatThrownBy(() -> ImageSet.of(2, 2, pictures, new int[] {0, 1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("picture 0 has 2 pixels, not 4");
    assertThatThrownBy(() -> ImageSet.of(2, 1, pictures, new int[] {0, 1, 256}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("label 256 of picture 2");
  }

  @Test
  void pictureInColour_hasPlaneAfterPlane() {
    ImageSet colour =
        ImageSet.of(2, 1, 3, new byte[][] {{1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}}, new int[2]);
    ImageSet second = colour.select(new int[] {1});

    assertThat(second.channels()).isEqualTo(3);
    assertThat(second.values()).isEqualTo(6);
    assertThat(second.pixels(0)).containsExactly(7, 8, 9, 10, 11, 12);
    assertThat(second.pixel(0, 5)).isEqualTo(12);
    assertThat(colour.isOfSize(set)).isFalse();
    assertThat(DatasetStatistics.of(colour, 1).meanPictures().get(0))
        .containsExactly(4, 5, 6, 7, 8, 9);
  }

  /** Half of the largest array would do for the same in gray. */
  @Test
  void morePicturesThanFitIntoMemory_areRefused() {
    byte[][] many = new byte[30_000][];

    assertThatThrownBy(() -> ImageSet.of(224, 224, 3, many, new int[many.length]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "30000 pictures of 224x224 in colour are more than fit into memory");
  }
}
