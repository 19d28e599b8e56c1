package io.penderie.model;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;

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

  static Block create(InputSpec input, int classes) {
    input.requireMultiplesOf(4);
    SequentialBlock network = new SequentialBlock();
    addStage(network, STAGE_1_FILTERS);
    addStage(network, STAGE_2_FILTERS);
    return network
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(HIDDEN_UNITS).build())
        .add(Activation.reluBlock())
        .add(Dropout.builder().optRate(DROPOUT).build())
        .add(Linear.builder().setUnits(classes).build());
  }

  private static void addStage(SequentialBlock network, int filters) {
    for (int i = 0; i < 2; i++) {
      network
          .add(
              Conv2d.builder()
                  .setKernelShape(new Shape(3, 3))
                  .optPadding(new Shape(1, 1))
                  .setFilters(filters)
                  .build())
          .add(Activation.reluBlock())
          .add(BatchNorm.builder().build());
    }
    network
        .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
        .add(Dropout.builder().optRate(DROPOUT).build());
  }
}
