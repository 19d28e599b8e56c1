package io.penderie.model;

import java.util.List;
import java.util.stream.Stream;

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
   * Its layers.
   *
   * @throws IllegalArgumentException if a picture cannot be halved twice without a rest
   */
  static List<Layer> layers(InputSpec input, int outputs) {
    input.requireMultiplesOf(4);
    return layers(Layer.Convolution.of3x3(STAGE_1_FILTERS, false), outputs);
  }

  /**
   * Its layers for pictures of twice the edge, whose first convolution takes each 2x2 pixels
   * together: 6x6 with stride 2, which is 3x3 over four channels (Ridnik et al. 2020, "TResNet",
   * arXiv 2003.13630, section 2.1). All else is the same.
   *
   * @throws IllegalArgumentException if a picture cannot be halved three times without a rest
   */
  static List<Layer> layersForDetail(InputSpec input, int outputs) {
    input.requireMultiplesOf(8);
    return layers(new Layer.Convolution(STAGE_1_FILTERS, 6, 2, 2, false), outputs);
  }

  /** The biases of convolutions would be taken away again by the normalisation. */
  private static List<Layer> layers(Layer first, int outputs) {
    Layer.Convolution wide = Layer.Convolution.of3x3(STAGE_2_FILTERS, false);
    Layer.Convolution widest = Layer.Convolution.of3x3(STAGE_3_FILTERS, false);
    Layer normalise = new Layer.BatchNormalisation();
    Layer relu = new Layer.Relu();
    Layer halve = new Layer.MaxPooling();
    Layer residual = new Layer.Residual(List.of(wide, normalise, relu, wide, normalise));
    return Stream.of(
            List.of(first, halve, normalise, relu),
            List.of(wide, normalise, relu, residual, relu, halve),
            List.of(widest, normalise, relu, widest, normalise, relu),
            List.of(new Layer.GlobalAveragePooling(), new Layer.Flattening()),
            List.of(new Layer.Dropout(DROPOUT), new Layer.Dense(outputs)))
        .<Layer>flatMap(List::stream)
        .toList();
  }
}
