package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.PictureRecipe;
import io.penderie.model.Architecture;
import org.junit.jupiter.api.Test;

class OwnDefaultsTest {

  @Test
  void fewPictures_areShownOften_inSmallBatches_theLastLayerFirst() {
    TrainingConfig config = config(140, PictureRecipe.GARMENT, Architecture.DETAIL_RESNET);

    assertThat(config.epochs()).isEqualTo(60);
    assertThat(config.batchSize()).isEqualTo(16);
    assertThat(config.headEpochs()).isEqualTo(7);
    assertThat(config.patience()).isEqualTo(60);
    assertThat(config.balanced()).isTrue();
    assertThat(config.photographs()).isTrue();
    assertThat(config.augmentation().warping()).isEqualTo(1);
  }

  @Test
  void manyPictures_areShownLessOften() {
    TrainingConfig config = config(6_000, PictureRecipe.PHOTOGRAPH, Architecture.DETAIL_RESNET);

    assertThat(config.epochs()).isEqualTo(12);
    assertThat(config.batchSize()).isEqualTo(128);
    assertThat(config.photographs()).isFalse();
  }

  @Test
  void exactPictures_areNeverMirrored_andGetTheNetworkOfTheirSize() {
    TrainingConfig config =
        TrainingConfigJson.of(OwnDefaults.of(5_000, 28, PictureRecipe.EXACT, null, true));

    assertThat(config.augmentation().horizontalFlip()).isFalse();
    assertThat(config.network()).isEqualTo(Architecture.POOLED_RESNET);
    assertThat(config.headEpochs()).isZero();
  }

  private static TrainingConfig config(int pictures, PictureRecipe recipe, Architecture initial) {
    return TrainingConfigJson.of(OwnDefaults.of(pictures, 56, recipe, initial, true));
  }

  @Test
  void classesInColour_cannotBeAddedToGrayOnes() {
    OwnStart start = new OwnStart(null, 100, 56, PictureRecipe.PHOTOGRAPH, true, null);

    assertThat(start.defaults(false)).isNotEmpty();
    assertThatThrownBy(() -> start.defaults(true))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessage("extend is true, but Fashion-MNIST is gray and the dataset is in colour");
  }
}
