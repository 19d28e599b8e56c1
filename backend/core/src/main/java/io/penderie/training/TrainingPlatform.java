package io.penderie.training;

import ai.djl.engine.Engine;
import io.penderie.model.PyTorch;
import io.penderie.registry.ModelCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the software and the machine of this process for a model card. */
public final class TrainingPlatform {

  /** Variables that change what the engine computes, or how fast. */
  private static final List<String> RELEVANT =
      List.of(
          "ONEDNN_DEFAULT_FPMATH_MODE",
          "ONEDNN_MAX_CPU_ISA",
          "OMP_NUM_THREADS",
          "MALLOC_MMAP_THRESHOLD_",
          "MALLOC_TRIM_THRESHOLD_",
          "MALLOC_ARENA_MAX");

  private TrainingPlatform() {}

  /**
   * Describes them.
   *
   * @param penderieVersion what runs in this process
   */
  public static ModelCard.Platform describe(String penderieVersion) {
    return new ModelCard.Platform(
        penderieVersion,
        Engine.getDjlVersion(),
        PyTorch.ENGINE + " " + PyTorch.version(),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        environment());
  }

  private static Map<String, String> environment() {
    Map<String, String> set = new LinkedHashMap<>();
    for (String name : RELEVANT) {
      String value = System.getenv(name);
      if (value != null) {
        set.put(name, value);
      }
    }
    return set;
  }
}
