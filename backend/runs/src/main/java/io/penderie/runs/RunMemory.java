package io.penderie.runs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * That a run never costs the service its life: one that cannot fit beside it is not begun, and
 * where memory is short all the same the run is the one that the kernel ends.
 */
record RunMemory(MachineMemory machine) {

  /** A process with its engine, and batches of few pictures. */
  private static final long PROCESS = 500L << 20;

  /**
   * What one more picture in a batch adds, measured on Fashion-MNIST: 653 to 794 MiB in all with
   * batches of 128, by network, and 1,387 with garment-resnet and 512.
   */
  private static final long PICTURE = 5L << 19;

  /**
   * The kernel adds it, of 1,000, to the share of memory that a process has, and ends the highest.
   */
  private static final String FIRST_TO_GO = "800";

  /**
   * Why such a run cannot fit now: a sentence; empty if it can, or nobody tells.
   *
   * @param configuration every choice; null if it is unknown
   */
  Optional<String> fault(RunKind kind, JsonNode configuration) {
    long needed =
        PROCESS + PICTURE * (configuration == null ? 0 : kind.largestBatch(configuration));
    OptionalLong free = machine.available();
    return free.isEmpty() || free.getAsLong() >= needed
        ? Optional.empty()
        : Optional.of(
            "It takes some %d MiB of memory, and %d are free beside this service. Give it more, or choose a smaller batch."
                .formatted(needed >> 20, Math.max(0, free.getAsLong()) >> 20));
  }

  /**
   * Insists on room for such a run.
   *
   * @throws RunException if it cannot fit now
   */
  void require(RunKind kind, JsonNode configuration) {
    Optional<String> fault = fault(kind, configuration);
    if (fault.isPresent()) {
      throw RunException.wouldNotBegin(fault.get());
    }
  }

  /** Makes a run's process the first that is ended, where the system is Linux. */
  static void giveWay(Process run) {
    try {
      Files.writeString(Path.of("/proc", Long.toString(run.pid()), "oom_score_adj"), FIRST_TO_GO);
    } catch (IOException e) {
      // Another system, or it has ended already.
    }
  }
}
