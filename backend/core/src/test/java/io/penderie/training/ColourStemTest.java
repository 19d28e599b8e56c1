package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.PictureRecipe;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.model.OutputCalibration;
import io.penderie.model.PyTorch;
import io.penderie.model.TrainedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColourStemTest {

  private static final int CLASSES = 3;
  private static final int PIXELS = 64;
  private static final InputSpec GRAY = new InputSpec(8, 8, 0.4f, 0.3f, PictureRecipe.PHOTOGRAPH);
  private static final InputSpec COLOUR = GRAY.with(PictureRecipe.PHOTOGRAPH, 3);

  @TempDir private Path folder;
  private Path gray;
  private Path colour;

  @BeforeEach
  void transplant() throws IOException {
    PyTorch.useThreads(1);
    gray = folder.resolve("gray.params");
    colour = folder.resolve("colour.params");
    try (Network network = Network.initialise(Architecture.POOLED_RESNET, GRAY, CLASSES, 5)) {
      network.save(gray);
    }
    save(COLOUR, 1, gray, colour);
  }

  @Test
  void weights_areSharedOutAsLuminanceMixesColours() {
    float[] before = stem(GRAY, gray);
    float[] after = stem(COLOUR, colour);

    assertThat(after).hasSize(3 * before.length);
    // The second weight of the first filter, and the first of the second, nine weights each.
    assertThat(after[1]).isEqualTo((float) (0.299 * before[1]));
    assertThat(after[9 + 1]).isEqualTo((float) (0.587 * before[1]));
    assertThat(after[18 + 1]).isEqualTo((float) (0.114 * before[1]));
    assertThat(after[27]).isEqualTo((float) (0.299 * before[9]));
  }

  @Test
  void pictureWithoutColour_isAnsweredAsBefore() {
    byte[] picture = random(PIXELS);
    byte[] three = new byte[3 * PIXELS];
    for (int i = 0; i < three.length; i++) {
      three[i] = picture[i % PIXELS];
    }

    float[] expected = logits(GRAY, gray, picture);
    assertThat(logits(COLOUR, colour, three)).containsExactly(expected, Offset.offset(1e-5f));
    assertThat(expected[0]).isNotEqualTo(expected[1]);
  }

  /** The three become 0.299 * 100 + 0.587 * 50 + 0.114 * 200 = 82.05; so does a gray of 82. */
  @Test
  void pictureInColour_isAnsweredAsItsLuminance() {
    byte[] three = new byte[3 * PIXELS];
    byte[] luma = new byte[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      boolean left = i % 8 < 4;
      three[i] = (byte) (left ? 100 : 0);
      three[PIXELS + i] = (byte) (left ? 50 : 0);
      three[2 * PIXELS + i] = (byte) (left ? 200 : 0);
      luma[i] = (byte) (left ? 82 : 0);
    }

    assertThat(logits(COLOUR, colour, three))
        .containsExactly(logits(GRAY, gray, luma), Offset.offset(1e-2f));
  }

  @Test
  void backToGray_weightsAreAddedUp() throws IOException {
    Path back = folder.resolve("back.params");
    save(GRAY, 3, colour, back);

    assertThat(stem(GRAY, back)).containsExactly(stem(GRAY, gray), Offset.offset(1e-6f));
  }

  private static void save(InputSpec input, int channels, Path from, Path to) throws IOException {
    try (Network network =
        ColourStem.load(Architecture.POOLED_RESNET, input, CLASSES, channels, from)) {
      network.save(to);
    }
  }

  private static float[] stem(InputSpec input, Path parameters) {
    try (Network network = Network.load(Architecture.POOLED_RESNET, input, CLASSES, parameters)) {
      NDArray weight = network.block().getParameters().valueAt(0).getArray();
      assertThat(weight.getShape()).isEqualTo(new Shape(32, input.channels(), 3, 3));
      return weight.toFloatArray().clone();
    }
  }

  private static byte[] random(int length) {
    byte[] pixels = new byte[length];
    new SplittableRandom(3).nextBytes(pixels);
    return pixels;
  }

  private static float[] logits(InputSpec input, Path parameters, byte[] picture) {
    try (TrainedModel model =
        TrainedModel.load(
            Architecture.POOLED_RESNET,
            input,
            ClassLabels.numbered(CLASSES),
            OutputCalibration.NONE,
            parameters)) {
      return model.logits(List.of(picture))[0];
    }
  }
}
