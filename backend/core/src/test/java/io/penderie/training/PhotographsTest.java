package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.AnnotatedPictures;
import io.penderie.dataset.AnnotatedPictures.Item;
import io.penderie.dataset.AnnotatedPictures.Origin;
import io.penderie.dataset.Mixture;
import io.penderie.model.Architecture;
import io.penderie.picture.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotographsTest {

  private static final Size DATASET = new Size(8, 8);

  @TempDir private Path folder;

  @Test
  void picturesInColour_areNotLearnedBesideGrayPhotographs() {
    TrainingConfig wanted = config(Architecture.POOLED_RESNET, true);

    assertThatCode(() -> Photographs.requireGray(wanted, 1)).doesNotThrowAnyException();
    assertThatCode(() -> Photographs.requireGray(config(Architecture.POOLED_RESNET, false), 3))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Photographs.requireGray(wanted, 3))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessage("photographs is true, but they are gray and the dataset is in colour");
  }

  @Test
  void runThatDoesNotWantThem_needsNone() {
    assertThatCode(() -> Photographs.requireFor(config(Architecture.REPORT_CNN, false), null, null))
        .doesNotThrowAnyException();
  }

  @Test
  void photographsOfTheNetworksSize_areTaken() throws IOException {
    Mixture.write(folder, pictures(), pictures());

    assertThatCode(
            () -> Photographs.requireFor(config(Architecture.POOLED_RESNET, true), folder, DATASET))
        .doesNotThrowAnyException();
    assertThat(Mixture.size(folder)).isEqualTo(DATASET);
  }

  @Test
  void whatStandsInTheWay_isTold() throws IOException {
    assertFault(
        Architecture.REPORT_CNN,
        folder,
        "photographs is true, but report-cnn has no output for what shows none of the classes");
    assertFault(Architecture.POOLED_RESNET, folder.resolve("none"), "there are none here");
    Mixture.write(folder, pictures(), pictures());
    assertFault(
        Architecture.GARMENT_RESNET,
        folder,
        "they are 8x8, and garment-resnet takes pictures of 16x16");
  }

  private static void assertFault(Architecture architecture, Path where, String words) {
    assertThatThrownBy(
            () ->
                Photographs.requireFor(
                    config(architecture, true), where, architecture.inputOf(DATASET)))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining(words);
  }

  private static TrainingConfig config(Architecture architecture, boolean photographs) {
    return ToyConfig.toy().architecture(architecture.family()).photographs(photographs).build();
  }

  private static AnnotatedPictures pictures() {
    Item item = new Item(new byte[64], List.of(0), Origin.PHOTOGRAPH);
    return AnnotatedPictures.of(8, 8, 4, Collections.nCopies(2, item));
  }
}
