package io.penderie.model.testing;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import io.penderie.model.PyTorch;

/** Counts the arrays of the engine, to find those that nobody closes. */
public final class EngineArrays {

  private EngineArrays() {}

  /** All open arrays of this process, whoever owns them. */
  public static int count() {
    try (NDManager manager = Engine.getEngine(PyTorch.ENGINE).newBaseManager()) {
      return manager.getParentManager().getManagedArrays().size();
    }
  }
}
