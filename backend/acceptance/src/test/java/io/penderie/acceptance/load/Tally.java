package io.penderie.acceptance.load;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Asks the same calls in turn for a while, and counts what is answered and how soon. */
final class Tally implements Caller {

  private static final int DIGITS = 3;

  /** Too slow a body, too many requests, too late for an answer. */
  private static final Set<Integer> SHED = Set.of(408, 503, 504);

  private final List<Call> calls;
  private final long start = System.nanoTime();
  private final Long end;
  private final Histogram answers = new Histogram(DIGITS);
  private final Histogram refusals = new Histogram(DIGITS);
  private final Map<String, Integer> others = new TreeMap<>();
  private int asked;
  private long last = start;

  /**
   * Nothing asked yet.
   *
   * @param time after which it asks nothing more; null where somebody else says when
   */
  Tally(List<Call> calls, Duration time) {
    this.calls = calls;
    this.end = time == null ? null : Long.valueOf(start + time.toNanos());
  }

  @Override
  public Call next() {
    return end == null || System.nanoTime() < end ? calls.get(asked++ % calls.size()) : null;
  }

  @Override
  public void answered(Call call, int status, Buffer body, long nanos) {
    last = System.nanoTime();
    if (status == 200) {
      answers.recordValue(nanos);
    } else if (SHED.contains(status)) {
      refusals.recordValue(nanos);
    } else {
      others.merge(Integer.toString(status), 1, Integer::sum);
    }
  }

  @Override
  public void failed(Call call, Throwable failure) {
    others.merge(failure.getClass().getSimpleName(), 1, Integer::sum);
  }

  long answers() {
    return answers.getTotalCount();
  }

  double perSecond() {
    return answers() * 1e9 / (last - start);
  }

  /** The latency of answers, in milliseconds. */
  double millis(double percentile) {
    return answers.getValueAtPercentile(percentile) / 1e6;
  }

  /** How many were told that there is too much to do: 408, 503 or 504. */
  long refusals() {
    return refusals.getTotalCount();
  }

  /** How soon they heard it, in milliseconds. */
  double refusalMillis(double percentile) {
    return refusals.getValueAtPercentile(percentile) / 1e6;
  }

  /** Statuses and failures that should not be. */
  Map<String, Integer> others() {
    return others;
  }
}
