package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import ai.djl.nn.Parameter;
import io.penderie.dataset.PictureRecipe;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnnxExportTest {

  private static final int CLASSES = 10;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    PyTorch.useThreads(1);
  }

  @ParameterizedTest
  @EnumSource
  void export_answersAsTheTrainedNetwork(ArchitectureFamily family) throws IOException {
    Architecture architecture = Architecture.of(family, 8, 1);
    InputSpec input = input(architecture);
    NetworkExport export =
        NetworkExport.of(architecture, input, CLASSES, parameters(architecture, input));

    assertThat(export.largestDifference()).isLessThan(1e-4);
  }

  @ParameterizedTest
  @EnumSource
  void exportForColours_answersAsTheTrainedNetwork(ArchitectureFamily family) throws IOException {
    Architecture architecture = Architecture.of(family, 8, 1);
    InputSpec input = input(architecture).with(PictureRecipe.PHOTOGRAPH, 3);
    NetworkExport export =
        NetworkExport.of(architecture, input, CLASSES, parameters(architecture, input));

    assertThat(export.largestDifference()).isLessThan(1e-4);
  }

  /** Every size of batch goes through the same graph, and a picture's row is its own. */
  @Test
  void export_takesBatchesOfAnySize() throws IOException {
    InputSpec input = input(Architecture.POOLED_RESNET);
    Path parameters = parameters(Architecture.POOLED_RESNET, input);
    byte[] export =
        NetworkExport.of(Architecture.POOLED_RESNET, input, CLASSES, parameters).bytes();
    float[] pixels = new float[3 * input.values()];
    Random random = new Random(1);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextFloat();
    }

    try (OnnxPass pass = OnnxPass.of(export, input)) {
      float[][] together = pass.logits(pixels, 3);
      assertThat(together).hasDimensions(3, CLASSES + 1);
      float[] second = Arrays.copyOfRange(pixels, input.values(), 2 * input.values());
      float[] alone = pass.logits(second, 1)[0];
      for (int i = 0; i < alone.length; i++) {
        assertThat(alone[i]).isCloseTo(together[1][i], within(1e-5f));
      }
    }
  }

  /** Else the process grows by all the memory that direct buffers may have. */
  @Test
  void passesOneAfterAnother_useTheSameMemory() throws IOException {
    InputSpec input = input(Architecture.REPORT_CNN);
    Path parameters = parameters(Architecture.REPORT_CNN, input);
    byte[] export = NetworkExport.of(Architecture.REPORT_CNN, input, CLASSES, parameters).bytes();

    try (OnnxPass pass = OnnxPass.of(export, input)) {
      pass.logits(new float[8 * input.values()], 8);
      long before = directBuffers();
      for (int i = 0; i < 100; i++) {
        pass.logits(new float[input.values()], 1);
      }
      // Of other threads a few may come and go.
      assertThat(directBuffers()).isLessThan(before + 50);
    }
  }

  /** Versions come and go for as long as a service runs. */
  @Test
  void networksOneAfterAnother_useTheSameMemory() throws IOException {
    InputSpec input = input(Architecture.REPORT_CNN);
    Path parameters = parameters(Architecture.REPORT_CNN, input);
    byte[] export = NetworkExport.of(Architecture.REPORT_CNN, input, CLASSES, parameters).bytes();

    long before = directBuffers();
    for (int i = 0; i < 100; i++) {
      try (OnnxPass pass = OnnxPass.of(export, input)) {
        pass.logits(new float[input.values()], 1);
      }
    }
    assertThat(directBuffers()).isLessThan(before + 50);
  }

  private static long directBuffers() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getCount)
        .sum();
  }

  @Test
  void damagedExport_isRefused() {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> OnnxPass.of(new byte[] {1, 2, 3}, InputSpec.FASHION_MNIST))
        .withMessageContaining("does not load");
  }

  private static InputSpec input(Architecture architecture) {
    int edge = 28 * architecture.enlargement();
    return new InputSpec(edge, edge, 0.286f, 0.353f);
  }

  /** Random ones, also where a fresh network has only zeros and ones. */
  private Path parameters(Architecture architecture, InputSpec input) throws IOException {
    Path file = folder.resolve(architecture.id());
    Random random = new Random(7);
    try (Network network = Network.initialise(architecture, input, CLASSES, 1)) {
      for (Parameter parameter : network.block().getParameters().values()) {
        if (parameter.getArray().getShape().dimension() == 1) {
          float[] values = new float[(int) parameter.getArray().size()];
          for (int i = 0; i < values.length; i++) {
            values[i] = 0.5f + random.nextFloat();
          }
          parameter.getArray().set(values);
        }
      }
      network.save(file);
    }
    return file;
  }
}
