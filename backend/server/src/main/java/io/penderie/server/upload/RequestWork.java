package io.penderie.server.upload;

import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.problem.SenderGoneException;
import io.penderie.server.tracing.Trace;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The work of one request: what it holds, and whether anybody still wants it.
 *
 * <p>What it holds is given back when the work ends: when the last piece of it is done or dropped,
 * and not when the connection ends, for what waits takes up memory whoever asked for it. It is
 * wanted until it is answered, its sender is gone or its time is over; from then on no further
 * piece of it is begun. Safe for use by many threads.
 */
public final class RequestWork {

  private static final String KEY = RequestWork.class.getName();

  private final List<Consumer<RuntimeException>> whenUnwanted = new ArrayList<>();
  private final List<Runnable> atEnd = new ArrayList<>();
  private final Trace trace = Trace.current();
  private UploadedBody body;
  private int pieces;
  private boolean ended;
  private volatile RuntimeException unwanted;

  /**
   * Begins with a body.
   *
   * @param release gives back what the body takes up
   */
  public RequestWork(UploadedBody body, Runnable release) {
    this.body = body;
    this.atEnd.add(release);
  }

  void attachTo(RoutingContext context) {
    context.put(KEY, this);
  }

  /**
   * The work of the request whose body {@link BodyIntake} has read.
   *
   * @throws ProblemException if it has read none: its address leads to a resource and is none that
   *     a body is read for, such as one with {@code ;v=1} at its end
   */
  public static RequestWork of(RoutingContext context) {
    RequestWork work = context.get(KEY);
    if (work == null) {
      throw new ProblemException(ProblemType.NOT_FOUND, "There is nothing at this path.");
    }
    return work;
  }

  /**
   * The body, once: whoever takes it lets go of it as soon as the images are out of it.
   *
   * @throws SenderGoneException or whatever else ended the work, if there is none left
   */
  public synchronized UploadedBody takeBody() {
    requireWanted();
    UploadedBody taken = body;
    if (taken == null) {
      throw new IllegalStateException("the body was taken before");
    }
    body = null;
    return taken;
  }

  /** That of its request. */
  public Trace trace() {
    return trace;
  }

  /** A piece of the work begins, or waits for its turn; {@link #leave} ends it. */
  public synchronized void enter() {
    if (ended) {
      requireWanted();
      throw new IllegalStateException("this work has ended");
    }
    pieces++;
  }

  /**
   * The same, for the first piece.
   *
   * @param end run when the work has ended
   */
  public synchronized void enter(Runnable end) {
    enter();
    atEnd.add(end);
  }

  /** A piece of the work has ended; with the last one the work has. */
  public void leave() {
    boolean last;
    synchronized (this) {
      pieces--;
      last = endIfIdle();
    }
    if (last) {
      atEnd.forEach(Runnable::run);
    }
  }

  /** Whether another piece is worth the while. */
  public boolean isWanted() {
    return unwanted == null;
  }

  /**
   * Goes on only for somebody.
   *
   * @throws SenderGoneException or whatever else ended the work
   */
  public void requireWanted() {
    RuntimeException reason = unwanted;
    if (reason != null) {
      throw reason;
    }
  }

  /** Runs something once nobody wants the work any more; at once if that is so. Must be quick. */
  public void whenUnwanted(Consumer<RuntimeException> action) {
    synchronized (this) {
      if (unwanted == null) {
        whenUnwanted.add(action);
        return;
      }
    }
    action.accept(unwanted);
  }

  /** Fails what is awaited once nobody wants the work any more; returns it. */
  public <T> CompletableFuture<T> whileWanted(CompletableFuture<T> awaited) {
    whenUnwanted(awaited::completeExceptionally);
    return awaited;
  }

  /** Nobody waits for it any longer, since the time for it is over. */
  void late() {
    stop(
        new ProblemException(
            ProblemType.TIMEOUT,
            "The service did not come to it in the time that it has or that Prefer: wait gave it."));
  }

  /** The answer is out, or its connection ended before that. */
  void answered() {
    stop(new SenderGoneException());
  }

  private void stop(RuntimeException reason) {
    List<Consumer<RuntimeException>> actions;
    boolean last;
    synchronized (this) {
      if (unwanted != null) {
        return;
      }
      unwanted = reason;
      actions = List.copyOf(whenUnwanted);
      whenUnwanted.clear();
      last = endIfIdle();
    }
    actions.forEach(action -> action.accept(reason));
    if (last) {
      atEnd.forEach(Runnable::run);
    }
  }

  /** Whether it ends now; the actions at the end are called outside of the lock. */
  private boolean endIfIdle() {
    boolean ends = !ended && pieces == 0;
    ended |= ends;
    if (ends) {
      body = null;
    }
    return ends;
  }
}
