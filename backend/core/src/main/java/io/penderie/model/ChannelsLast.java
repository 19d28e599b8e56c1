package io.penderie.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;

/**
 * Gives convolution weights the memory layout in which PyTorch computes fastest.
 *
 * <p>DJL has no call for PyTorch's channels-last memory format. But a weight that is stored as
 * (out, kernel height, kernel width, in) and handed over as its view (out, in, kernel height,
 * kernel width) has just those strides, and PyTorch then keeps the activations of the whole chain
 * in that layout without reordering them. Values do not change, only where they lie.
 */
public final class ChannelsLast {

  private static final int CONVOLUTION_DIMENSIONS = 4;

  private ChannelsLast() {}

  /**
   * Replaces every convolution weight of a block; call it before a trainer first sees the block.
   *
   * @param block a block whose parameters are initialised
   * @param manager the owner of the new arrays
   */
  public static void apply(Block block, NDManager manager) {
    for (Pair<String, Parameter> named : block.getParameters()) {
      Parameter parameter = named.getValue();
      if (parameter.getArray().getShape().dimension() == CONVOLUTION_DIMENSIONS) {
        replace(parameter, manager);
      }
    }
  }

  private static void replace(Parameter parameter, NDManager manager) {
    NDArray weight = parameter.getArray();
    Shape shape = weight.getShape();
    Shape stored = new Shape(shape.get(0), shape.get(2), shape.get(3), shape.get(1));
    try (NDManager scratch = manager.newSubManager()) {
      NDArray permuted = weight.transpose(0, 2, 3, 1);
      // Reading an array that is not in order leaves an ordered copy with its manager.
      permuted.attach(scratch);
      NDArray java = scratch.create(permuted.toFloatArray(), stored);
      // An array made from Java values lies in a buffer that Java frees once the array is closed or
      // unreachable, whatever views there are: only the engine's own copy may be viewed for good.
      NDArray view = java.duplicate().transpose(0, 3, 1, 2);
      view.attach(manager);
      parameter.close();
      parameter.setShape(null);
      parameter.setArray(view);
    }
  }
}
