package io.penderie.photo.garment;

/**
 * How likely each pixel belongs to the garment, from its distance to the background, its place and
 * its colour.
 *
 * <p>A distance alone leaves holes where a print has the background's colour and takes in whatever
 * else lies about. So the first guess teaches two colour histograms, one of the garment and one of
 * the rest (as GrabCut does with mixtures: Rother, Kolmogorov, Blake 2004); they and the first
 * guess together give the next one; and each pixel is drawn to what its neighbours are (one
 * mean-field step of a Potts model: Krähenbühl, Koltun 2011). Three rounds settle it.
 */
final class GarmentLikelihood {

  private static final int ROUNDS = 3;

  /** How fast the first guess rises around the threshold, per range of distances. */
  private static final double STEEPNESS = 12;

  /** Nothing nearer to the background is told from it, whatever lies further away. */
  private static final float NEAR = 1;

  /** Where nothing is further away than this, the first guess stays undecided. */
  private static final float FAR = 4;

  /** What the first guess counts, against the colours' 1. */
  private static final double TRUST = 0.7;

  /** The first guess and the colours are never surer than this. */
  private static final double SUREST_GUESS = 0.97;

  private static final float SUREST_COLOUR = 4;

  /** How strongly a pixel is drawn to its neighbours. */
  private static final double COHESION = 3;

  /** Neighbours are the pixels within the longer side over this. */
  private static final int NEIGHBOURHOOD = 60;

  private GarmentLikelihood() {}

  /**
   * Probabilities, row by row from the top left.
   *
   * @param distances of the pixels to the background
   */
  static float[] of(LabPicture picture, float[] distances) {
    int width = picture.width();
    int height = picture.height();
    float[] guess = firstGuess(distances);
    double[] prior = prior(guess, width, height);
    ColorHistograms colours = new ColorHistograms(picture, SUREST_COLOUR);
    int radius = Math.max(1, Math.max(width, height) / NEIGHBOURHOOD);
    double[] logOdds = new double[guess.length];
    for (int round = 0; round < ROUNDS; round++) {
      float[] evidence = BoxMean.of(colours.logOdds(guess), width, height, 1);
      for (int i = 0; i < guess.length; i++) {
        logOdds[i] = evidence[i] + prior[i];
        guess[i] = (float) Logistic.of(logOdds[i]);
      }
      float[] neighbours = BoxMean.of(guess, width, height, radius);
      for (int i = 0; i < guess.length; i++) {
        guess[i] = (float) Logistic.of(logOdds[i] + COHESION * (2 * neighbours[i] - 1));
      }
    }
    return guess;
  }

  private static float[] firstGuess(float[] distances) {
    float threshold = Math.max(NEAR, Otsu.threshold(distances));
    float most = FAR;
    for (float distance : distances) {
      most = Math.max(most, distance);
    }
    float[] guess = new float[distances.length];
    for (int i = 0; i < guess.length; i++) {
      guess[i] = (float) Logistic.of(STEEPNESS * (distances[i] - threshold) / most);
    }
    return guess;
  }

  /** What the first guess and the place say, as log-odds. */
  private static double[] prior(float[] guess, int width, int height) {
    double[] across = fromMiddle(width);
    double[] down = fromMiddle(height);
    double least = trusted(1 - SUREST_GUESS);
    double most = trusted(SUREST_GUESS);
    double[] prior = new double[guess.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        double ofGuess =
            guess[i] <= 1 - SUREST_GUESS
                ? least
                : guess[i] >= SUREST_GUESS ? most : trusted(guess[i]);
        prior[i] = ofGuess + ofPlace(2 * Math.max(across[x], down[y]));
      }
    }
    return prior;
  }

  private static double trusted(double probability) {
    return TRUST * Math.log(probability / (1 - probability));
  }

  private static double[] fromMiddle(int length) {
    double[] places = new double[length];
    for (int i = 0; i < length; i++) {
      places[i] = Math.abs((i + 0.5) / length - 0.5);
    }
    return places;
  }

  /**
   * People put what they show in the middle: log-odds 0.5 in the inner 60 % of the picture, falling
   * to -0.5 near the edge, and -2 at the edge itself.
   *
   * @param outward 0 in the middle to 1 at the edge
   */
  private static double ofPlace(double outward) {
    if (outward > 0.96) {
      return -2;
    }
    return outward < 0.6 ? 0.5 : 0.5 - (outward - 0.6) / 0.36;
  }
}
