package io.penderie.scoring;

import io.penderie.files.Folders;
import io.penderie.files.LockFile;
import io.penderie.files.SyncedFiles;
import io.penderie.photo.file.ImageLimits;
import io.penderie.registry.ModelVersion;
import io.penderie.store.InTurn;
import io.penderie.store.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Answers to many files and puts the rows into one file, which is there when all are done. Until
 * then they are in a folder beside it; whoever starts the same again goes on from there.
 *
 * @param version that answers
 * @param source the files
 * @param output the file to be
 * @param threads how many prepare pictures, at least 1
 */
public record Scoring(ModelVersion version, FileSource source, Path output, int threads) {

  /** Pictures of one forward pass: more of them take no less time each. */
  private static final int BATCH = 32;

  /** While one is computed, the threads prepare the next. */
  private static final int IN_HAND = 3 * BATCH;

  /** A kill costs at most the time since rows were last written. */
  private static final Duration WRITTEN_EVERY = Duration.ofSeconds(5);

  /** What is held of rows that are not written yet, some hundred bytes each. */
  private static final int MOST_HELD = 5_000;

  /** Writes rows in some form. */
  @FunctionalInterface
  public interface Form {

    /**
     * Writes a file.
     *
     * @param rows gives each row to whoever takes them
     */
    void write(Path file, Rows rows) throws IOException;
  }

  /** Rows, one after the other. */
  @FunctionalInterface
  public interface Rows {
    void forEach(Consumer<Score> taker) throws IOException;
  }

  /**
   * What came of it.
   *
   * @param rows that are done
   * @param before how many of them an earlier run had done
   * @param finished whether that is all, so that the output is there
   */
  public record Result(long rows, long before, boolean finished) {}

  /** Where the rows are meanwhile. */
  private Path partial() {
    return output.resolveSibling(output.getFileName() + ".partial");
  }

  /**
   * Answers to what is left, and writes the output.
   *
   * @param form of the output
   * @param restart whether what an earlier run has done is thrown away
   * @param stop whether to stop; what is done by then is kept
   * @throws ScoringException if there is an output already, another process is at it, or what was
   *     begun is of other files or by another version
   * @throws IOException if the source cannot be read or the output not written
   */
  @SuppressWarnings("try") // The lock is held, not used.
  public Result run(Form form, boolean restart, Progress progress, BooleanSupplier stop)
      throws IOException {
    Path lock = output.resolveSibling("." + output.getFileName() + ".lock");
    try (LockFile held =
        LockFile.take(lock, Duration.ZERO)
            .orElseThrow(() -> new ScoringException("another process is writing " + output))) {
      try {
        return alone(form, restart, progress, stop);
      } finally {
        // Ours alone: another process' lock must stay.
        Files.deleteIfExists(lock);
      }
    }
  }

  private Result alone(Form form, boolean restart, Progress progress, BooleanSupplier stop)
      throws IOException {
    boolean there = Files.exists(output);
    if (restart || there) {
      // Where there is an output, the process ended between the last two steps below.
      Folders.delete(partial());
    }
    if (there) {
      throw new ScoringException(output + " is there already; name another, or delete it");
    }
    long total = source.count();
    ScoredParts parts =
        ScoredParts.open(
            partial(),
            new ScoredParts.Plan(
                source.place(), version.name(), version.card().parametersSha256()));
    long before = parts.rows();
    if (!score(parts, total, progress, stop)) {
      return new Result(parts.rows(), before, false);
    }
    Path whole = partial().resolve("whole");
    form.write(whole, parts::forEach);
    SyncedFiles.publish(whole, output);
    long rows = parts.rows();
    Folders.delete(partial());
    return new Result(rows, before, true);
  }

  /** Whether all are done. */
  private boolean score(ScoredParts parts, long total, Progress progress, BooleanSupplier stop)
      throws IOException {
    try (Scorer scorer = Scorer.of(version)) {
      Rowing rowing = new Rowing(scorer, parts, total, progress);
      try (InTurn<Path, Scorer.Prepared> turns =
          new InTurn<>(
              threads,
              IN_HAND,
              file -> scorer.prepare(file.toString(), () -> ImageLimits.DEFAULTS.read(file)),
              rowing::take)) {
        source.after(
            parts.rows(),
            parts.last(),
            file -> {
              turns.add(file);
              return !stop.getAsBoolean();
            });
        turns.finish();
      }
      rowing.answer();
      rowing.write();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return !stop.getAsBoolean();
  }

  /** Collects prepared files into forward passes, and rows into parts. */
  private static final class Rowing {
    private final Scorer scorer;
    private final ScoredParts parts;
    private final int total;
    private final Progress progress;
    private final List<Scorer.Prepared> waiting = new ArrayList<>();
    private final List<Score> rows = new ArrayList<>();
    private long written = System.nanoTime();

    private Rowing(Scorer scorer, ScoredParts parts, long total, Progress progress) {
      this.scorer = scorer;
      this.parts = parts;
      this.total = Math.toIntExact(Math.min(total, Integer.MAX_VALUE));
      this.progress = progress;
    }

    private void take(Scorer.Prepared prepared) {
      waiting.add(prepared);
      if (waiting.size() == BATCH) {
        answer();
        if (rows.size() >= MOST_HELD || System.nanoTime() - written > WRITTEN_EVERY.toNanos()) {
          write();
        }
      }
    }

    private void answer() {
      rows.addAll(scorer.answer(waiting));
      waiting.clear();
      long done = parts.rows() + rows.size();
      progress.step((int) Math.min(done, total), total);
    }

    private void write() {
      try {
        parts.add(rows);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      rows.clear();
      written = System.nanoTime();
    }
  }
}
