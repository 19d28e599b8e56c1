package io.penderie.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One configuration that a search tries.
 *
 * @param number from 1 on
 * @param values what was drawn for it, by field
 * @param measured what it came to, a measurement for each rung that it has been trained to
 * @param validationAccuracies after each epoch so far
 * @param failure why it cannot be trained further, such as that it diverged; null if it can
 * @param attempts how many times its present round was begun without an end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Trial(
    int number,
    Map<String, JsonNode> values,
    List<Measured> measured,
    List<Double> validationAccuracies,
    String failure,
    int attempts) {

  public Trial {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    measured = List.copyOf(measured);
    validationAccuracies = List.copyOf(validationAccuracies);
  }

  /**
   * What a trial came to.
   *
   * @param rung from 0 on
   * @param amount epochs, or the share of the training pictures
   * @param validationAccuracy share right, 0..1
   * @param validationLoss mean cross-entropy in nats
   * @param seconds of training, in this round
   * @param elapsed seconds of training of the whole search until then
   */
  public record Measured(
      int rung,
      double amount,
      double validationAccuracy,
      double validationLoss,
      double seconds,
      double elapsed) {}

  static Trial drawn(int number, Map<String, JsonNode> values) {
    return new Trial(number, values, List.of(), List.of(), null, 0);
  }

  Trial begun() {
    return new Trial(number, values, measured, validationAccuracies, failure, attempts + 1);
  }

  /** Stopped in good order. */
  Trial put() {
    return new Trial(number, values, measured, validationAccuracies, failure, 0);
  }

  Trial measured(Measured one, List<Double> accuracies) {
    List<Measured> all = new ArrayList<>(measured);
    all.add(one);
    return new Trial(number, values, all, accuracies, null, 0);
  }

  Trial failed(String reason) {
    return new Trial(number, values, measured, validationAccuracies, reason, 0);
  }

  /** How many rungs it has been measured on. */
  int rungs() {
    return measured.size();
  }

  /** What it came to last; null if nothing yet. */
  public Measured last() {
    return measured.isEmpty() ? null : measured.get(measured.size() - 1);
  }
}
