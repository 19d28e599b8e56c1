package io.penderie.runs;

import io.penderie.files.JsonFiles;
import io.penderie.training.TrainingEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells how long runs would take: the command line makes a few steps of each, in a process that
 * gives way like a run's. One at a time.
 */
final class RunEstimator {

  /** Reading and preparing a large dataset takes most of it. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final long RETRY_SECONDS = 10;
  private static final int LONGEST_LINE = 1 << 16;

  private final TrainerCommand command;
  private final String hidden;
  private final Duration patience;
  private final Semaphore turn = new Semaphore(1);

  /**
   * An estimator.
   *
   * @param home is left out of what it says
   */
  RunEstimator(TrainerCommand command, Path home) {
    this(command, home, PATIENCE);
  }

  RunEstimator(TrainerCommand command, Path home, Duration patience) {
    this.command = command;
    this.hidden = home + "/";
    this.patience = patience;
  }

  /**
   * Estimates.
   *
   * @param configuration the file that the run's configuration is written to
   * @throws RunException if another one is being estimated, it takes too long, or the run would not
   *     begin
   */
  TrainingEvent.Estimated estimate(RunWish wish, Path configuration) {
    if (!turn.tryAcquire()) {
      throw RunException.busy("Another run is being estimated.", RETRY_SECONDS);
    }
    try {
      JsonFiles.write(configuration, wish.configuration());
      return ask(command.estimate(configuration, wish));
    } catch (IOException e) {
      throw RunException.notStored(e);
    } finally {
      turn.release();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // of an end that needs no more than to happen
  private TrainingEvent.Estimated ask(Process process) {
    CompletableFuture<Void> tooLate =
        new CompletableFuture<Void>()
            .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
    tooLate.thenRun(process::destroyForcibly);
    LastLines words = new LastLines();
    try {
      BoundedLines lines = new BoundedLines(process.getInputStream(), LONGEST_LINE);
      for (String line = lines.next(); line != null; line = lines.next()) {
        Optional<TrainingEvent> event = RunEvent.ofTrainer(RunEvent.parse(line));
        if (event.isPresent() && event.get() instanceof TrainingEvent.Estimated estimated) {
          return estimated;
        }
        words.add(line.replace(hidden, ""));
      }
      int exit = process.waitFor();
      throw tooLate.isDone() ? tookTooLong() : failure(exit, words.all());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RunException.busy("The service ends.", RETRY_SECONDS);
    } catch (IOException e) {
      // Ending a process closes what it writes to, in the middle of reading it.
      throw tooLate.isDone() ? tookTooLong() : RunException.notStored(e);
    } finally {
      tooLate.cancel(false);
      process.destroyForcibly();
    }
  }

  private static RunException tookTooLong() {
    return RunException.busy(
        "Its first steps took too long for an estimate. Ask again when the machine has less to do, or"
            + " begin the run, which says how long it will take as it goes.",
        RETRY_SECONDS);
  }

  private static RunException failure(int exit, List<String> words) {
    String reason =
        RunOutcome.of(new RunOutcome.End(exit, false, null, null, words), false).reason();
    return RunException.wouldNotBegin(reason);
  }
}
