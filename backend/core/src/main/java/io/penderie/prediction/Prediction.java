package io.penderie.prediction;

import io.penderie.registry.ModelVersion;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The answer for one picture.
 *
 * @param version the version that answered
 * @param probabilities one entry a class, the largest first; they sum to 1
 */
public record Prediction(ModelVersion version, List<ClassProbability> probabilities) {

  public Prediction {
    probabilities = List.copyOf(probabilities);
    if (probabilities.isEmpty()) {
      throw new IllegalArgumentException("a prediction without classes");
    }
  }

  /**
   * How likely one class is.
   *
   * @param index the class index
   * @param probability in 0..1
   */
  public record ClassProbability(int index, double probability) {}

  /**
   * Sorts probabilities; equal ones stay in class order.
   *
   * @param version the version that answered
   * @param byClass position = class index
   */
  public static Prediction of(ModelVersion version, float[] byClass) {
    return new Prediction(
        version,
        IntStream.range(0, byClass.length)
            .mapToObj(i -> new ClassProbability(i, byClass[i]))
            .sorted(Comparator.comparingDouble(ClassProbability::probability).reversed())
            .toList());
  }

  /** The class with the largest probability. */
  public ClassProbability best() {
    return probabilities.get(0);
  }
}
