package io.penderie.photo.testing;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Draws photographs of garments: a picture of the dataset, enlarged and dyed, on a ground such as
 * people lay or hang their clothes on.
 */
public final class Photographs {

  /** A pixel of the dataset that is lighter than this is the garment's. */
  private static final int GARMENT = 8;

  private static final int SIDE = 28;

  /** What a garment lies or hangs on. */
  public enum Ground {
    WHITE_PAPER,
    BLACK_CLOTH,
    GRAY_WALL,
    RED_CLOTH,
    /** A wall with a window on the left. */
    UNEVEN_LIGHT,
    /** A bed sheet with waves. */
    FOLDS,
    /** Boards with grain and dark joints. */
    WOOD,
    /** Coarse light noise. */
    CARPET
  }

  private Photographs() {}

  /**
   * A photograph with the garment in the middle, its square's side seven tenths of the shorter
   * edge.
   *
   * @param garment 28 x 28 pixels of the dataset
   * @param dye the garment's colour where it is lightest, as RGB
   */
  public static BufferedImage of(byte[] garment, int dye, Ground ground, int width, int height) {
    return of(garment, dye, ground, width, height, 0.7);
  }

  /**
   * The same with the garment as large as wanted.
   *
   * @param part the garment's square's side over the shorter edge
   */
  public static BufferedImage of(
      byte[] garment, int dye, Ground ground, int width, int height, double part) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Random random = new Random(20_270_101);
    double side = part * Math.min(width, height);
    float[][] coarse = noise(random);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double column = ((x + 0.5 - width / 2.0) / side + 0.5) * SIDE - 0.5;
        double row = ((y + 0.5 - height / 2.0) / side + 0.5) * SIDE - 0.5;
        int rgb;
        if (between(garment, column, row, true) > 0.5) {
          double light = 0.55 + 0.45 * between(garment, column, row, false) / 255;
          rgb = shade(dye, light);
        } else {
          rgb = ground(ground, (double) x / width, (double) y / height, coarse);
        }
        image.setRGB(x, y, grained(rgb, random));
      }
    }
    return image;
  }

  /** Whether each of the 28 x 28 pixels is the garment's. */
  public static boolean[] silhouette(byte[] garment) {
    boolean[] inside = new boolean[garment.length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = (garment[i] & 0xFF) > GARMENT;
    }
    return inside;
  }

  private static double between(byte[] garment, double column, double row, boolean silhouette) {
    int left = (int) Math.floor(column);
    int top = (int) Math.floor(row);
    double right = column - left;
    double down = row - top;
    return (1 - down)
            * ((1 - right) * at(garment, left, top, silhouette)
                + right * at(garment, left + 1, top, silhouette))
        + down
            * ((1 - right) * at(garment, left, top + 1, silhouette)
                + right * at(garment, left + 1, top + 1, silhouette));
  }

  private static double at(byte[] garment, int column, int row, boolean silhouette) {
    if (column < 0 || row < 0 || column >= SIDE || row >= SIDE) {
      return 0;
    }
    int value = garment[row * SIDE + column] & 0xFF;
    return silhouette ? (value > GARMENT ? 1 : 0) : value;
  }

  private static int ground(Ground ground, double x, double y, float[][] coarse) {
    return switch (ground) {
      case WHITE_PAPER -> 0xFDFDFD;
      case BLACK_CLOTH -> 0x0C0C0E;
      case GRAY_WALL -> 0x8C8C88;
      case RED_CLOTH -> shade(0xB01828, 0.9 + 0.1 * Math.sin(9 * x + 4 * y));
      case UNEVEN_LIGHT -> shade(0xE8E0D0, 1 - 0.55 * x - 0.1 * y);
      case FOLDS -> shade(0xD8D8E8, 0.92 + 0.08 * Math.sin(25 * x + 8 * Math.sin(4 * y)));
      case WOOD -> {
        boolean joint = y * 6 % 1 < 0.03;
        double grain = 0.92 + 0.08 * Math.sin(160 * y + 6 * Math.sin(5 * x));
        yield shade(0xC89860, joint ? 0.6 : grain);
      }
      case CARPET -> shade(0xD0C8B8, 0.85 + 0.15 * coarse[(int) (y * 63)][(int) (x * 63)]);
    };
  }

  private static float[][] noise(Random random) {
    float[][] noise = new float[64][64];
    for (float[] row : noise) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextFloat();
      }
    }
    return noise;
  }

  private static int shade(int rgb, double light) {
    int red = (int) Math.round((rgb >> 16 & 0xFF) * light);
    int green = (int) Math.round((rgb >> 8 & 0xFF) * light);
    int blue = (int) Math.round((rgb & 0xFF) * light);
    return red << 16 | green << 8 | blue;
  }

  /** As a camera's sensor does: up to three levels more or less. */
  private static int grained(int rgb, Random random) {
    int more = random.nextInt(7) - 3;
    return bounded((rgb >> 16 & 0xFF) + more) << 16
        | bounded((rgb >> 8 & 0xFF) + more) << 8
        | bounded((rgb & 0xFF) + more);
  }

  private static int bounded(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
