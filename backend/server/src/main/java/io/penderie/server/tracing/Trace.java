package io.penderie.server.tracing;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The trace that a request is part of, for what is done for it on other threads. Where nothing is
 * traced it does nothing. Safe for use by many threads.
 */
public final class Trace {

  private static final String INSTRUMENTATION = "io.penderie";

  private static final AttributeKey<Long> PICTURES =
      AttributeKey.longKey("penderie.batch.pictures");
  private static final AttributeKey<String> MODEL = AttributeKey.stringKey("penderie.model");

  /** Of a request that is not traced. */
  private static final Trace NONE = new Trace(null);

  private final Context context;

  private Trace(Context context) {
    this.context = context;
  }

  /** That of the request which this thread works for. */
  public static Trace current() {
    return Span.current().getSpanContext().isValid() ? new Trace(Context.current()) : NONE;
  }

  /** Of the same thread, in 32 hexadecimal digits; null where nothing is traced. */
  public static String currentId() {
    Span span = Span.current();
    return span.getSpanContext().isValid() ? span.getSpanContext().getTraceId() : null;
  }

  /** Runs something for this trace: it is then {@link #current}, in the log too. */
  public void run(Runnable work) {
    if (context == null) {
      work.run();
      return;
    }
    context.wrap(work).run();
  }

  /** Runs something as a span, whose own spans those are that begin within it. */
  public <T> T span(String name, Supplier<T> work) {
    if (!isRecording()) {
      return work.get();
    }
    Span span = builder(name).startSpan();
    try {
      return context.with(span).wrapSupplier(work).get();
    } catch (RuntimeException | Error e) {
      span.setStatus(StatusCode.ERROR, e.getMessage() == null ? "" : e.getMessage());
      throw e;
    } finally {
      span.end();
    }
  }

  /**
   * Adds a span that is over now.
   *
   * @param nanos how long it took
   */
  public void ended(String name, long nanos) {
    if (isRecording()) {
      Instant now = Instant.now();
      add(name, now.minusNanos(nanos), now, Attributes.empty());
    }
  }

  /**
   * Adds those of a forward pass that is over now, and of the wait for it.
   *
   * @param model the version that computed it
   * @param pictures how many shared it
   */
  public void passed(String model, long queueNanos, long forwardNanos, int pictures) {
    if (isRecording()) {
      Instant end = Instant.now();
      Instant begin = end.minusNanos(forwardNanos);
      add("classification queue", begin.minusNanos(queueNanos), begin, Attributes.empty());
      add("forward pass", begin, end, Attributes.of(MODEL, model, PICTURES, (long) pictures));
    }
  }

  private void add(String name, Instant begin, Instant end, Attributes attributes) {
    builder(name).setStartTimestamp(begin).setAllAttributes(attributes).startSpan().end(end);
  }

  /** False where somebody chose not to keep this trace. */
  private boolean isRecording() {
    return context != null && Span.fromContext(context).isRecording();
  }

  private SpanBuilder builder(String name) {
    return GlobalOpenTelemetry.getTracer(INSTRUMENTATION).spanBuilder(name).setParent(context);
  }
}
