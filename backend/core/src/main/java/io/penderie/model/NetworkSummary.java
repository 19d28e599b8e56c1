package io.penderie.model;

import io.penderie.dataset.PictureRecipe;
import io.penderie.model.NetworkSummary.LayerSummary.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What a network is made of and costs, from its layers alone: no engine and no parameters are
 * needed. Tests hold it to what the engine makes of the same layers.
 *
 * @param architecture its name
 * @param input the shape of a picture: channels, height, width
 * @param layers in the order in which a picture passes them
 * @param trainableParameters what training changes
 * @param parameters with the running statistics of normalisation, which it only follows
 * @param multiplyAdds of one picture on its way through, those of convolutions and dense layers
 */
public record NetworkSummary(
    String architecture,
    List<Integer> input,
    List<LayerSummary> layers,
    long trainableParameters,
    long parameters,
    long multiplyAdds) {

  public NetworkSummary {
    input = List.copyOf(input);
    layers = List.copyOf(layers);
  }

  /**
   * One layer.
   *
   * @param kind what it does
   * @param kernel edge of a convolution's or pooling's square in pixels; 0 for others
   * @param stride pixels from one square to the next; 0 for others
   * @param rate share of the numbers that dropout sets to zero, 0..1; 0 for others
   * @param output the shape that comes out: channels, height, width, or as many numbers as one
   * @param trainableParameters what training changes
   * @param parameters with running statistics
   * @param multiplyAdds of one picture
   * @param branch of a residual block: the layers whose result is added to the block's input; empty
   *     for others, and their counts are in the block's own
   */
  public record LayerSummary(
      Kind kind,
      int kernel,
      int stride,
      double rate,
      List<Integer> output,
      long trainableParameters,
      long parameters,
      long multiplyAdds,
      List<LayerSummary> branch) {

    public LayerSummary {
      output = List.copyOf(output);
      branch = List.copyOf(branch);
    }

    /** What a layer does. */
    public enum Kind {
      CONVOLUTION,
      BATCH_NORMALISATION,
      RELU,
      MAX_POOLING,
      GLOBAL_AVERAGE_POOLING,
      FLATTENING,
      DROPOUT,
      DENSE,
      RESIDUAL
    }
  }

  /**
   * Counts.
   *
   * @param input what goes in
   * @param classes how many it tells apart
   * @throws IllegalArgumentException if it takes no pictures of that size
   */
  public static NetworkSummary of(Architecture architecture, InputSpec input, int classes) {
    List<Integer> shape = List.of(input.channels(), input.height(), input.width());
    List<LayerSummary> layers = summaries(architecture.layers(input, classes), shape);
    return new NetworkSummary(
        architecture.id(),
        shape,
        layers,
        layers.stream().mapToLong(LayerSummary::trainableParameters).sum(),
        layers.stream().mapToLong(LayerSummary::parameters).sum(),
        layers.stream().mapToLong(LayerSummary::multiplyAdds).sum());
  }

  /**
   * Counts before there is a dataset to normalise by.
   *
   * @param width of a picture, in pixels
   * @param height likewise
   * @param channels 1 or 3
   * @param classes how many it tells apart
   * @throws IllegalArgumentException if it takes no pictures of that size
   */
  public static NetworkSummary of(
      Architecture architecture, int width, int height, int channels, int classes) {
    return of(
        architecture, new InputSpec(width, height, channels, 0, 1, PictureRecipe.EXACT), classes);
  }

  private static List<LayerSummary> summaries(List<Layer> layers, List<Integer> input) {
    List<LayerSummary> summaries = new ArrayList<>();
    List<Integer> shape = input;
    for (Layer layer : layers) {
      LayerSummary summary = summary(layer, shape);
      summaries.add(summary);
      shape = summary.output();
    }
    return summaries;
  }

  private static LayerSummary summary(Layer layer, List<Integer> input) {
    if (layer instanceof Layer.Convolution convolution) {
      return convolution(convolution, input);
    }
    if (layer instanceof Layer.BatchNormalisation) {
      long channels = input.get(0);
      return plain(Kind.BATCH_NORMALISATION, 0, 0, input, 2 * channels, 4 * channels);
    }
    if (layer instanceof Layer.Relu) {
      return plain(Kind.RELU, 0, 0, input, 0, 0);
    }
    if (layer instanceof Layer.MaxPooling) {
      int edge = Layer.MaxPooling.EDGE;
      List<Integer> output = List.of(input.get(0), input.get(1) / edge, input.get(2) / edge);
      return plain(Kind.MAX_POOLING, edge, edge, output, 0, 0);
    }
    if (layer instanceof Layer.GlobalAveragePooling) {
      return plain(Kind.GLOBAL_AVERAGE_POOLING, 0, 0, List.of(input.get(0)), 0, 0);
    }
    if (layer instanceof Layer.Flattening) {
      return plain(Kind.FLATTENING, 0, 0, List.of(values(input)), 0, 0);
    }
    if (layer instanceof Layer.Dropout dropout) {
      double rate = Double.parseDouble(Float.toString(dropout.rate()));
      return new LayerSummary(Kind.DROPOUT, 0, 0, rate, input, 0, 0, 0, List.of());
    }
    if (layer instanceof Layer.Dense dense) {
      long products = (long) values(input) * dense.units();
      long parameters = products + dense.units();
      List<Integer> output = List.of(dense.units());
      return new LayerSummary(
          Kind.DENSE, 0, 0, 0, output, parameters, parameters, products, List.of());
    }
    List<LayerSummary> branch = summaries(((Layer.Residual) layer).branch(), input);
    return new LayerSummary(
        Kind.RESIDUAL,
        0,
        0,
        0,
        input,
        branch.stream().mapToLong(LayerSummary::trainableParameters).sum(),
        branch.stream().mapToLong(LayerSummary::parameters).sum(),
        branch.stream().mapToLong(LayerSummary::multiplyAdds).sum(),
        branch);
  }

  private static LayerSummary convolution(Layer.Convolution layer, List<Integer> input) {
    int height = edge(layer, input.get(1));
    int width = edge(layer, input.get(2));
    long weights = (long) layer.kernel() * layer.kernel() * input.get(0) * layer.filters();
    long parameters = weights + (layer.bias() ? layer.filters() : 0);
    return new LayerSummary(
        Kind.CONVOLUTION,
        layer.kernel(),
        layer.stride(),
        0,
        List.of(layer.filters(), height, width),
        parameters,
        parameters,
        weights * height * width,
        List.of());
  }

  private static int edge(Layer.Convolution layer, int edge) {
    return (edge + 2 * layer.padding() - layer.kernel()) / layer.stride() + 1;
  }

  private static LayerSummary plain(
      Kind kind, int kernel, int stride, List<Integer> output, long trainable, long parameters) {
    return new LayerSummary(kind, kernel, stride, 0, output, trainable, parameters, 0, List.of());
  }

  private static int values(List<Integer> shape) {
    return shape.stream().reduce(1, (one, other) -> one * other);
  }
}
