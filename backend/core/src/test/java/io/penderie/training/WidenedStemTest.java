package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.dataset.ClassLabels;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.model.OutputCalibration;
import io.penderie.model.PyTorch;
import io.penderie.model.TrainedModel;
import io.penderie.picture.Enlargement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WidenedStemTest {

  private static final int SIDE = 16;
  private static final int CLASSES = 3;
  private static final int GROUND = 128;

  /** The ground is 0 once it is normalised, as what the convolutions see beyond the edge. */
  private static final InputSpec NARROW = new InputSpec(SIDE, SIDE, GROUND / 255f, 0.25f);

  private static final InputSpec WIDE =
      new InputSpec(2 * SIDE, 2 * SIDE, NARROW.mean(), NARROW.deviation());

  @TempDir private Path folder;

  @Test
  void widerNetwork_saysOfEnlargedPicturesWhatTheOtherSaysOfThem() throws IOException {
    PyTorch.useThreads(1);
    Path narrow = folder.resolve("narrow.params");
    try (Network network = Network.initialise(Architecture.POOLED_RESNET, NARROW, CLASSES, 5)) {
      network.save(narrow);
    }
    Path wide = folder.resolve("wide.params");
    try (Network network = WidenedStem.load(WIDE, CLASSES, narrow)) {
      network.save(wide);
    }
    byte[] picture = picture();
    byte[] enlarged = Enlargement.enlarge(picture, SIDE, SIDE, 2);

    float[] expected = logits(Architecture.POOLED_RESNET, NARROW, narrow, picture);
    assertThat(logits(Architecture.DETAIL_RESNET, WIDE, wide, enlarged))
        .containsExactly(expected, Offset.offset(1e-4f));
    assertThat(expected[0]).isNotEqualTo(expected[1]);
  }

  /** Interpolation by quarters leaves multiples of 16 whole numbers. */
  private static byte[] picture() {
    SplittableRandom random = new SplittableRandom(3);
    byte[] pixels = new byte[SIDE * SIDE];
    Arrays.fill(pixels, (byte) GROUND);
    for (int y = 3; y < SIDE - 3; y++) {
      for (int x = 3; x < SIDE - 3; x++) {
        pixels[y * SIDE + x] = (byte) (16 * random.nextInt(16));
      }
    }
    return pixels;
  }

  private static float[] logits(
      Architecture architecture, InputSpec input, Path parameters, byte[] picture) {
    try (TrainedModel model =
        TrainedModel.load(
            architecture,
            input,
            ClassLabels.numbered(CLASSES),
            OutputCalibration.NONE,
            parameters)) {
      return model.logits(List.of(picture))[0];
    }
  }
}
