package io.penderie.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A small residual network for pictures of twice the dataset's edge (after He, Zhang, Ren, Sun
 * 2015, "Deep Residual Learning for Image Recognition", arXiv 1512.03385).
 *
 * <p>A 5x5 convolution of stride 2 brings 56x56 down to 28x28 with 24 filters, and a 3x3
 * convolution follows; two more stages halve the edge with 48 and 128 filters and have one residual
 * block each; global average pooling, dropout 0.2 and one dense layer end it. Batch normalisation
 * comes before each ReLU. For 56x56 and eleven outputs it has 410,403 trainable parameters and does
 * 31.9 million multiply-adds, most of them where there are few pixels and many filters, which is
 * fast.
 */
final class GarmentResNet {

  private static final int STAGE_1_FILTERS = 24;
  private static final int STAGE_2_FILTERS = 48;
  private static final int STAGE_3_FILTERS = 128;
  private static final float DROPOUT = 0.2f;

  private GarmentResNet() {}

  static List<Layer> layers(int outputs) {
    List<Layer> layers = new ArrayList<>();
    convolve(layers, 5, 2, STAGE_1_FILTERS);
    layers.add(new Layer.Relu());
    convolve(layers, 3, 1, STAGE_1_FILTERS);
    layers.add(new Layer.Relu());
    addStage(layers, STAGE_2_FILTERS);
    addStage(layers, STAGE_3_FILTERS);
    layers.add(new Layer.GlobalAveragePooling());
    layers.add(new Layer.Flattening());
    layers.add(new Layer.Dropout(DROPOUT));
    layers.add(new Layer.Dense(outputs));
    return layers;
  }

  private static void addStage(List<Layer> layers, int filters) {
    convolve(layers, 3, 2, filters);
    layers.add(new Layer.Relu());
    List<Layer> branch = new ArrayList<>();
    convolve(branch, 3, 1, filters);
    branch.add(new Layer.Relu());
    convolve(branch, 3, 1, filters);
    layers.add(new Layer.Residual(branch));
    layers.add(new Layer.Relu());
  }

  /** The bias would be taken away again by the normalisation. */
  private static void convolve(List<Layer> layers, int kernel, int stride, int filters) {
    layers.add(new Layer.Convolution(filters, kernel, stride, kernel / 2, false));
    layers.add(new Layer.BatchNormalisation());
  }
}
