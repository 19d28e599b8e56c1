package io.penderie.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a network's outputs for one kind of picture become an answer that can be taken at its word.
 *
 * @param temperature the logits are divided by it before the softmax, above 0 (Guo, Pleiss, Sun,
 *     Weinberger 2017, "On Calibration of Modern Neural Networks", arXiv 1706.04599); 1 changes
 *     nothing
 * @param setThreshold a class of at least this probability belongs to the prediction set, 0..1
 *     (Angelopoulos, Bates 2021, "A Gentle Introduction to Conformal Prediction", arXiv 2107.07511;
 *     it is one less their quantile of the scores); null where none was chosen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KindCalibration(double temperature, Double setThreshold) {

  public KindCalibration {
    if (!(temperature > 0 && Double.isFinite(temperature))) {
      throw new IllegalArgumentException("a temperature of " + temperature);
    }
    if (setThreshold != null && !(setThreshold >= 0 && setThreshold <= 1)) {
      throw new IllegalArgumentException("a threshold of " + setThreshold);
    }
  }

  /**
   * The prediction set: the smallest one that holds the right class as often as was asked for.
   *
   * @param probabilities one a class, by this temperature
   * @return class indices, the most probable first, which is always in it; null without a threshold
   */
  List<Integer> set(float[] probabilities) {
    if (setThreshold == null) {
      return null;
    }
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, probabilities.length).boxed().toList());
    order.sort(Comparator.comparingDouble((Integer index) -> -probabilities[index]));
    int size = 1;
    while (size < order.size() && probabilities[order.get(size)] >= setThreshold) {
      size++;
    }
    return List.copyOf(order.subList(0, size));
  }
}
