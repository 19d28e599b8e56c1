package io.penderie.prediction;

import com.sun.management.OperatingSystemMXBean;
import io.penderie.dataset.FashionMnist;
import io.penderie.model.PyTorch;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.photo.testing.Photographs;
import io.penderie.photo.testing.Pictures;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints what answers come of how many threads that prepare, threads within the forward pass, and
 * pictures in one: 32 pictures under way at a time, without HTTP. Rounds go through all shapes in
 * turns; the table has each shape's medians of answers a second, which want a machine with nothing
 * else to do, and of the process's processor time an answer.
 *
 * <p>Its name keeps it out of the suite; run it on purpose: {@code mvn -pl backend/core -am test
 * -Dtest=ShapeBenchmark}.
 */
@Tag("benchmark")
class ShapeBenchmark {

  private static final int ROUNDS = 5;
  private static final long ROUND_NANOS = 800_000_000L;
  private static final int UNDER_WAY = 32;

  private record Shape(int preparing, int within, int batch) {}

  /** Answers a second, and milliseconds of processor time an answer. */
  private record Cost(double rate, double processor) {}

  private final ModelRegistry registry =
      ModelRegistry.ofHome(Path.of(System.getProperty("penderie.home")));

  @Test
  void shapes() throws InterruptedException {
    byte[] garment =
        FashionMnist.folder(Path.of(System.getProperty("penderie.home"))).read().test().pixels(1);
    byte[] picture = Pictures.file(Pictures.gray(28, 28, garment), "png");
    byte[] photograph =
        Pictures.file(
            Photographs.of(garment, 0x204080, Photographs.Ground.FOLDS, 400, 533), "jpeg");
    System.out.println("preparing within batch  28x28 per s    ms    photos per s    ms");
    List<Shape> shapes = new ArrayList<>();
    for (int within : new int[] {1, 2}) {
      for (int preparing : new int[] {1, 2, 4}) {
        for (int batch : new int[] {8, 32, 128}) {
          shapes.add(new Shape(preparing, within, batch));
        }
      }
    }
    List<List<Cost>> ofSmall = new ArrayList<>();
    List<List<Cost>> ofPhotographs = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (int i = 0; i < shapes.size(); i++) {
        if (round == 0) { // warms up
          ofSmall.add(new ArrayList<>());
          ofPhotographs.add(new ArrayList<>());
        }
        Cost small = cost(shapes.get(i), picture);
        Cost large = cost(shapes.get(i), photograph);
        if (round > 0) {
          ofSmall.get(i).add(small);
          ofPhotographs.get(i).add(large);
        }
      }
    }
    for (int i = 0; i < shapes.size(); i++) {
      Shape shape = shapes.get(i);
      System.out.printf(
          "%9d %6d %5d %12.0f %8.2f %14.0f %8.2f%n",
          shape.preparing,
          shape.within,
          shape.batch,
          median(ofSmall.get(i), Cost::rate),
          median(ofSmall.get(i), Cost::processor),
          median(ofPhotographs.get(i), Cost::rate),
          median(ofPhotographs.get(i), Cost::processor));
    }
  }

  private Cost cost(Shape shape, byte[] file) throws InterruptedException {
    PyTorch.useThreads(shape.within); // what ONNX Runtime takes when it loads
    ModelVersion version = registry.find("photo-network");
    AtomicInteger answered = new AtomicInteger();
    try (ActiveModel active = new ActiveModel(version, version.load());
        BatchingClassifier classifier =
            new BatchingClassifier(2 * UNDER_WAY, shape.batch, BatchListener.NONE)) {
      PhotoPreparation preparation;
      try (ModelLease lease = active.lease()) {
        preparation = new PhotoPreparation(ImageLimits.DEFAULTS, lease.model().input());
      }
      Semaphore places = new Semaphore(UNDER_WAY);
      long start = System.nanoTime();
      long processor = processorTime();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < shape.preparing; i++) {
        Thread thread =
            new Thread(
                () -> {
                  while (System.nanoTime() - start < ROUND_NANOS) {
                    places.acquireUninterruptibly();
                    var unused =
                        classifier
                            .classify(
                                preparation.prepare(file, Corrections.NONE).readings(),
                                active.lease())
                            .whenComplete(
                                (prediction, failure) -> {
                                  answered.addAndGet(failure == null ? 1 : 0);
                                  places.release();
                                });
                  }
                });
        thread.start();
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join();
      }
      places.acquireUninterruptibly(UNDER_WAY); // all are answered
      double answers = answered.get();
      return new Cost(
          answers * 1e9 / (System.nanoTime() - start),
          (processorTime() - processor) / 1e6 / answers);
    }
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    return costs.stream().mapToDouble(figure).sorted().toArray()[costs.size() / 2];
  }
}
