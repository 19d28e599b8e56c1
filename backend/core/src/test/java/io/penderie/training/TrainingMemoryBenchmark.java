package io.penderie.training;

import io.penderie.model.Network;
import io.penderie.model.testing.EngineArrays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints the resident memory of the process while a toy set is trained for thousands of batches.
 *
 * <p>Its name keeps it out of the suite; run it on purpose, on Linux: {@code mvn -pl backend/core
 * -am test -Dtest=TrainingMemoryBenchmark}.
 */
@Tag("benchmark")
class TrainingMemoryBenchmark {

  private static final int EPOCHS = 20;
  private static final int BATCHES = 200;
  private static final int BATCH_SIZE = 8;

  @Test
  void residentMemory_overManyBatches() throws InterruptedException {
    TrainingConfig config =
        ToyConfig.toy().epochs(EPOCHS).batchSize(BATCH_SIZE).learningRate(0.005).build();
    TrainingListener printer =
        event -> {
          if (event instanceof TrainingEvent.EpochFinished finished) {
            System.out.printf(
                "%5d batches: %d MiB resident, %d arrays%n",
                finished.figures().epoch() * BATCHES, residentMebibytes(), EngineArrays.count());
          }
        };
    try (Network network = Toy.network(1)) {
      new Trainer(config, printer).train(network, Toy.split(BATCHES * BATCH_SIZE, 60), () -> false);
    }
  }

  private static long residentMebibytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
