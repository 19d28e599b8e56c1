package io.penderie.photo.garment;

import io.penderie.picture.ColorPicture;
import java.util.Arrays;

/**
 * What a picture's background would look like without the garment: a colour that changes evenly
 * over the picture, as light from a window or a lamp makes it.
 *
 * <p>Each channel is a plane {@code c0 + c1 x + c2 y}, fitted to the border by iteratively
 * reweighted least squares with Tukey's biweight (Holland, Welsch 1977): pixels far from the plane,
 * where the garment or something else reaches the edge, lose their say. The scatter of the border
 * around the plane, its folds, its weave, its noise, is the unit in which pixels are called far or
 * near.
 */
final class BackgroundPlane {

  /** The largest distance told apart; a loud print would otherwise dwarf the cloth around it. */
  static final float MOST = 12;

  /** The border's thickness is the shorter side over this. */
  private static final int THINNESS = 25;

  private static final int ROUNDS = 6;

  /** At this distance a pixel has no say any more. */
  private static final double OUTLIER = 5;

  private static final double LEAST_WEIGHT = 1e-4;

  /** In units of L*a*b*: less is not seen, and cameras are no better. */
  private static final double LEAST_SCATTER = 1.5;

  /** The middle distance of normally distributed values, to their standard deviation. */
  private static final double MEDIAN_TO_DEVIATION = 1.4826;

  private final int width;
  private final int height;
  private final double[][] planes;
  private final double[] scatter;

  /** -0.5 at the left edge to 0.5 at the right one, for every column; likewise for every row. */
  private final double[] across;

  private final double[] down;

  private BackgroundPlane(int width, int height, double[][] planes, double[] scatter) {
    this.width = width;
    this.height = height;
    this.planes = planes;
    this.scatter = scatter;
    this.across = fromMiddle(width);
    this.down = fromMiddle(height);
  }

  private static double[] fromMiddle(int length) {
    double[] places = new double[length];
    for (int i = 0; i < length; i++) {
      places[i] = (i + 0.5) / length - 0.5;
    }
    return places;
  }

  static BackgroundPlane fit(LabPicture picture) {
    int[] border = border(picture.width(), picture.height());
    float[][] channels = picture.channels();
    double[] weights = new double[border.length];
    Arrays.fill(weights, 1);
    double[][] planes = new double[channels.length][];
    double[] scatter = new double[channels.length];
    BackgroundPlane fitted =
        new BackgroundPlane(picture.width(), picture.height(), planes, scatter);
    for (int round = 0; round < ROUNDS; round++) {
      double[] squares = new double[border.length];
      for (int c = 0; c < channels.length; c++) {
        // A level first: a plane through everything would lean towards a garment at the edge.
        planes[c] =
            round == 0
                ? new double[] {median(channels[c], border), 0, 0}
                : fitted.leastSquares(channels[c], border, weights);
        double[] distances = fitted.distances(channels[c], planes[c], border);
        scatter[c] = Math.max(LEAST_SCATTER, MEDIAN_TO_DEVIATION * median(distances));
        for (int i = 0; i < border.length; i++) {
          double distance = distances[i] / scatter[c];
          squares[i] += distance * distance;
        }
      }
      for (int i = 0; i < border.length; i++) {
        double rest = Math.max(0, 1 - squares[i] / (OUTLIER * OUTLIER));
        weights[i] = rest * rest + LEAST_WEIGHT;
      }
    }
    return fitted;
  }

  /** How far each pixel is from the background, 0 to {@link #MOST}, in units of its scatter. */
  float[] distances(LabPicture picture) {
    float[][] channels = picture.channels();
    double[] squares = new double[picture.size()];
    for (int c = 0; c < channels.length; c++) {
      addSquares(channels[c], planes[c], scatter[c], squares);
    }
    float[] distances = new float[squares.length];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = (float) Math.min(MOST, Math.sqrt(squares[i]));
    }
    return distances;
  }

  private void addSquares(float[] channel, double[] plane, double unit, double[] squares) {
    double[] level = new double[width];
    for (int x = 0; x < width; x++) {
      level[x] = plane[0] + plane[1] * across[x];
    }
    for (int y = 0; y < height; y++) {
      double lower = plane[2] * down[y];
      int row = y * width;
      for (int x = 0; x < width; x++) {
        double distance = (channel[row + x] - (level[x] + lower)) / unit;
        squares[row + x] += distance * distance;
      }
    }
  }

  /** The background alone. */
  ColorPicture picture() {
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        argb[y * width + x] =
            CieLab.argb(value(planes[0], x, y), value(planes[1], x, y), value(planes[2], x, y));
      }
    }
    return new ColorPicture(width, height, argb);
  }

  private double value(double[] plane, int x, int y) {
    return plane[0] + plane[1] * across[x] + plane[2] * down[y];
  }

  private double[] distances(float[] channel, double[] plane, int[] places) {
    double[] distances = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      int at = places[i];
      distances[i] = Math.abs(channel[at] - value(plane, at % width, at / width));
    }
    return distances;
  }

  private double[] leastSquares(float[] channel, int[] places, double[] weights) {
    double[][] equations = new double[3][4];
    for (int i = 0; i < places.length; i++) {
      int at = places[i];
      double[] terms = {1, across[at % width], down[at / width], channel[at]};
      for (int row = 0; row < 3; row++) {
        double weighted = weights[i] * terms[row];
        for (int column = 0; column < 4; column++) {
          equations[row][column] += weighted * terms[column];
        }
      }
    }
    // A breath of resistance to slopes: a picture of one column says nothing about one of them.
    equations[1][1] += 1e-6 * equations[0][0];
    equations[2][2] += 1e-6 * equations[0][0];
    return solve(equations);
  }

  /** Gauss and Jordan; the matrix is symmetric and positive definite, so no pivot is sought. */
  private static double[] solve(double[][] equations) {
    int unknowns = equations.length;
    for (int i = 0; i < unknowns; i++) {
      for (int row = 0; row < unknowns; row++) {
        if (row != i) {
          double factor = equations[row][i] / equations[i][i];
          for (int column = i; column <= unknowns; column++) {
            equations[row][column] -= factor * equations[i][column];
          }
        }
      }
    }
    double[] solution = new double[unknowns];
    for (int i = 0; i < unknowns; i++) {
      solution[i] = equations[i][unknowns] / equations[i][i];
    }
    return solution;
  }

  /** Every second pixel of the border, as on a chess board: enough to fit three numbers to. */
  private static int[] border(int width, int height) {
    int thickness = Math.max(1, Math.min(width, height) / THINNESS);
    int[] places = new int[width * height];
    int count = 0;
    for (int y = 0; y < height; y++) {
      boolean edgeRow = y < thickness || y >= height - thickness;
      for (int x = y % 2 * (width > 1 ? 1 : 0); x < width; x += 2) {
        if (edgeRow || x < thickness || x >= width - thickness) {
          places[count++] = y * width + x;
        }
      }
    }
    return Arrays.copyOf(places, count);
  }

  private static double median(float[] channel, int[] places) {
    double[] values = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = channel[places[i]];
    }
    return median(values);
  }

  private static double median(double[] values) {
    return Middle.of(values.clone(), values.length);
  }
}
