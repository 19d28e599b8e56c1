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

/** Makes the DJL block of layers: what is trained, and whose parameters a file keeps in order. */
final class LayerBlock {

  private LayerBlock() {}

  /** A block without parameters. */
  static Block of(List<Layer> layers) {
    SequentialBlock block = new SequentialBlock();
    layers.forEach(layer -> block.add(of(layer)));
    return block;
  }

  private static Block of(Layer layer) {
    if (layer instanceof Layer.Convolution convolution) {
      return Conv2d.builder()
          .setKernelShape(square(convolution.kernel()))
          .optStride(square(convolution.stride()))
          .optPadding(square(convolution.padding()))
          .optBias(convolution.bias())
          .setFilters(convolution.filters())
          .build();
    }
    if (layer instanceof Layer.BatchNormalisation) {
      return BatchNorm.builder().optEpsilon(Layer.BatchNormalisation.EPSILON).build();
    }
    if (layer instanceof Layer.Relu) {
      return Activation.reluBlock();
    }
    if (layer instanceof Layer.MaxPooling) {
      Shape edge = square(Layer.MaxPooling.EDGE);
      return Pool.maxPool2dBlock(edge, edge);
    }
    if (layer instanceof Layer.GlobalAveragePooling) {
      return Pool.globalAvgPool2dBlock();
    }
    if (layer instanceof Layer.Flattening) {
      return Blocks.batchFlattenBlock();
    }
    if (layer instanceof Layer.Dropout dropout) {
      return Dropout.builder().optRate(dropout.rate()).build();
    }
    if (layer instanceof Layer.Dense dense) {
      return Linear.builder().setUnits(dense.units()).build();
    }
    Layer.Residual residual = (Layer.Residual) layer;
    return new ParallelBlock(
        LayerBlock::sum,
        List.of(of(residual.branch()), new SequentialBlock().add(Blocks.identityBlock())));
  }

  private static NDList sum(List<NDList> branches) {
    return new NDList(branches.get(0).singletonOrThrow().add(branches.get(1).singletonOrThrow()));
  }

  private static Shape square(int edge) {
    return new Shape(edge, edge);
  }
}
