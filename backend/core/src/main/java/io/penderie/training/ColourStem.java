package io.penderie.training;

import ai.djl.ndarray.types.Shape;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.picture.Luminance;
import java.nio.file.Path;

/**
 * Goes on with the parameters of a network for gray pictures in one for pictures in colour, or the
 * other way round: only the weights of the first convolution change, so that both say the same of a
 * picture without colour.
 *
 * <p>Gray to colour, each weight is shared out among red, green and blue as {@link Luminance} mixes
 * them; the new network so says of any picture what the old one said of the same in gray, but for
 * rounding. Colour to gray, the three weights are added up.
 */
final class ColourStem {

  private ColourStem() {}

  /**
   * A network with such parameters.
   *
   * @param input of the new network
   * @param channels that the old one takes; its parameters are taken as they are where the new one
   *     takes as many
   * @param parameters of the old one
   */
  static Network load(
      Architecture architecture, InputSpec input, int classes, int channels, Path parameters) {
    if (channels == input.channels()) {
      return Network.load(architecture, input, classes, parameters);
    }
    Network network = Network.initialise(architecture, input, classes, 0);
    try (Network old =
        Network.load(architecture, input.with(input.recipe(), channels), classes, parameters)) {
      int kernel = kernel(network);
      Transplant.apply(
          old,
          network,
          (values, fresh) ->
              channels == 1 ? sharedOut(values, kernel) : addedUp(values, kernel, channels));
      return network;
    } catch (RuntimeException | Error e) {
      network.close();
      throw e;
    }
  }

  /** How many weights a filter of the first convolution has for each channel. */
  private static int kernel(Network network) {
    Shape shape = network.block().getParameters().valueAt(0).getArray().getShape();
    return Math.toIntExact(shape.get(2) * shape.get(3));
  }

  private static float[] sharedOut(float[] gray, int kernel) {
    double[] shares = Luminance.shares();
    float[] colour = new float[shares.length * gray.length];
    for (int i = 0; i < gray.length; i++) {
      int filter = i / kernel;
      for (int channel = 0; channel < shares.length; channel++) {
        colour[(filter * shares.length + channel) * kernel + i % kernel] =
            (float) (shares[channel] * gray[i]);
      }
    }
    return colour;
  }

  private static float[] addedUp(float[] colour, int kernel, int channels) {
    float[] gray = new float[colour.length / channels];
    for (int i = 0; i < colour.length; i++) {
      gray[i / (channels * kernel) * kernel + i % kernel] += colour[i];
    }
    return gray;
  }
}
