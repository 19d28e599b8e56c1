package io.penderie.server.upload;

import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * One body on its way in, within a size, a time and a rate. Memory is set aside as bytes come, not
 * as they are announced: whoever announces much and sends nothing holds nothing.
 *
 * <p>Runs on the event loop of its connection, but for what says otherwise.
 */
final class BodyReading implements Patience.Limited, BodyMemory.Coming {

  private static final int FIRST_BYTES = 16 << 10;
  private static final byte[] NOTHING = {};

  /** So old a body must be before anything is said of its rate. */
  private static final long YOUNG_NANOS = Duration.ofSeconds(1).toNanos();

  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  private final HttpServerRequest request;
  private final PenderieConfig.Limits limits;
  private final BodyMemory memory;
  private final Patience patience;
  private final long limit;
  private final long announced;
  private final Consumer<byte[]> whole;
  private final Consumer<ProblemException> refused;
  private final Context loop = Vertx.currentContext();
  private final long since = System.nanoTime();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicLong reserved = new AtomicLong();
  private byte[] bytes = NOTHING;
  private volatile int received;

  /**
   * Not begun yet.
   *
   * @param limit the most bytes that it may have
   * @param whole takes the body; what is set aside for it is its taker's to release
   * @param refused answers that it is not taken
   */
  BodyReading(
      HttpServerRequest request,
      PenderieConfig.Limits limits,
      BodyMemory memory,
      Patience patience,
      long limit,
      Consumer<byte[]> whole,
      Consumer<ProblemException> refused) {
    this.request = request;
    this.limits = limits;
    this.memory = memory;
    this.patience = patience;
    this.limit = limit;
    this.announced = announced(request, limit);
    this.whole = whole;
    this.refused = refused;
  }

  /**
   * Begins to read.
   *
   * @throws ProblemException if there is no room for what is announced
   */
  void start() {
    if (announced > 0 && !memory.mayFit(announced)) {
      throw full();
    }
    memory.begin(this);
    patience.begin(this);
    request.handler(this::take);
    request.endHandler(ended -> finish());
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    request.resume();
  }

  /** The connection has ended, or an answer is out; nothing happens if the body is there. */
  void abandon() {
    if (settle()) {
      release();
      drop();
    }
  }

  @Override
  public void look(long now) {
    Duration age = Duration.ofNanos(now - since);
    boolean slow =
        age.compareTo(limits.bodyGrace()) > 0
            && received < limits.bodyRate().asLongValue() * (now - since) / NANOS;
    if (age.compareTo(limits.bodyTime()) > 0) {
      refuseFromAnywhere("The body was not there after " + limits.bodyTime().toSeconds() + " s.");
    } else if (slow) {
      refuseFromAnywhere(
          "The body came at less than " + limits.bodyRate().asLongValue() + " bytes a second.");
    }
  }

  @Override
  public long reserved() {
    return reserved.get();
  }

  @Override
  public double rate() {
    long age = System.nanoTime() - since;
    return age < YOUNG_NANOS ? Double.POSITIVE_INFINITY : received * NANOS / age;
  }

  @Override
  public void giveWay() {
    refuseFromAnywhere("The body came more slowly than others, which need the memory.");
  }

  private void take(Buffer chunk) {
    if (over.get()) {
      return;
    }
    int needed = received + chunk.length();
    if (needed > limit) {
      refuse(BodyIntake.tooLarge(limit));
    } else if (needed > bytes.length && !grow(needed)) {
      refuse(full());
    } else {
      chunk.getBytes(bytes, received);
      received = needed;
    }
  }

  /** Makes room for at least so many bytes in all. */
  private boolean grow(int needed) {
    long most = announced > 0 ? Math.max(announced, needed) : limit;
    long wanted = Math.max(needed, Math.max(FIRST_BYTES, 2L * bytes.length));
    // The last step is a large one, so that less has to be there twice.
    return resize(announced > 0 && 2 * wanted >= most ? most : Math.min(wanted, most));
  }

  private boolean resize(long size) {
    if (!reserve(size)) {
      return false;
    }
    int before = bytes.length;
    bytes = Arrays.copyOf(bytes, (int) size);
    if (reserved.addAndGet(-before) >= 0) { // Else all of it was released meanwhile.
      memory.release(before);
    }
    return true;
  }

  private void finish() {
    if (over.get()) {
      return;
    }
    if (received < bytes.length && !resize(received)) {
      refuse(full());
    } else if (settle()) {
      byte[] body = bytes;
      bytes = NOTHING;
      reserved.set(0);
      whole.accept(body);
    }
  }

  private boolean reserve(long more) {
    if (!memory.reserve(more, this)) {
      return false;
    }
    synchronized (reserved) {
      if (!over.get()) {
        reserved.addAndGet(more);
        return true;
      }
    }
    memory.release(more); // It has just had to give way to another one.
    return false;
  }

  private void refuse(ProblemException refusal) {
    if (settle()) {
      release();
      drop();
      refused.accept(refusal);
    }
  }

  private void refuseFromAnywhere(String detail) {
    if (settle()) {
      release();
      loop.runOnContext(
          nothing -> {
            drop();
            refused.accept(
                new ProblemException(ProblemType.SLOW_BODY, detail, Map.of("Connection", "close")));
          });
    }
  }

  private boolean settle() {
    boolean first;
    synchronized (reserved) {
      first = over.compareAndSet(false, true);
    }
    if (first) {
      patience.end(this);
      memory.end(this);
    }
    return first;
  }

  private void release() {
    memory.release(reserved.getAndSet(0));
  }

  /** The request refers to this object for as long as it lasts. */
  private void drop() {
    bytes = NOTHING;
  }

  private static long announced(HttpServerRequest request, long limit) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("\\d{1,18}")
        ? Math.min(limit, Long.parseLong(length))
        : 0;
  }

  private static ProblemException full() {
    return new ProblemException(
        ProblemType.OVERLOADED,
        "Too many large requests at one time; try again shortly.",
        Map.of("Retry-After", "1"));
  }
}
