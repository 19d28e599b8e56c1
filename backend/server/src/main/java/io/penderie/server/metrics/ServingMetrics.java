package io.penderie.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.penderie.prediction.BatchListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Where the time of predictions goes, how large batches are, and what is answered or rejected.
 *
 * <p>Labels take few values: the last model versions, class names, four queues, three reasons. What
 * each is for an operator says docs/operations.md.
 */
@ApplicationScoped
public class ServingMetrics implements BatchListener {

  /** The queue before the preparation threads. */
  public static final String PREPARATION = "preparation";

  /** The queue before the computing thread. */
  public static final String CLASSIFICATION = "classification";

  /** The queue before the thread that loads versions. */
  public static final String VERSIONS = "versions";

  /** Not a queue: the memory for bodies. */
  public static final String BODIES = "bodies";

  /** The sender was gone before the answer. */
  public static final String GONE = "gone";

  /** The answer was not there in time. */
  public static final String LATE = "late";

  /** The body did not come in time. */
  public static final String SLOW = "slow";

  private static final String QUEUE = "queue";

  /** The upper bounds of the buckets; the work of a request takes from 0.2 ms to seconds. */
  private static final Duration[] BUCKETS = {
    Duration.ofNanos(250_000),
    Duration.ofNanos(500_000),
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(200),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5)
  };

  private final MeterRegistry registry;
  private final Timer preparation;
  private final VersionMeters versions;
  private Gauge active;

  ServingMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.versions = new VersionMeters(registry);
    this.preparation =
        timer("penderie.preparation", "Decoding an image file and preparing it for the network")
            .register(registry);
  }

  /** Runs a preparation and measures it, also when it fails. */
  public <T> T timePreparation(Supplier<T> work) {
    return preparation.record(work);
  }

  @Override
  public void onBatch(String modelVersion, long[] queueNanos, long forwardNanos) {
    versions.batch(modelVersion, queueNanos, forwardNanos);
  }

  /**
   * Counts an answer by its class.
   *
   * @param known whether the picture was said to show one of the classes; null where the version
   *     cannot tell
   */
  public void countPrediction(String modelVersion, String className, Boolean known) {
    versions.answer(modelVersion, className, known);
  }

  /** Whether {@link #expectAnswers} has told what is expected of a version. */
  public boolean expectsAnswers(String modelVersion) {
    return versions.expects(modelVersion);
  }

  /**
   * Shows from now on what a version's answers should be like, and counts all its classes, also
   * those that it has not answered.
   *
   * @param shares of all answers, by class name, each in 0..1; empty if nobody knows
   */
  public void expectAnswers(String modelVersion, Map<String, Double> shares) {
    versions.expect(modelVersion, shares);
  }

  /** Shows which version answers where none is named, instead of the one before. */
  public synchronized void showActive(String modelVersion) {
    if (active != null) {
      registry.remove(active);
    }
    active =
        Gauge.builder("penderie.version.active", () -> 1)
            .description("Always 1: the version that answers where a request names none")
            .tag(VersionMeters.MODEL, modelVersion)
            .register(registry);
  }

  /** Shows from now on how many models are in memory. */
  public <T> void gaugeModels(T object, ToDoubleFunction<T> loaded) {
    gauge("penderie.models.loaded", object, loaded)
        .description(
            "Versions that are in memory now: the active one and those that were asked for")
        .register(registry);
  }

  /** Removes the series of a version that has been deleted. */
  public void forget(String modelVersion) {
    versions.forget(modelVersion);
  }

  /** Counts something that a full queue turned away. */
  public void countRejected(String queue) {
    rejected(queue).increment();
  }

  /** Counts a request that was given up: {@link #GONE}, {@link #LATE} or {@link #SLOW}. */
  public void countAbandoned(String why) {
    abandoned(why).increment();
  }

  /**
   * Shows what request bodies take up from now on, and what is given up or refused.
   *
   * @param held in bytes
   * @param limit the most that it may be
   */
  public <T> void gaugeBodies(T object, ToDoubleFunction<T> held, long limit) {
    gauge("penderie.bodies.held", object, held)
        .description("What the bodies of requests take up, until their work ends")
        .baseUnit("bytes")
        .register(registry);
    gauge("penderie.bodies.limit", limit, Long::doubleValue)
        .description("The most that the bodies of requests may take up")
        .baseUnit("bytes")
        .register(registry);
    rejected(BODIES);
    abandoned(GONE);
    abandoned(LATE);
    abandoned(SLOW);
  }

  /**
   * Shows the length of a queue from now on, and its rejections even while there are none.
   *
   * @param capacity the most that may wait in it
   */
  public <T> void gaugeQueue(String queue, int capacity, T object, ToDoubleFunction<T> length) {
    gauge("penderie.queue.depth", object, length)
        .description("What waits in a queue now")
        .tag(QUEUE, queue)
        .register(registry);
    gauge("penderie.queue.capacity", capacity, Integer::doubleValue)
        .description("The most that may wait in a queue")
        .tag(QUEUE, queue)
        .register(registry);
    rejected(queue);
  }

  private static <T> Gauge.Builder<T> gauge(
      String name, T object, ToDoubleFunction<? super T> value) {
    return Gauge.builder(name, object, value::applyAsDouble).strongReference(true);
  }

  private Counter rejected(String queue) {
    return Counter.builder("penderie.rejected")
        .description("What a full queue turned away")
        .tag(QUEUE, queue)
        .register(registry);
  }

  private Counter abandoned(String why) {
    return Counter.builder("penderie.abandoned")
        .description("Requests that were given up before they were answered")
        .tag("why", why)
        .register(registry);
  }

  static Timer.Builder timer(String name, String description) {
    return Timer.builder(name).description(description).serviceLevelObjectives(BUCKETS);
  }
}
