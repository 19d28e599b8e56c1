package io.penderie.robustness;

import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.Reading;
import io.penderie.photo.whole.FilePreparation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Has pictures made and prepared on threads of its own and asks the candidates on the caller's.
 *
 * <p>Pictures go in pieces. At most two pieces a thread are under way or wait to be asked about, so
 * memory does not grow with the number of pictures, and what comes out is in order, whatever the
 * number of threads.
 */
final class PictureRun implements AutoCloseable {

  /** Few enough to hear a wish to stop soon, enough for a forward pass. */
  private static final int PIECE = 20;

  private final List<Candidate> candidates;
  private final Map<InputSpec, FilePreparation> preparations = new HashMap<>();
  private final BooleanSupplier stop;
  private final int ahead;
  private final ExecutorService workers;

  /**
   * Starts the threads.
   *
   * @param threads how many, at least 1
   * @param stop whether whoever waits wants no more
   */
  PictureRun(List<Candidate> candidates, int threads, BooleanSupplier stop) {
    this.candidates = List.copyOf(candidates);
    for (Candidate candidate : candidates) {
      preparations.computeIfAbsent(
          candidate.input(), input -> new FilePreparation(ImageLimits.DEFAULTS, input));
    }
    this.stop = stop;
    this.ahead = 2 * threads;
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "picture-preparation");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Takes what the candidates say. */
  @FunctionalInterface
  interface Sink {

    /**
     * One picture's verdicts.
     *
     * @param index of the picture
     * @param verdicts one a candidate, in their order; empty if any of them cannot take the file
     */
    void accept(int index, List<Verdict> verdicts);
  }

  /**
   * Asks about all pictures of a source.
   *
   * @return false if it was stopped before the end
   */
  boolean ask(PictureSource source, Sink sink) {
    Queue<Future<Piece>> pieces = new ArrayDeque<>();
    int next = 0;
    try {
      while (next < source.size() || !pieces.isEmpty()) {
        while (next < source.size() && pieces.size() < ahead) {
          int from = next;
          int to = Math.min(source.size(), from + PIECE);
          pieces.add(workers.submit(() -> prepare(source, from, to)));
          next = to;
        }
        Piece piece = pieces.remove().get();
        if (stop.getAsBoolean()) {
          return false;
        }
        answer(piece, sink);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      pieces.forEach(piece -> piece.cancel(true));
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }

  /**
   * Pictures in a row, prepared.
   *
   * @param readings by what they were prepared for; none where a file was refused
   */
  private record Piece(int from, int size, Map<InputSpec, List<List<Reading>>> readings) {}

  private Piece prepare(PictureSource source, int from, int to) {
    Map<InputSpec, List<List<Reading>>> readings = new HashMap<>();
    preparations.keySet().forEach(input -> readings.put(input, new ArrayList<>()));
    for (int i = from; i < to && !stop.getAsBoolean(); i++) {
      byte[] file = source.file(i);
      preparations.forEach(
          (input, preparation) -> readings.get(input).add(prepared(preparation, file)));
    }
    return new Piece(from, to - from, readings);
  }

  private static List<Reading> prepared(FilePreparation preparation, byte[] file) {
    try {
      return preparation.prepare(file, Corrections.NONE).readings();
    } catch (ImageRejectedException e) {
      return List.of();
    }
  }

  private void answer(Piece piece, Sink sink) {
    // What one of them cannot take none is asked about: their answers are compared.
    BitSet usable = new BitSet(piece.size());
    usable.set(0, piece.size());
    for (List<List<Reading>> prepared : piece.readings().values()) {
      for (int i = 0; i < piece.size(); i++) {
        usable.set(i, usable.get(i) && !prepared.get(i).isEmpty());
      }
    }
    List<List<Verdict>> answers = new ArrayList<>();
    for (Candidate candidate : candidates) {
      List<List<Reading>> prepared = piece.readings().get(candidate.input());
      answers.add(candidate.answer(usable.stream().mapToObj(prepared::get).toList()));
    }
    int answered = 0;
    for (int i = 0; i < piece.size(); i++) {
      if (!usable.get(i)) {
        sink.accept(piece.from() + i, List.of());
      } else {
        int at = answered++;
        sink.accept(piece.from() + i, answers.stream().map(list -> list.get(at)).toList());
      }
    }
  }

  private static RuntimeException failure(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }
}
