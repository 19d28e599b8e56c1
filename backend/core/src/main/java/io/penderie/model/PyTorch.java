package io.penderie.model;

import ai.djl.engine.Engine;

/** The engine below DJL, and the settings that must be made before it first starts. */
public final class PyTorch {

  /** Its name in DJL. */
  public static final String ENGINE = "PyTorch";

  static {
    // Nothing here may call out: no model zoo, no native download, no usage statistics.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
  }

  private PyTorch() {}

  /**
   * Says how many threads one operation may use; only the first call of a process has an effect,
   * and only before the engine starts.
   *
   * @param threads at least 1
   */
  public static void useThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
  }

  /** The version of libtorch. */
  public static String version() {
    return Engine.getEngine(ENGINE).getVersion();
  }
}
