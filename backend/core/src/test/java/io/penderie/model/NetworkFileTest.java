package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFileTest {

  private static final int CLASSES = 3;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void save() throws IOException {
    PyTorch.useThreads(1);
    file = folder.resolve("some.params");
    try (Network network = fresh(1)) {
      network.save(file);
    }
  }

  @Test
  void loadedNetwork_hasTheSavedParametersBitForBit() {
    try (Network saved = fresh(1);
        Network loaded = load(file)) {
      assertThat(parameters(loaded)).isDeepEqualTo(parameters(saved));
    }
  }

  @Test
  void loadedNetwork_answersAsTheSavedOneBitForBit() throws IOException {
    Path again = folder.resolve("again.params");
    float[][] answers;
    try (TrainedModel model = TestModels.load(file, CLASSES)) {
      answers = model.probabilities(RandomPictures.list(5));
    }
    try (Network loaded = load(file)) {
      loaded.save(again);
    }
    try (TrainedModel model = TestModels.load(again, CLASSES)) {
      assertThat(model.probabilities(RandomPictures.list(5))).isDeepEqualTo(answers);
    }
    assertThat(again).hasSameBinaryContentAs(file);
  }

  @Test
  void missingFile_isNamed() {
    Path missing = folder.resolve("missing.params");

    assertRefused(missing, () -> load(missing));
  }

  @Test
  void truncatedFile_isRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertRefused(file, () -> load(file));
    }
  }

  @Test
  void trailingByte_isRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));

    assertRefused(file, () -> load(file));
  }

  @Test
  void otherNumberOfClasses_isRefused() {
    assertRefused(
        file, () -> Network.load(Architecture.REPORT_CNN, RandomPictures.INPUT, CLASSES + 1, file));
  }

  @Test
  void otherPictureSize_isRefused() {
    InputSpec larger = new InputSpec(12, 12, 0.5f, 0.25f);

    assertRefused(file, () -> Network.load(Architecture.REPORT_CNN, larger, CLASSES, file));
  }

  @Test
  void randomBytes_areRefused() throws IOException {
    byte[] noise = new byte[Math.toIntExact(Files.size(file))];
    new SplittableRandom(5).nextBytes(noise);
    Files.write(file, noise);

    assertRefused(file, () -> load(file));
  }

  /** A damaged value cannot be told from another value, but what describes the values can. */
  @Test
  void damagedHeader_isRefusedOrHarmless() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int position = 0; position < 120; position += 3) {
      for (int damage : new int[] {0x80, 0xFF}) {
        byte[] damaged = whole.clone();
        damaged[position] ^= (byte) damage;
        Files.write(file, damaged);
        try {
          load(file).close();
        } catch (ModelException e) {
          assertThat(e).hasMessageContaining(file.toString());
        }
      }
    }
  }

  private static void assertRefused(Path file, ThrowingCallable load) {
    assertThatThrownBy(load)
        .isInstanceOf(ModelException.class)
        .hasMessageContaining(file.toString());
  }

  private static Network fresh(long seed) {
    return Network.initialise(Architecture.REPORT_CNN, RandomPictures.INPUT, CLASSES, seed);
  }

  private static Network load(Path file) {
    return Network.load(Architecture.REPORT_CNN, RandomPictures.INPUT, CLASSES, file);
  }

  private static float[][] parameters(Network network) {
    return network.block().getParameters().values().stream()
        .map(parameter -> parameter.getArray().toFloatArray())
        .toArray(float[][]::new);
  }
}
