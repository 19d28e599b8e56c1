package io.penderie.prediction;

import io.penderie.model.Answer;
import io.penderie.model.OutputCalibration;
import io.penderie.photo.garment.ReadingKind;
import io.penderie.photo.garment.ReadingVote;
import io.penderie.registry.ModelVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The answer for one picture.
 *
 * @param version the version that answered
 * @param probabilities one entry a class, the largest first; they sum to 1
 * @param set the prediction set: the classes among which the right one is as often as was asked for
 *     when it was calibrated, the most probable first; null where the version cannot tell
 * @param knownScore how much the picture looks like one of the classes, see {@link
 *     Answer#knownScore}
 * @param known whether it shows one of the classes; where it does not, the first class is the one
 *     that it resembles most. Null where the version cannot tell
 * @param reading of the picture, the one that counted most; {@link ReadingKind#AS_IS} says that the
 *     picture was of the data set's kind
 */
public record Prediction(
    ModelVersion version,
    List<ClassProbability> probabilities,
    List<Integer> set,
    float knownScore,
    Boolean known,
    ReadingKind reading) {

  public Prediction {
    probabilities = List.copyOf(probabilities);
    set = set == null ? null : List.copyOf(set);
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
   * @param vote what it said to all readings of the picture
   * @param calibration of that version
   */
  public static Prediction of(
      ModelVersion version, ReadingVote vote, OutputCalibration calibration) {
    Answer answer = vote.answer();
    float[] byClass = answer.probabilities();
    return new Prediction(
        version,
        IntStream.range(0, byClass.length)
            .mapToObj(i -> new ClassProbability(i, byClass[i]))
            .sorted(Comparator.comparingDouble(ClassProbability::probability).reversed())
            .toList(),
        answer.set(),
        answer.knownScore(),
        calibration.knownThreshold() == null ? null : calibration.isKnown(answer.knownScore()),
        vote.taken().kind());
  }

  /** The probability of each class, in class order. */
  public float[] byClass() {
    float[] byClass = new float[probabilities.size()];
    probabilities.forEach(entry -> byClass[entry.index()] = (float) entry.probability());
    return byClass;
  }

  /** What the most probable class is called in English. */
  public String label() {
    return version.card().labels().name(best().index(), Locale.ENGLISH);
  }

  /** The class with the largest probability. */
  public ClassProbability best() {
    return probabilities.get(0);
  }
}
