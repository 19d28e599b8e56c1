package io.penderie.server.prediction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Lets so many rows of requests be before the network at one time; the others wait, in the order in
 * which they came. Safe for use by many threads.
 */
final class RowTurns {

  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private int free;

  private record Waiting(int rows, CompletableFuture<Void> turn) {}

  /** All free yet. */
  RowTurns(int rows) {
    this.free = rows;
  }

  /**
   * Asks for room.
   *
   * @param rows no more than there are
   * @return completes when there is room, which is to be given back then; whoever has completed it
   *     before has no room and gives nothing back
   */
  CompletableFuture<Void> take(int rows) {
    Waiting asking = new Waiting(rows, new CompletableFuture<>());
    synchronized (this) {
      waiting.add(asking);
    }
    give(0);
    return asking.turn;
  }

  /** Gives room back. */
  void give(int rows) {
    List<Waiting> next = new ArrayList<>();
    synchronized (this) {
      free += rows;
      while (!waiting.isEmpty() && waiting.peek().rows <= free) {
        free -= waiting.peek().rows;
        next.add(waiting.remove());
      }
    }
    for (Waiting asking : next) {
      if (!asking.turn.complete(null)) {
        give(asking.rows);
      }
    }
  }
}
