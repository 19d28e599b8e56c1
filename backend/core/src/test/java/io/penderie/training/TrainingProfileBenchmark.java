package io.penderie.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.tracker.Tracker;
import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.files.Json;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.model.PyTorch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints where the time of a training step goes, by the engine's own profiler, beside the machine's
 * peak in a product of two matrices, measured in turns with the steps: machines are shared.
 *
 * <p>Its name keeps it out of the suite; run it on purpose: {@code mvn -pl backend/core -am test
 * -Dtest=TrainingProfileBenchmark -Dthreads=2}, with the variables that docs/performance.md says.
 * Its peer in Python is {@code src/test/python/training_peer.py}.
 */
@Tag("benchmark")
class TrainingProfileBenchmark {

  private static final int THREADS = Integer.getInteger("threads", 2);
  private static final int BATCH = 128;
  private static final int STEPS = 40;
  private static final int ROUNDS = 5;
  private static final int EDGE = 2048;

  /** Multiply-adds of the report's network for one picture; twice as many backwards. */
  private static final double STEP_FLOP = 2 * 3 * 18.7e6 * BATCH;

  @Test
  void step_byOperation() throws IOException {
    TrainingConfig config = TrainingConfig.defaults();
    PyTorch.useThreads(THREADS);
    try (Network network =
            Network.initialise(Architecture.REPORT_CNN, InputSpec.FASHION_MNIST, 10, 1);
        NDManager manager = PyTorch.engine().newBaseManager(Device.cpu());
        NetworkFitter fitter =
            new NetworkFitter(network, config, Tracker.fixed(0.01f), 0, OptimizerState.NONE)) {
      TrainingBatch batch = batch();
      NDArray matrix = manager.randomNormal(new Shape(EDGE, EDGE));
      steps(fitter, batch);
      product(matrix);
      List<Double> speeds = new ArrayList<>();
      List<Double> peaks = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        speeds.add(STEPS * BATCH / steps(fitter, batch));
        peaks.add(product(matrix));
      }
      double speed = median(speeds);
      double peak = median(peaks);
      double flops = speed / BATCH * STEP_FLOP / 1e9;
      System.out.printf(
          "%d threads: %.0f pictures a second, %.0f GFLOP/s; a product of matrices %.0f GFLOP/s (%.0f %%)%n",
          THREADS, speed, flops, peak, 100 * flops / peak);
      Path trace = Files.createTempFile("trace", ".json");
      JniUtils.startProfile(false, false, false);
      steps(fitter, batch);
      JniUtils.stopProfile(trace.toString());
      print(trace);
      Files.delete(trace);
    }
  }

  /** Seconds of some steps. */
  private static double steps(NetworkFitter fitter, TrainingBatch batch) {
    long before = System.nanoTime();
    RunningFigures figures = new RunningFigures();
    for (int i = 0; i < STEPS; i++) {
      fitter.step(batch, figures);
    }
    return (System.nanoTime() - before) / 1e9;
  }

  /** Billions of floating point operations a second. */
  private static double product(NDArray matrix) {
    long before = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      try (NDArray product = matrix.matMul(matrix)) {
        product.getFloat(0, 0);
      }
    }
    return 5 * 2.0 * EDGE * EDGE * EDGE / (System.nanoTime() - before);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static TrainingBatch batch() {
    Random random = new Random(1);
    float[] pixels = new float[BATCH * 28 * 28];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) random.nextGaussian();
    }
    int[] labels = new int[BATCH];
    float[] masks = new float[BATCH * 10];
    for (int i = 0; i < BATCH; i++) {
      labels[i] = i % 10;
      for (int answer = 0; answer < 10; answer++) {
        masks[i * 10 + answer] = answer == labels[i] ? 0 : TrainingBatch.WRONG;
      }
    }
    return new TrainingBatch(0, BATCH, pixels, labels, masks, new float[BATCH * 10]);
  }

  /** The time of each operation without that of those within it; the form is Chrome's trace. */
  private static void print(Path trace) throws IOException {
    Map<Long, List<JsonNode>> byThread = new HashMap<>();
    JsonNode root = Json.tree(Files.readAllBytes(trace));
    for (JsonNode event : root.isArray() ? root : root.path("traceEvents")) {
      if (event.path("ph").asText().equals("X")) {
        byThread.computeIfAbsent(event.path("tid").asLong(), id -> new ArrayList<>()).add(event);
      }
    }
    Map<String, Double> own = new HashMap<>();
    byThread.values().forEach(events -> add(own, events));
    double all = own.values().stream().mapToDouble(Double::doubleValue).sum();
    own.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(24)
        .forEach(
            each ->
                System.out.printf(
                    "%5.1f %%  %7.3f ms a step  %s%n",
                    100 * each.getValue() / all, each.getValue() / 1e3 / STEPS, each.getKey()));
  }

  private static void add(Map<String, Double> own, List<JsonNode> events) {
    events.sort(
        Comparator.comparingDouble((JsonNode event) -> event.path("ts").asDouble())
            .thenComparingDouble(event -> -event.path("dur").asDouble()));
    Deque<JsonNode> open = new ArrayDeque<>();
    for (JsonNode event : events) {
      double start = event.path("ts").asDouble();
      while (!open.isEmpty() && end(open.peek()) <= start) {
        open.pop();
      }
      double duration = event.path("dur").asDouble();
      own.merge(event.path("name").asText(), duration, Double::sum);
      if (!open.isEmpty()) {
        own.merge(open.peek().path("name").asText(), -duration, Double::sum);
      }
      open.push(event);
    }
  }

  private static double end(JsonNode event) {
    return event.path("ts").asDouble() + event.path("dur").asDouble();
  }
}
