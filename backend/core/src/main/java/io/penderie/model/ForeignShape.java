package io.penderie.model;

import java.util.List;

/**
 * What must be known of a network from elsewhere before it can answer here.
 *
 * @param spec what it will take in: the pictures of a dataset, with the mean and deviation of all
 *     channels where they share one
 * @param channels that the network itself takes, 1 or 3; gray pictures are given thrice to one that
 *     takes 3
 * @param layout how it takes the numbers of a picture
 * @param mean of each of its channels, of pixels in 0..1; empty where {@code spec} says it
 * @param deviation like {@code mean}
 * @param probabilities whether its outputs are probabilities and not logits
 * @param order for each output here, the position that it has in the original: classes in the
 *     dataset's order, then, with some networks, what stands for none of them
 */
public record ForeignShape(
    InputSpec spec,
    int channels,
    Layout layout,
    List<Float> mean,
    List<Float> deviation,
    boolean probabilities,
    List<Integer> order) {

  /** How a network takes the numbers of a picture. */
  public enum Layout {
    /** (batch, channels, height, width), as PyTorch has it. */
    NCHW,
    /** (batch, height, width, channels), as Keras has it. */
    NHWC,
    /** (batch, height, width), gray. */
    NHW,
    /** (batch, numbers), channel by channel, row by row. */
    FLAT
  }

  public ForeignShape {
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
    order = List.copyOf(order);
  }

  /** Whether its outputs stand in our order already. */
  public boolean inOrder() {
    return order.equals(order.stream().sorted().toList());
  }

  /** How many numbers it puts out for a picture. */
  public int outputs() {
    return order.size();
  }
}
