package io.penderie.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.util.Pair;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An optimizer that remembers one or more arrays of each parameter's shape from step to step, and
 * whose memory can be taken out and put back; DJL keeps that of its own optimizers to itself.
 */
abstract class ResumableOptimizer extends Optimizer {

  private final List<String> kinds;
  private final NDManager states;

  /** By kind, then by the engine's id of the parameter, which is another in each process. */
  private final Map<String, Map<String, NDArray>> memory = new HashMap<>();

  private Set<String> held = Set.of();

  /**
   * An optimizer without memory.
   *
   * @param kinds what it remembers of each parameter
   * @param states the owner of what it remembers
   * @param stepsDone how many steps were made before, by a run that this one goes on from
   */
  ResumableOptimizer(List<String> kinds, NDManager states, int stepsDone) {
    super(new Builder().optBeginNumUpdate(stepsDone));
    this.kinds = kinds;
    this.states = states;
    kinds.forEach(kind -> memory.put(kind, new HashMap<>()));
  }

  /** Leaves some parameters as they are from now on, by the engine's ids; none if empty. */
  final void hold(Set<String> parameterIds) {
    held = Set.copyOf(parameterIds);
  }

  /** Whether a parameter is to stay as it is; its steps count all the same. */
  final boolean isHeld(String parameterId) {
    return held.contains(parameterId);
  }

  /** What it remembers of a parameter, zeros before the first step; to be changed in place. */
  final NDArray remembered(String kind, String parameterId, NDArray weight) {
    return memory.get(kind).computeIfAbsent(parameterId, id -> zeros(weight));
  }

  /** A copy of all that it remembers, after at least one step. */
  final OptimizerState state(Block block) {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    for (Pair<String, Parameter> named : block.getParameters()) {
      if (named.getValue().requiresGradient()) {
        for (String kind : kinds) {
          NDArray array = memory.get(kind).get(named.getValue().getId());
          // Reading an array that is not in order leaves an ordered copy with its manager.
          try (NDManager scratch = states.newSubManager()) {
            NDArray copy = array.duplicate();
            copy.attach(scratch);
            arrays.put(key(kind, named.getKey()), copy.toFloatArray());
          }
        }
      }
    }
    return new OptimizerState(arrays);
  }

  /**
   * Puts back what another one of its kind remembered.
   *
   * @param block the network's, with its parameters
   * @throws IllegalArgumentException if the state is that of another network or optimizer
   */
  final void restore(OptimizerState state, Block block) {
    int restored = 0;
    for (Pair<String, Parameter> named : block.getParameters()) {
      if (named.getValue().requiresGradient()) {
        for (String kind : kinds) {
          restore(state, kind, named.getKey(), named.getValue());
          restored++;
        }
      }
    }
    if (restored != state.arrays().size()) {
      throw new IllegalArgumentException("the optimizer's state has arrays that do not belong");
    }
  }

  private void restore(OptimizerState state, String kind, String name, Parameter parameter) {
    NDArray weight = parameter.getArray();
    float[] values = state.arrays().get(key(kind, name));
    if (values == null || values.length != weight.size()) {
      throw new IllegalArgumentException("the optimizer's state does not fit " + key(kind, name));
    }
    // Added to zeros in the weight's memory layout: each step must compute as it would have.
    NDArray array = remembered(kind, parameter.getId(), weight);
    try (NDArray saved = states.create(FloatBuffer.wrap(values), weight.getShape())) {
      array.addi(saved);
    }
  }

  private static String key(String kind, String parameter) {
    return kind + "/" + parameter;
  }

  private NDArray zeros(NDArray weight) {
    NDArray zeros = weight.zerosLike();
    zeros.attach(states);
    return zeros;
  }

  private static final class Builder extends OptimizerBuilder<Builder> {
    @Override
    protected Builder self() {
      return this;
    }
  }
}
