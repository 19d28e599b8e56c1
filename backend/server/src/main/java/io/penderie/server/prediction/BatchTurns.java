package io.penderie.server.prediction;

import io.penderie.server.upload.RequestWork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The pictures of a batch, one after the other. Where other requests wait for the threads, each of
 * them has its turn before the next picture. Used by one thread at a time.
 *
 * @param <I> a picture
 * @param <O> what comes of one
 */
final class BatchTurns<I, O> {

  private final RequestWork work;
  private final PreparationPool pool;
  private final Function<I, CompletableFuture<O>> each;

  /** Those that are left; each is let go of when it has been taken. */
  private final List<I> images;

  private final List<CompletableFuture<O>> items = new ArrayList<>();
  private final CompletableFuture<List<CompletableFuture<O>>> all = new CompletableFuture<>();

  /**
   * None done yet.
   *
   * @param each what is done with a picture, on a thread of the pool
   */
  BatchTurns(
      RequestWork work,
      PreparationPool pool,
      List<I> images,
      Function<I, CompletableFuture<O>> each) {
    this.work = work;
    this.pool = pool;
    this.images = new ArrayList<>(images);
    this.each = each;
  }

  /**
   * Does the first one, on the thread of this turn.
   *
   * @return completes when each of them has been begun, or when nobody wants them any more
   */
  CompletableFuture<List<CompletableFuture<O>>> begin() {
    turn();
    return all;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what complete() and the next turn return
  private void turn() {
    try {
      do {
        work.requireWanted();
        items.add(each.apply(images.set(items.size(), null)));
      } while (items.size() < images.size() && !pool.isAwaited());
    } catch (RuntimeException | Error e) {
      all.completeExceptionally(e);
      return;
    }
    if (items.size() == images.size()) {
      all.complete(items);
      return;
    }
    pool.run(
            work,
            () -> {
              turn();
              return null;
            })
        .exceptionally(
            failure -> {
              all.completeExceptionally(failure);
              return null;
            });
  }
}
