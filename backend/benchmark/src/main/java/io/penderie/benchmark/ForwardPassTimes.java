package io.penderie.benchmark;

import io.penderie.model.PyTorch;
import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A forward pass over prepared pictures, on one thread, in the engine that answers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ForwardPassTimes {

  /** A version that comes with Penderie. */
  @Param({"photo-network", "report-network"})
  String version;

  /** How many pictures, each reading counted. */
  @Param({"1", "5", "16", "64"})
  int batch;

  private TrainedModel model;
  private final List<byte[]> pictures = new ArrayList<>();

  /** Loads the version and draws noise. */
  @Setup
  public void load() {
    PyTorch.useThreads(1);
    ModelRegistry registry = ModelRegistry.ofHome(Path.of(System.getProperty("penderie.home")));
    model = registry.find(version).load();
    Random random = new Random(1);
    for (int i = 0; i < batch; i++) {
      byte[] pixels = new byte[model.input().values()];
      random.nextBytes(pixels);
      pictures.add(pixels);
    }
  }

  /** Frees what the engine holds. */
  @TearDown
  public void close() {
    model.close();
  }

  /** Of all pictures at once. */
  @Benchmark
  public float[][] forwardPass() {
    return model.logits(pictures);
  }
}
