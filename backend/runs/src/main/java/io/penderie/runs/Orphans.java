package io.penderie.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Processes that trained for a service that was killed. They end by themselves when their standard
 * input does; this makes sure of it before anything else is started.
 */
final class Orphans {

  /** The system counts from its own start, which it rounds to seconds. */
  private static final Duration SAME = Duration.ofSeconds(2);

  private Orphans() {}

  /** Ends the process of a run if it is still there; returns when it is gone. */
  static void end(RunFolder folder, RunRecord run, Duration patience) throws InterruptedException {
    List<ProcessHandle> found =
        ProcessHandle.allProcesses().filter(process -> trains(process, folder, run)).toList();
    found.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : found) {
      CompletableFuture<ProcessHandle> gone = process.onExit();
      try {
        gone.copy().completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS).join();
      } finally {
        process.destroyForcibly();
      }
      gone.join();
    }
  }

  /**
   * Numbers of processes are used again: the start must be the same, or the command line say it.
   */
  private static boolean trains(ProcessHandle process, RunFolder folder, RunRecord run) {
    RunRecord.TrainerId known = run.trainer();
    if (known != null && known.startedAt() != null && process.pid() == known.pid()) {
      Instant started = TrainerProcess.startOf(process);
      return started != null
          && Duration.between(known.startedAt(), started).abs().compareTo(SAME) < 0;
    }
    List<String> places = List.of(folder.checkpoints().toString(), folder.search().toString());
    return process
        .info()
        .arguments()
        .map(arguments -> Arrays.stream(arguments).anyMatch(places::contains))
        .orElse(false);
  }
}
