package io.penderie.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.search.SearchEvent;
import io.penderie.training.TrainingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * The process of one run, from its start until nothing of it is left: its standard output becomes
 * events, its standard error words, its end an outcome.
 *
 * <p>Its standard input stays open and empty: a trainer whose input ends knows that the service is
 * gone and ends too.
 */
final class TrainerProcess {

  /** Words that a grandchild, which there should not be, may hold back. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Run run;
  private final Process process;
  private final Duration patience;
  private boolean published;
  private final long began = System.nanoTime();
  private volatile RunOutcome.Asked asked;
  private volatile String fault;

  TrainerProcess(Run run, Process process, Duration patience) {
    this.run = run;
    this.process = process;
    this.patience = patience;
  }

  /** Which process it is. */
  RunRecord.TrainerId id() {
    return new RunRecord.TrainerId(process.pid(), startOf(process.toHandle()));
  }

  /** When a process was started; null if the system does not tell. */
  static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(null);
  }

  /** Asks the process to write a checkpoint and end; past the patience it is killed. */
  void stop() {
    // Not of the process itself, which would close the output that its last events come through.
    process.toHandle().destroy();
    Executor later = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
    later.execute(process::destroyForcibly);
  }

  /** Asks it to stop because the service does. */
  void stopWithService() {
    asked = RunOutcome.Asked.FOR_THE_SERVICE;
    stop();
  }

  /** Asks it to stop because another run is to have its turn; it is asked once. */
  void giveWay() {
    if (asked == null) {
      asked = RunOutcome.Asked.FOR_ANOTHER;
      stop();
    }
  }

  /** How long it has had its turn. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Reads until the process has ended, and says how it did. Never leaves it alive. */
  RunOutcome.End supervise() throws InterruptedException {
    try {
      Thread words = new Thread(() -> readWords(process.getErrorStream()), "words-" + run.id());
      words.setDaemon(true);
      words.start();
      readEvents(process.getInputStream());
      int exit = process.waitFor();
      words.join(LAST_WORDS.toMillis());
      return new RunOutcome.End(exit, published, asked, fault, run.words().tail());
    } finally {
      process.destroyForcibly();
    }
  }

  private void readWords(InputStream error) {
    try {
      run.words().drain(error);
    } catch (IOException e) {
      run.words().add("cannot be read: " + e.getMessage());
    }
  }

  private void readEvents(InputStream output) {
    BoundedLines lines = new BoundedLines(output, EventFile.LONGEST / 2);
    try {
      for (String line = lines.next(); line != null; line = lines.next()) {
        read(line);
      }
    } catch (IOException e) {
      fail("The trainer's events cannot be read: " + e.getMessage());
    }
  }

  private void read(String line) {
    ObjectNode event = RunEvent.parse(line);
    boolean searches = run.record().kind() == RunKind.SEARCH;
    Optional<?> told = searches ? RunEvent.ofSearch(event) : RunEvent.ofTrainer(event);
    if (told.isEmpty()) {
      run.words().add(line);
      return;
    }
    published |=
        told.get() instanceof TrainingEvent.Evaluated || told.get() instanceof SearchEvent.Finished;
    try {
      if (told.get() instanceof TrainingEvent trained) {
        run.add(event, trained);
      } else {
        run.log().append(event);
      }
    } catch (IOException e) {
      fail("The run's events cannot be stored: " + StorageFailures.sentence(e) + ".");
    }
  }

  /** A run that cannot be written down is stopped; what it says until then is thrown away. */
  private void fail(String reason) {
    if (fault == null) {
      fault = reason;
      stop();
    }
  }
}
