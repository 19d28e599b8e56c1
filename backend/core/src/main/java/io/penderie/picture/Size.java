package io.penderie.picture;

/**
 * A size in whole pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record Size(int width, int height) {

  /** Of the same proportions, the longer edge at most so long; never larger than before. */
  public Size within(int longestEdge) {
    int longest = Math.max(width, height);
    if (longest <= longestEdge) {
      return this;
    }
    double scale = (double) longestEdge / longest;
    return new Size(
        (int) Math.max(1, Math.round(width * scale)),
        (int) Math.max(1, Math.round(height * scale)));
  }
}
