package io.penderie.model;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
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

  static Block create(int outputs) {
    SequentialBlock network = new SequentialBlock();
    convolve(network, 5, 2, STAGE_1_FILTERS);
    network.add(Activation.reluBlock());
    convolve(network, 3, 1, STAGE_1_FILTERS);
    network.add(Activation.reluBlock());
    addStage(network, STAGE_2_FILTERS);
    addStage(network, STAGE_3_FILTERS);
    return network
        .add(Pool.globalAvgPool2dBlock())
        .add(Blocks.batchFlattenBlock())
        .add(Dropout.builder().optRate(DROPOUT).build())
        .add(Linear.builder().setUnits(outputs).build());
  }

  private static void addStage(SequentialBlock network, int filters) {
    convolve(network, 3, 2, filters);
    network.add(Activation.reluBlock()).add(residual(filters)).add(Activation.reluBlock());
  }

  private static Block residual(int filters) {
    SequentialBlock branch = new SequentialBlock();
    convolve(branch, 3, 1, filters);
    branch.add(Activation.reluBlock());
    convolve(branch, 3, 1, filters);
    return new ParallelBlock(
        GarmentResNet::sum, List.of(branch, new SequentialBlock().add(Blocks.identityBlock())));
  }

  private static NDList sum(List<NDList> branches) {
    return new NDList(branches.get(0).singletonOrThrow().add(branches.get(1).singletonOrThrow()));
  }

  /** The bias would be taken away again by the normalisation. */
  private static void convolve(SequentialBlock network, int kernel, int stride, int filters) {
    int padding = kernel / 2;
    network
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(kernel, kernel))
                .optPadding(new Shape(padding, padding))
                .optStride(new Shape(stride, stride))
                .optBias(false)
                .setFilters(filters)
                .build())
        .add(BatchNorm.builder().build());
  }
}
