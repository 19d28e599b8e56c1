package io.penderie.evaluation;

import java.util.Comparator;

/**
 * A picture that was classified wrong.
 *
 * @param index the picture's position in the set that was evaluated
 * @param truth its true class
 * @param predicted the class that it was taken for
 * @param confidence the probability that the network gave to {@code predicted}, in 0..1
 */
public record Mistake(int index, int truth, int predicted, double confidence) {

  /** The surest first; equally sure ones in the order of the set. */
  public static final Comparator<Mistake> SUREST_FIRST =
      Comparator.comparingDouble(Mistake::confidence).reversed().thenComparingInt(Mistake::index);

  public Mistake {
    Figures.require(index >= 0, "the picture's index", index);
    Figures.require(truth >= 0, "the true class", truth);
    Figures.require(predicted >= 0, "the predicted class", predicted);
    Figures.require(truth != predicted, "the true class of a mistake is predicted; it", truth);
    Figures.requireShare(confidence, "confidence");
  }
}
