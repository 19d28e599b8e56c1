package io.penderie.scoring;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.penderie.prediction.Prediction;
import java.util.ArrayList;
import java.util.List;

/**
 * What a version answered to one file; or why it could not, and then all but {@code file}, {@code
 * version} and {@code problem} is null.
 *
 * @param file as it was found
 * @param version that answered
 * @param predicted the index of the most probable class
 * @param label its English name
 * @param confidence its probability, 0..1
 * @param known whether the picture shows one of the classes; null where the version cannot tell
 * @param knownScore how much it looks like one of them, in nats
 * @param set the prediction set, class indices, the most probable first; null where the version has
 *     none
 * @param reading which reading of the picture counted most
 * @param probabilities of all classes, in class order
 * @param problem why the file could not be used; null if it could
 */
@JsonPropertyOrder({
  "file",
  "version",
  "predicted",
  "label",
  "confidence",
  "known",
  "knownScore",
  "set",
  "reading",
  "probabilities",
  "problem"
})
public record Score(
    String file,
    String version,
    Integer predicted,
    String label,
    Float confidence,
    Boolean known,
    Float knownScore,
    List<Integer> set,
    String reading,
    List<Float> probabilities,
    String problem) {

  static Score of(String file, Prediction prediction) {
    List<Float> byClass = new ArrayList<>();
    for (float probability : prediction.byClass()) {
      byClass.add(probability);
    }
    Prediction.ClassProbability best = prediction.best();
    return new Score(
        file,
        prediction.version().name(),
        best.index(),
        prediction.label(),
        (float) best.probability(),
        prediction.known(),
        prediction.knownScore(),
        prediction.set(),
        prediction.reading().id(),
        byClass,
        null);
  }

  static Score ofProblem(String file, String version, String problem) {
    return new Score(file, version, null, null, null, null, null, null, null, null, problem);
  }
}
