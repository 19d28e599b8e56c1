package io.penderie.explanation;

import io.penderie.model.Activations;
import io.penderie.picture.GrayPicture;

/**
 * The maps that a layer makes of a picture, side by side in one gray picture: black is 0, white the
 * layer's largest value.
 *
 * @param layer of which layer
 * @param shown how many of its maps, the first ones
 * @param columns how many stand side by side
 * @param largest value of the layer
 * @param picture of all that are shown; places without a map are black
 */
public record FeatureMapSheet(
    Activations layer, int shown, int columns, float largest, GrayPicture picture) {

  static final int MOST_MAPS = 64;
  static final int MOST_PIXELS = 1 << 18;

  /** Lays out the maps of a layer row by row. */
  public static FeatureMapSheet of(Activations layer) {
    int area = layer.width() * layer.height();
    int shown = Math.max(1, Math.min(layer.channels(), Math.min(MOST_MAPS, MOST_PIXELS / area)));
    int columns = (int) Math.ceil(Math.sqrt(shown));
    int rows = (shown + columns - 1) / columns;
    float largest = 0;
    for (float value : layer.values()) {
      largest = Math.max(largest, value);
    }
    int stride = columns * layer.width();
    byte[] pixels = new byte[stride * rows * layer.height()];
    for (int map = 0; map < shown; map++) {
      int corner = map / columns * layer.height() * stride + map % columns * layer.width();
      for (int i = 0; i < area; i++) {
        float value = Math.max(0, layer.values()[map * area + i]);
        pixels[corner + i / layer.width() * stride + i % layer.width()] =
            (byte) (largest > 0 ? Math.round(255 * value / largest) : 0);
      }
    }
    return new FeatureMapSheet(
        layer, shown, columns, largest, new GrayPicture(stride, rows * layer.height(), pixels));
  }
}
