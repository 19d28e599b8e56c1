package io.penderie.model;

import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prints the processor time of a forward pass in both engines, in turns, by size of batch.
 *
 * <p>Its name keeps it out of the suite; run it on purpose: {@code mvn -pl backend/core -am test
 * -Dtest=EngineBenchmark}.
 */
@Tag("benchmark")
class EngineBenchmark {

  private static final int ROUNDS = 9;
  private static final int PICTURES_A_ROUND = 640;

  @ParameterizedTest
  @ValueSource(strings = {"photo-network", "report-network"})
  void forwardPass(String name) throws IOException {
    PyTorch.useThreads(1);
    ModelVersion version =
        new ModelRegistry(Path.of(System.getProperty("penderie.home")).resolve("models"))
            .find(name);
    ModelCard card = version.card();
    InputSpec input = card.input();
    try (PyTorchPass trained =
            new PyTorchPass(
                Network.load(
                    card.architecture(), input, card.labels().size(), version.parameters()));
        OnnxPass exported = OnnxPass.of(Files.readAllBytes(version.export()), input)) {
      for (int batch : new int[] {1, 5, 16, 64}) {
        float[] pixels = noise(batch * input.values());
        double[] pytorch = new double[ROUNDS];
        double[] onnx = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
          pytorch[i] = milliseconds(trained, pixels, batch);
          onnx[i] = milliseconds(exported, pixels, batch);
          ratios[i] = onnx[i] / pytorch[i];
        }
        System.out.printf(
            "%s, batch %d: PyTorch %.2f ms, ONNX Runtime %.2f ms, ratio %.2f (medians)%n",
            name, batch, median(pytorch), median(onnx), median(ratios));
      }
    }
  }

  private static double milliseconds(ForwardPass pass, float[] pixels, int batch) {
    int passes = PICTURES_A_ROUND / batch;
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < passes; i++) {
      pass.logits(pixels, batch);
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / passes;
  }

  private static float[] noise(int length) {
    Random random = new Random(1);
    float[] pixels = new float[length];
    for (int i = 0; i < length; i++) {
      pixels[i] = random.nextFloat();
    }
    return pixels;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
