package io.penderie.training;

import io.penderie.dataset.ClassLabels;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import java.nio.file.Path;

/**
 * Goes on with the parameters of a network in one that tells other classes apart (transfer
 * learning: Yosinski, Clune, Bengio, Lipson 2014, "How transferable are features in deep neural
 * networks?", arXiv 1411.1792): all layers but the last are taken over, and of the last one the
 * outputs of classes that both have, by their English names, and of none of the classes. New
 * outputs begin with random numbers.
 */
final class NewHead {

  private NewHead() {}

  /**
   * A network with such parameters.
   *
   * @param input of the new network
   * @param labels what the new one tells apart
   * @param before what the other one tells apart
   * @param channels that the other one takes, see {@link ColourStem}
   * @param parameters of the other one
   * @param seed of the new outputs
   */
  static Network load(
      Architecture architecture,
      InputSpec input,
      ClassLabels labels,
      ClassLabels before,
      int channels,
      Path parameters,
      long seed) {
    Network network = Network.initialise(architecture, input, labels.size(), seed);
    try (Network old = ColourStem.load(architecture, input, before.size(), channels, parameters)) {
      int[] rows = rows(labels, before, architecture.rejecting());
      Transplant.apply(old, network, (values, fresh) -> withRows(fresh, values, rows));
      return network;
    } catch (RuntimeException | Error e) {
      network.close();
      throw e;
    }
  }

  /** Of each new output the old one that it begins with, or -1. */
  private static int[] rows(ClassLabels labels, ClassLabels before, boolean rejecting) {
    int[] rows = new int[labels.size() + (rejecting ? 1 : 0)];
    for (int i = 0; i < labels.size(); i++) {
      rows[i] = before.english().indexOf(labels.english().get(i));
    }
    if (rejecting) {
      rows[labels.size()] = before.size();
    }
    return rows;
  }

  private static float[] withRows(float[] fresh, float[] old, int[] rows) {
    int width = fresh.length / rows.length;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] >= 0) {
        System.arraycopy(old, rows[i] * width, fresh, i * width, width);
      }
    }
    return fresh;
  }
}
