package io.penderie.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import io.penderie.model.ChannelsLast;
import io.penderie.model.Network;
import java.util.List;
import java.util.function.BinaryOperator;

/** Puts the parameters of one network into another one of as many, some of another shape. */
final class Transplant {

  private Transplant() {}

  /**
   * Replaces all parameters.
   *
   * @param reshaped makes the values of a parameter whose shape differs: of the old values and
   *     those that it has in the new network
   */
  static void apply(Network from, Network to, BinaryOperator<float[]> reshaped) {
    List<Pair<String, Parameter>> old = from.block().getParameters().stream().toList();
    List<Pair<String, Parameter>> all = to.block().getParameters().stream().toList();
    for (int i = 0; i < all.size(); i++) {
      Parameter parameter = all.get(i).getValue();
      NDArray source = old.get(i).getValue().getArray();
      NDArray target = parameter.getArray();
      float[] values = source.toFloatArray();
      if (!source.getShape().equals(target.getShape())) {
        values = reshaped.apply(values, target.toFloatArray());
      }
      NDArray array = to.manager().create(values, target.getShape());
      parameter.close();
      parameter.setShape(null);
      parameter.setArray(array.duplicate());
      array.close();
    }
    ChannelsLast.apply(to.block(), to.manager());
  }
}
