package io.penderie.model;

import ai.djl.engine.Engine;
import com.sun.jna.NativeLibrary;

/** The engine below DJL, and the settings that must be made before it first starts. */
public final class PyTorch {

  /** Its name in DJL. */
  public static final String ENGINE = "PyTorch";

  private static final String THREADS = "ai.djl.pytorch.num_threads";

  /** Its level of log, of 0 (information) to 3 (fatal). */
  private static final int LOG_ERRORS = 2;

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
    System.setProperty(THREADS, Integer.toString(threads));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
  }

  /** How many threads one operation may use, in whichever engine; at first one a processor. */
  static int threads() {
    return Integer.getInteger(THREADS, Runtime.getRuntime().availableProcessors());
  }

  /** The version of libtorch. */
  public static String version() {
    return engine().getVersion();
  }

  /** The engine, started by the first call. */
  public static Engine engine() {
    return Started.ENGINE;
  }

  /** Starts it once, when it is first asked for. */
  private static final class Started {

    static final Engine ENGINE = start();

    private static Engine start() {
      Engine engine = Engine.getEngine(PyTorch.ENGINE);
      logErrorsOnly();
      return engine;
    }

    /**
     * On machines that hide their caches, as virtual ones do, libtorch cannot use NNPACK and warns
     * of it at each convolution. It reads its own variable, TORCH_CPP_LOG_LEVEL, under Python
     * alone.
     */
    private static void logErrorsOnly() {
      try {
        NativeLibrary.getInstance("c10")
            .getGlobalVariableAddress("FLAGS_caffe2_log_level")
            .setInt(0, LOG_ERRORS);
      } catch (UnsatisfiedLinkError e) {
        // A libtorch that is named or built otherwise warns, and works.
      }
    }
  }
}
