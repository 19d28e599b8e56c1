package io.penderie.evaluation;

import io.penderie.dataset.DatasetIds;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which pictures answers are to, and what was right then: those that people bring come and go, and
 * change their class.
 *
 * @param classes the id of each class, in index order
 * @param names of the pictures, see {@link DatasetIds#test}
 * @param truth the true class of each
 * @param loss the cross-entropy of the answer to each, in nats
 */
public record AnsweredPictures(
    List<String> classes, List<String> names, List<Integer> truth, List<Float> loss) {

  /** They become part of addresses. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1,100}(/[0-9]{1,9})?");

  public AnsweredPictures {
    classes = List.copyOf(classes);
    names = List.copyOf(names);
    truth = List.copyOf(truth);
    loss = List.copyOf(loss);
    Figures.require(
        truth.size() == names.size() && loss.size() == names.size(),
        "there are " + names.size() + " pictures; the number of true classes",
        truth.size());
    for (String name : names) {
      Figures.require(NAME.matcher(name).matches(), "the name of a picture", name);
    }
    for (int label : truth) {
      Figures.require(label >= 0 && label < classes.size(), "a true class", label);
    }
    for (float each : loss) {
      Figures.requireAmount(each, "the loss of a picture");
    }
  }

  /** What the classes and the pictures are called. */
  public DatasetIds ids() {
    return new DatasetIds(classes, names);
  }

  /** The true class of each picture. */
  public int[] labels() {
    return truth.stream().mapToInt(Integer::intValue).toArray();
  }

  static AnsweredPictures of(DatasetIds ids, int[] truth, float[][] probabilities) {
    List<Integer> labels = new ArrayList<>();
    List<Float> losses = new ArrayList<>();
    for (int i = 0; i < truth.length; i++) {
      labels.add(truth[i]);
      losses.add((float) Math.max(0, Evaluator.loss(probabilities[i], truth[i])));
    }
    return new AnsweredPictures(ids.classes(), ids.test(), labels, losses);
  }
}
