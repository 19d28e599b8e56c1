package io.penderie.photo.garment;

/**
 * Which colours are the garment's and which are not, counted in two smoothed histograms of 16 x 16
 * x 16 boxes over L*a*b*.
 */
final class ColorHistograms {

  private static final int SIDE = 16;

  /** a and b reach from minus to plus this; what lies beyond counts with the outermost box. */
  private static final float CHROMA = 64;

  /** Keeps a colour that was never seen from deciding. */
  private static final float UNSEEN = 1e-5f;

  private final int[] boxes;
  private final float surest;

  /**
   * Sorts a picture's pixels into boxes.
   *
   * @param surest the largest absolute log-odds given
   */
  ColorHistograms(LabPicture picture, float surest) {
    this.surest = surest;
    boxes = new int[picture.size()];
    for (int i = 0; i < boxes.length; i++) {
      int lightness = box(picture.lightness()[i] / 100);
      int a = box((picture.a()[i] + CHROMA) / (2 * CHROMA));
      int b = box((picture.b()[i] + CHROMA) / (2 * CHROMA));
      boxes[i] = (lightness * SIDE + a) * SIDE + b;
    }
  }

  private static int box(float part) {
    return Math.max(0, Math.min(SIDE - 1, (int) (part * SIDE)));
  }

  /**
   * The log-odds of each pixel's colour.
   *
   * @param garment the probability of each pixel to be the garment's
   */
  float[] logOdds(float[] garment) {
    float[] inside = new float[SIDE * SIDE * SIDE];
    float[] outside = new float[inside.length];
    double weightInside = 1e-6;
    double weightOutside = 1e-6;
    for (int i = 0; i < boxes.length; i++) {
      inside[boxes[i]] += garment[i];
      outside[boxes[i]] += 1 - garment[i];
      weightInside += garment[i];
      weightOutside += 1 - garment[i];
    }
    float[] smoothInside = smooth(inside);
    float[] smoothOutside = smooth(outside);
    float[] ofBox = new float[inside.length];
    for (int box = 0; box < ofBox.length; box++) {
      if (smoothInside[box] == 0 && smoothOutside[box] == 0) {
        continue; // nothing near it was seen: even odds
      }
      double odds =
          (smoothInside[box] / weightInside + UNSEEN)
              / (smoothOutside[box] / weightOutside + UNSEEN);
      ofBox[box] = (float) Math.max(-surest, Math.min(surest, Math.log(odds)));
    }
    float[] ofPixel = new float[boxes.length];
    for (int i = 0; i < boxes.length; i++) {
      ofPixel[i] = ofBox[boxes[i]];
    }
    return ofPixel;
  }

  /** Each box takes a quarter from either neighbour, along one axis after the other. */
  private static float[] smooth(float[] counts) {
    float[] from = counts;
    for (int stride = 1; stride < counts.length; stride *= SIDE) {
      float[] to = new float[counts.length];
      for (int start = 0; start < to.length; start += stride * SIDE) {
        for (int place = 0; place < SIDE; place++) {
          int first = start + place * stride;
          int below = place > 0 ? first - stride : -1;
          int above = place < SIDE - 1 ? first + stride : -1;
          for (int i = 0; i < stride; i++) {
            float beside = (below < 0 ? 0 : from[below + i]) + (above < 0 ? 0 : from[above + i]);
            to[first + i] = from[first + i] / 2 + beside / 4;
          }
        }
      }
      from = to;
    }
    return from;
  }
}
