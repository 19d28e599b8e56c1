package io.penderie.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The network of the report: two stages of two 3x3 convolutions, then two dense layers.
 *
 * <p>Each convolution is followed by ReLU and then batch normalisation, in the report's order; each
 * stage ends with 2x2 max pooling and dropout 0.2. For a 28x28 picture and ten classes it has
 * 468,202 trainable parameters (468,586 with the running statistics) and does 18.7 million
 * multiply-adds. Its output is the logits: the softmax of the report is applied by the loss in
 * training and by {@link TrainedModel} in prediction, where it can be computed without overflow.
 */
final class ReportCnn {

  private static final int STAGE_1_FILTERS = 32;
  private static final int STAGE_2_FILTERS = 64;
  private static final int HIDDEN_UNITS = 128;
  private static final float DROPOUT = 0.2f;

  private ReportCnn() {}

  static List<Layer> layers(InputSpec input, int classes) {
    input.requireMultiplesOf(4);
    List<Layer> layers = new ArrayList<>();
    addStage(layers, STAGE_1_FILTERS);
    addStage(layers, STAGE_2_FILTERS);
    layers.add(new Layer.Flattening());
    layers.add(new Layer.Dense(HIDDEN_UNITS));
    layers.add(new Layer.Relu());
    layers.add(new Layer.Dropout(DROPOUT));
    layers.add(new Layer.Dense(classes));
    return layers;
  }

  private static void addStage(List<Layer> layers, int filters) {
    for (int i = 0; i < 2; i++) {
      layers.add(Layer.Convolution.of3x3(filters, true));
      layers.add(new Layer.Relu());
      layers.add(new Layer.BatchNormalisation());
    }
    layers.add(new Layer.MaxPooling());
    layers.add(new Layer.Dropout(DROPOUT));
  }
}
