package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.AnnotatedPictures;
import io.penderie.dataset.AnnotatedPictures.Item;
import io.penderie.dataset.AnnotatedPictures.Origin;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Mixture;
import io.penderie.dataset.PictureRecipe;
import io.penderie.model.InputSpec;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrainingPicturesTest {

  private static final InputSpec INPUT = new InputSpec(4, 4, 0, 1);
  private static final Augmentation NONE = new Augmentation(false, 0, 0, 0, 0.2);
  private static final ImageSet SET =
      ImageSet.of(2, 2, new byte[][] {{0, 100, 0, 100}, {7, 7, 7, 7}}, new int[] {1, 0});

  private static Mixture mixture(int side, int outputs) {
    AnnotatedPictures pictures =
        AnnotatedPictures.of(
            side,
            side,
            outputs,
            List.of(
                new Item(new byte[side * side], List.of(0, 1), Origin.PHOTOGRAPH),
                new Item(new byte[side * side], List.of(2), Origin.DRAWN)));
    return new Mixture(pictures, pictures, "0");
  }

  @Test
  void mixture_comesAfterTheDataset() {
    TrainingPictures pictures = new TrainingPictures(SET, mixture(4, 3), INPUT, 3, NONE);

    assertThat(pictures.size()).isEqualTo(4);
    assertThat(pictures.label(0)).isEqualTo(1);
    assertThat(pictures.label(2)).isEqualTo(TrainingPictures.NO_LABEL);
    assertThat(pictures.label(3)).isEqualTo(2);
    assertThat(pictures.isRight(0, 1)).isTrue();
    assertThat(pictures.isRight(0, 2)).isFalse();
    assertThat(pictures.isRight(2, 0)).isTrue();
    assertThat(pictures.isRight(2, 1)).isTrue();
    assertThat(pictures.isRight(2, 2)).isFalse();
    assertThat(pictures.canShow(0, 2)).isTrue();
    assertThat(pictures.canShow(2, 1)).isTrue();
    assertThat(pictures.canShow(2, 2)).isFalse();
  }

  @Test
  void pictureOfTheDataset_isEnlarged() {
    TrainingPictures pictures = new TrainingPictures(SET, null, INPUT, 2, NONE);

    assertThat(pictures.varied(0, new SplittableRandom(1)))
        .containsExactly(0, 25, 75, 100, 0, 25, 75, 100, 0, 25, 75, 100, 0, 25, 75, 100);
  }

  @Test
  void mixtureOfAnotherSizeOrOtherAnswers_isRefused() {
    assertThatThrownBy(() -> new TrainingPictures(SET, mixture(2, 3), INPUT, 3, NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2x2");
    assertThatThrownBy(() -> new TrainingPictures(SET, mixture(4, 4), INPUT, 3, NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 answers");
  }

  @Test
  void mixture_isGray_andNothingForANetworkInColour() {
    ImageSet colour = ImageSet.of(4, 4, 3, new byte[][] {new byte[48]}, new int[] {0});
    InputSpec input = INPUT.with(PictureRecipe.EXACT, 3);

    assertThat(
            new TrainingPictures(colour, null, input, 3, NONE).varied(0, new SplittableRandom(1)))
        .hasSize(48);
    assertThatThrownBy(() -> new TrainingPictures(colour, mixture(4, 3), input, 3, NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a mixture of gray 4x4 pictures");
    assertThatThrownBy(() -> new TrainingPictures(SET, null, input, 3, NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pictures in gray; the network takes them in colour");
  }
}
