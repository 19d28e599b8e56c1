package io.penderie.evaluation;

import io.penderie.evaluation.Comparison.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The test pictures that two networks were both measured on, of the same class for both. A dataset
 * that people bring grows between two trainings: what only one was asked says nothing of the other.
 *
 * <p>Classes are numbered anew: first all of the first network, in its order, then those that only
 * the second knows.
 */
public final class CommonPictures {

  private final Tested first;
  private final Tested second;
  private final List<String> classes;

  /** By position in the second's order: the index here. */
  private final int[] ofSecond;

  /** Of each common picture the position among the first's and among the second's. */
  private final List<int[]> pairs = new ArrayList<>();

  private CommonPictures(Tested first, Tested second) {
    this.first = first;
    this.second = second;
    this.classes = new ArrayList<>(first.ids().classes());
    this.ofSecond = new int[second.ids().classes().size()];
    for (int i = 0; i < ofSecond.length; i++) {
      String id = second.ids().classes().get(i);
      if (!classes.contains(id)) {
        classes.add(id);
      }
      ofSecond[i] = classes.indexOf(id);
    }
    Map<String, Integer> places = new HashMap<>();
    List<String> names = second.ids().test();
    for (int i = 0; i < names.size(); i++) {
      places.put(names.get(i), i);
    }
    for (int i = 0; i < first.truth().length; i++) {
      Integer other = places.get(first.ids().test().get(i));
      if (other != null && first.truth()[i] == ofSecond[second.truth()[other]]) {
        pairs.add(new int[] {i, other});
      }
    }
  }

  public static CommonPictures of(Tested first, Tested second) {
    return new CommonPictures(first, second);
  }

  /** How many there are. */
  public int size() {
    return pairs.size();
  }

  /** The ids of all classes that one of them knows. */
  public List<String> classes() {
    return List.copyOf(classes);
  }

  /** By the second's number of a class its number here. */
  public int ofSecond(int label) {
    return ofSecond[label];
  }

  /** What a picture is called. */
  public String name(int index) {
    return first.ids().test().get(pairs.get(index)[0]);
  }

  /** Its position among the pictures of the first. */
  public int position(int index) {
    return pairs.get(index)[0];
  }

  /** Its true class. */
  public int truth(int index) {
    return first.truth()[pairs.get(index)[0]];
  }

  /** What the first took it for. */
  public int first(int index) {
    return first.answers().predicted(pairs.get(index)[0]);
  }

  /** How sure the first was, 0..1. */
  public float firstConfidence(int index) {
    return first.answers().confidence(pairs.get(index)[0]);
  }

  /** What the second took it for. */
  public int second(int index) {
    return ofSecond[second.answers().predicted(pairs.get(index)[1])];
  }

  /** How sure the second was, 0..1. */
  public float secondConfidence(int index) {
    return second.answers().confidence(pairs.get(index)[1]);
  }

  /** Who was right about it. */
  public Outcome outcome(int index) {
    return Outcome.of(truth(index), first(index), second(index));
  }

  /** How many pictures the first alone was measured on, or as another class. */
  public int onlyOfFirst() {
    return first.truth().length - size();
  }

  /** How many pictures the second alone was measured on, or as another class. */
  public int onlyOfSecond() {
    return second.truth().length - size();
  }

  /** Mean cross-entropy of the first in nats; null if it is not known of these pictures alone. */
  Double firstLoss() {
    return loss(first, 0, onlyOfFirst());
  }

  /** The second's. */
  Double secondLoss() {
    return loss(second, 1, onlyOfSecond());
  }

  private Double loss(Tested tested, int which, int others) {
    if (others == 0) {
      return tested.measurement().evaluation().loss();
    }
    AnsweredPictures pictures = tested.answers().pictures();
    return pictures == null
        ? null
        : pairs.stream().mapToDouble(pair -> pictures.loss().get(pair[which])).average().orElse(0);
  }
}
