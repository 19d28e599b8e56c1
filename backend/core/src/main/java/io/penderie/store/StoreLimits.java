package io.penderie.store;

/**
 * How much may be kept.
 *
 * @param datasets how many datasets, at least 1
 * @param pictures how many pictures each may have, at least 1
 * @param bytes how many bytes its pictures may take up, as they were sent, at least 1
 */
public record StoreLimits(int datasets, int pictures, long bytes) {

  /** 100 datasets, each of 100,000 pictures or 4 GiB. */
  public static final StoreLimits DEFAULTS = new StoreLimits(100, 100_000, 4L << 30);

  public StoreLimits {
    if (datasets < 1 || pictures < 1 || bytes < 1) {
      throw new IllegalArgumentException(
          "limits of %d datasets, %d pictures, %d bytes".formatted(datasets, pictures, bytes));
    }
  }
}
