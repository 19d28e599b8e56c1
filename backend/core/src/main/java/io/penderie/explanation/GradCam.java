package io.penderie.explanation;

import io.penderie.model.FeatureMaps;
import io.penderie.model.TrainedModel;
import io.penderie.picture.PlanarPicture;

/**
 * Gradient-weighted class activation mapping (Selvaraju et al. 2017, "Grad-CAM: Visual Explanations
 * from Deep Networks via Gradient-based Localization", arXiv 1610.02391, equations 1 and 2): the
 * last feature maps, each weighed by the mean gradient of the class's logit with respect to it,
 * added up, and what is below 0 left out.
 *
 * <p>The map has the detail of the feature maps, 7 x 7 with most networks here, and is enlarged by
 * linear interpolation. Its values are in 0..1; its unit, the largest sum, is comparable within one
 * version only.
 */
final class GradCam implements MapMaker {

  private final TrainedModel model;
  private final PlanarPicture picture;
  private final int classIndex;
  private FeatureMaps features;

  GradCam(TrainedModel model, PlanarPicture picture, int classIndex) {
    this.model = model;
    this.picture = picture;
    this.classIndex = classIndex;
  }

  @Override
  public int parts() {
    return 1;
  }

  @Override
  public void compute(int part) {
    features = model.featureMaps(picture.planes(), classIndex);
  }

  @Override
  public SaliencyMap map() {
    double[] sums = weighted(features);
    int longest = Math.max(picture.width(), picture.height());
    int width = SaliencyMap.cells(picture.width(), longest);
    int height = SaliencyMap.cells(picture.height(), longest);
    double[] amounts = new double[width * height];
    for (int y = 0; y < height; y++) {
      double fromTop = place(y, height, features.height());
      for (int x = 0; x < width; x++) {
        amounts[y * width + x] = between(sums, place(x, width, features.width()), fromTop);
      }
    }
    return SaliencyMap.of(width, height, amounts);
  }

  /** One a place of the feature maps, at least 0. */
  static double[] weighted(FeatureMaps features) {
    int area = features.width() * features.height();
    double[] sums = new double[area];
    for (int channel = 0; channel < features.channels(); channel++) {
      double weight = 0;
      for (int i = 0; i < area; i++) {
        weight += features.gradient()[channel * area + i] / area;
      }
      for (int i = 0; i < area; i++) {
        sums[i] += weight * features.activations()[channel * area + i];
      }
    }
    for (int i = 0; i < area; i++) {
      sums[i] = Math.max(0, sums[i]);
    }
    return sums;
  }

  /** Where the middle of a cell lies among the middles of others, which end at the outermost. */
  private static double place(int cell, int cells, int others) {
    return Math.min(others - 1.0, Math.max(0, (cell + 0.5) * others / cells - 0.5));
  }

  private double between(double[] sums, double x, double y) {
    int left = (int) x;
    int top = (int) y;
    int right = Math.min(left + 1, features.width() - 1);
    int bottom = Math.min(top + 1, features.height() - 1);
    int upper = top * features.width();
    int lower = bottom * features.width();
    double above = sums[upper + left] * (1 - (x - left)) + sums[upper + right] * (x - left);
    double below = sums[lower + left] * (1 - (x - left)) + sums[lower + right] * (x - left);
    return above * (1 - (y - top)) + below * (y - top);
  }
}
