package io.penderie.training;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Split;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.model.PyTorch;
import java.util.SplittableRandom;

/** Three classes of 8 x 8 pictures that a network tells apart after a few steps. */
public final class Toy {

  static final int SIZE = 8;
  static final int CLASSES = 3;
  static final InputSpec INPUT = new InputSpec(SIZE, SIZE, 0.4f, 0.35f);

  private Toy() {}

  /** Pictures of class 0, 1, 2, 0, ...: light on the left, on the right, on top; with noise. */
  static ImageSet pictures(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[][] pictures = new byte[count][SIZE * SIZE];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % CLASSES;
      for (int j = 0; j < SIZE * SIZE; j++) {
        int base = light(labels[i], j % SIZE, j / SIZE) ? 200 : 30;
        pictures[i][j] = (byte) (base + random.nextInt(-25, 26));
      }
    }
    return ImageSet.of(SIZE, SIZE, pictures, labels);
  }

  public static Dataset dataset(int training, int test) {
    return new Dataset(
        "toy",
        ClassLabels.numbered(CLASSES),
        pictures(training, 1),
        pictures(test, 2),
        "0123456789abcdef");
  }

  static Split split(int training, int validation) {
    return new Split(pictures(training, 1), pictures(validation, 2));
  }

  static Network network(long seed) {
    PyTorch.useThreads(1);
    return Network.initialise(Architecture.REPORT_CNN, INPUT, CLASSES, seed);
  }

  private static boolean light(int label, int x, int y) {
    return switch (label) {
      case 0 -> x < SIZE / 2;
      case 1 -> x >= SIZE / 2;
      default -> y < SIZE / 2;
    };
  }
}
