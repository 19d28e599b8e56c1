package io.penderie.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.model.PyTorch;
import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelRegistry;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints how long both networks that come with Penderie take for a single prepared picture, in
 * turns, with the thread that the service gives them.
 *
 * <p>Its name keeps it out of the suite; run it on purpose: {@code mvn -pl backend/core -am test
 * -Dtest=AnswerTimeBenchmark}.
 */
@Tag("benchmark")
class AnswerTimeBenchmark {

  private static final int ROUNDS = 7;
  private static final int ANSWERS = 400;

  @Test
  void singleAnswer_ofEitherNetwork() {
    PyTorch.useThreads(1);
    ModelRegistry registry = ModelRegistry.ofHome(Path.of(System.getProperty("penderie.home")));
    try (TrainedModel report = registry.find("report-network").load();
        TrainedModel garments = registry.find("photo-network").load()) {
      double[] ratios = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        double first = median(report);
        double second = median(garments);
        ratios[round] = second / first;
        System.out.printf("report-network %.2f ms, photo-network %.2f ms%n", first, second);
      }
      Arrays.sort(ratios);
      System.out.printf("median ratio %.2f%n", ratios[ROUNDS / 2]);
    }
  }

  /** In milliseconds. */
  private static double median(TrainedModel model) {
    byte[] picture = new byte[model.input().values()];
    new Random(1).nextBytes(picture);
    double[] times = new double[ANSWERS];
    for (int i = 0; i < ANSWERS; i++) {
      long start = System.nanoTime();
      assertThat(model.logits(List.of(picture))).hasNumberOfRows(1);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[ANSWERS / 2];
  }
}
