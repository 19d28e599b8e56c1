package io.penderie.server.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RowTurnsTest {

  @Test
  void rows_haveTheirTurn_inTheOrderInWhichTheyCame() {
    RowTurns turns = new RowTurns(5);

    CompletableFuture<Void> three = turns.take(3);
    CompletableFuture<Void> four = turns.take(4);
    CompletableFuture<Void> one = turns.take(1);

    assertThat(three).isDone();
    assertThat(four).isNotDone();
    // There is room for it, but it came later.
    assertThat(one).isNotDone();
    turns.give(3);
    assertThat(four).isDone();
    assertThat(one).isDone();
  }

  @Test
  void whoGaveUpWaiting_takesNoRoom() {
    RowTurns turns = new RowTurns(2);
    turns.take(2).join();
    CompletableFuture<Void> first = turns.take(2);
    CompletableFuture<Void> gone = turns.take(2);
    CompletableFuture<Void> last = turns.take(2);
    gone.completeExceptionally(new IllegalStateException("gone"));

    turns.give(2);
    assertThat(first).isDone();
    assertThat(last).isNotDone();
    turns.give(2);
    assertThat(last).isDone();
  }
}
