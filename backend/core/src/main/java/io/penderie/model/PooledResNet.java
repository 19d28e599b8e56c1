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
 * A small residual network for pictures of the dataset's own size, which are halved by max pooling
 * and not by strides: at 28x28 a button is one pixel (after He, Zhang, Ren, Sun 2015, "Deep
 * Residual Learning for Image Recognition", arXiv 1512.03385, and Jordan 2024, "94% on CIFAR-10 in
 * 3.29 Seconds on a Single GPU", arXiv 2404.00498).
 *
 * <p>One 3x3 convolution of 32 filters at 28x28, where pixels are many and filters cost most; one
 * of 64 and a residual block at 14x14; two of 192 at 7x7; global average pooling, dropout 0.2 and
 * one dense layer. Batch normalisation comes before each ReLU, and both after the pooling where
 * there is one, when there is a quarter of the pixels left to do. For 28x28 and eleven outputs it
 * has 538,155 trainable parameters and does 40.0 million multiply-adds.
 */
final class PooledResNet {

  private static final int STAGE_1_FILTERS = 32;
  private static final int STAGE_2_FILTERS = 64;
  private static final int STAGE_3_FILTERS = 192;
  private static final float DROPOUT = 0.2f;

  private PooledResNet() {}

  /**
   * A block without parameters.
   *
   * @throws IllegalArgumentException if a picture cannot be halved twice without a rest
   */
  static Block create(InputSpec input, int outputs) {
    input.requireMultiplesOf(4);
    SequentialBlock network = new SequentialBlock();
    convolve(network, STAGE_1_FILTERS);
    return body(network, outputs);
  }

  /**
   * A block without parameters for pictures of twice the edge, whose first convolution takes each
   * 2x2 pixels together: 6x6 with stride 2, which is 3x3 over four channels (Ridnik et al. 2020,
   * "TResNet", arXiv 2003.13630, section 2.1). All else is the same.
   *
   * @throws IllegalArgumentException if a picture cannot be halved three times without a rest
   */
  static Block createForDetail(InputSpec input, int outputs) {
    input.requireMultiplesOf(8);
    SequentialBlock network = new SequentialBlock();
    network.add(
        Conv2d.builder()
            .setKernelShape(new Shape(6, 6))
            .optStride(new Shape(2, 2))
            .optPadding(new Shape(2, 2))
            .optBias(false)
            .setFilters(STAGE_1_FILTERS)
            .build());
    return body(network, outputs);
  }

  private static Block body(SequentialBlock network, int outputs) {
    halve(network);
    activate(network);
    convolve(network, STAGE_2_FILTERS);
    activate(network);
    network.add(residual(STAGE_2_FILTERS)).add(Activation.reluBlock());
    halve(network);
    convolve(network, STAGE_3_FILTERS);
    activate(network);
    convolve(network, STAGE_3_FILTERS);
    activate(network);
    return network
        .add(Pool.globalAvgPool2dBlock())
        .add(Blocks.batchFlattenBlock())
        .add(Dropout.builder().optRate(DROPOUT).build())
        .add(Linear.builder().setUnits(outputs).build());
  }

  private static Block residual(int filters) {
    SequentialBlock branch = new SequentialBlock();
    convolve(branch, filters);
    activate(branch);
    convolve(branch, filters);
    branch.add(BatchNorm.builder().build());
    return new ParallelBlock(
        PooledResNet::sum, List.of(branch, new SequentialBlock().add(Blocks.identityBlock())));
  }

  private static NDList sum(List<NDList> branches) {
    return new NDList(branches.get(0).singletonOrThrow().add(branches.get(1).singletonOrThrow()));
  }

  /** The bias would be taken away again by the normalisation. */
  private static void convolve(SequentialBlock network, int filters) {
    network.add(
        Conv2d.builder()
            .setKernelShape(new Shape(3, 3))
            .optPadding(new Shape(1, 1))
            .optBias(false)
            .setFilters(filters)
            .build());
  }

  private static void activate(SequentialBlock network) {
    network.add(BatchNorm.builder().build()).add(Activation.reluBlock());
  }

  private static void halve(SequentialBlock network) {
    network.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
  }
}
