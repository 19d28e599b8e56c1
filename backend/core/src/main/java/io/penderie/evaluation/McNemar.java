package io.penderie.evaluation;

/**
 * McNemar's exact test: whether two classifiers that saw the same pictures differ by more than
 * chance (McNemar 1947, "Note on the sampling error of the difference between correlated
 * proportions or percentages", Psychometrika 12; advised for two trained classifiers by Dietterich
 * 1998, "Approximate Statistical Tests for Comparing Supervised Classification Learning
 * Algorithms", Neural Computation 10).
 *
 * <p>Only the pictures count that one got right and the other wrong. Were both equally good, each
 * of these would go either way like a toss of a coin; the p-value is the probability that tosses
 * are divided at least as unevenly, in either direction. Below 0.05 a difference is commonly taken
 * to be real. It speaks of these two networks, not of their recipes: another seed is another
 * network.
 *
 * @param onlyFirst how many pictures the first got right and the second wrong
 * @param onlySecond how many pictures the second got right and the first wrong
 * @param pValue two-sided, above 0 (or 0 where that is below the smallest double) up to 1
 */
public record McNemar(int onlyFirst, int onlySecond, double pValue) {

  public McNemar {
    Figures.require(onlyFirst >= 0, "the count of the first", onlyFirst);
    Figures.require(onlySecond >= 0, "the count of the second", onlySecond);
    Figures.requireShare(pValue, "p-value");
  }

  /** Tests two counts. */
  public static McNemar of(int onlyFirst, int onlySecond) {
    Figures.require(onlyFirst >= 0, "the count of the first", onlyFirst);
    Figures.require(onlySecond >= 0, "the count of the second", onlySecond);
    return new McNemar(onlyFirst, onlySecond, twoSided(onlyFirst, onlySecond));
  }

  /**
   * Twice the tail P(X ≤ k) of the binomial distribution with n = b + c tosses, k = min(b, c).
   *
   * <p>C(n, k) overflows and 2^-n vanishes beyond a thousand tosses: the outermost term is taken in
   * logarithms, and the others as shares of it, each being the one before times i / (n - i + 1).
   */
  private static double twoSided(int one, int other) {
    long tosses = (long) one + other;
    int fewer = Math.min(one, other);
    double logTerm = -tosses * Math.log(2);
    for (int i = 1; i <= fewer; i++) {
      logTerm += Math.log((double) (tosses - fewer + i) / i);
    }
    double share = 1;
    double sum = 1;
    for (int i = fewer; i > 0 && share > 1e-18; i--) {
      share *= i / (double) (tosses - i + 1);
      sum += share;
    }
    // With equal counts both tails hold the middle term: their sum is above 1.
    return Math.min(1, 2 * Math.exp(logTerm) * sum);
  }
}
