package io.penderie.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Residual networks of any width and depth (after He, Zhang, Ren, Sun 2015, "Deep Residual Learning
 * for Image Recognition", arXiv 1512.03385, section 4.2): one 3x3 convolution, then three stages of
 * residual blocks, at the picture's size, half and a quarter of it, with once, twice and four times
 * the filters; global average pooling, dropout 0.2 and one dense layer.
 *
 * <p>Each block costs the same in every stage. Batch normalisation comes before each ReLU. For
 * 28x28 and eleven outputs, width 24 and depth 1 have 271,859 trainable parameters and do 28.6
 * million multiply-adds.
 */
final class ScaledResNet {

  private static final int STAGES = 3;
  private static final float DROPOUT = 0.2f;

  private ScaledResNet() {}

  /**
   * Its layers.
   *
   * @param width filters of the first stage, at least 1
   * @param depth residual blocks in each stage, at least 1
   * @throws IllegalArgumentException if a picture cannot be halved twice without a rest
   */
  static List<Layer> layers(int width, int depth, InputSpec input, int outputs) {
    input.requireMultiplesOf(4);
    List<Layer> layers = new ArrayList<>();
    for (int stage = 0; stage < STAGES; stage++) {
      int filters = width << stage;
      convolve(layers, stage == 0 ? 1 : 2, filters);
      layers.add(new Layer.Relu());
      for (int block = 0; block < depth; block++) {
        List<Layer> branch = new ArrayList<>();
        convolve(branch, 1, filters);
        branch.add(new Layer.Relu());
        convolve(branch, 1, filters);
        layers.add(new Layer.Residual(branch));
        layers.add(new Layer.Relu());
      }
    }
    layers.add(new Layer.GlobalAveragePooling());
    layers.add(new Layer.Flattening());
    layers.add(new Layer.Dropout(DROPOUT));
    layers.add(new Layer.Dense(outputs));
    return layers;
  }

  /** The bias would be taken away again by the normalisation. */
  private static void convolve(List<Layer> layers, int stride, int filters) {
    layers.add(new Layer.Convolution(filters, 3, stride, 1, false));
    layers.add(new Layer.BatchNormalisation());
  }
}
