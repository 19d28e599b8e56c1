package io.penderie.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The meters that carry a model version's name, of the versions that answered last.
 *
 * <p>A service that runs for months sees many versions come and go; so that their series don't add
 * up, each version that answers beyond {@link #MOST} takes those of the one that has answered
 * nothing for longest. Safe for use by many threads.
 */
final class VersionMeters {

  /** How many versions keep their series. */
  static final int MOST = 8;

  static final String MODEL = "model";

  private static final String CLASS = "class";
  private static final double[] BATCH_BUCKETS = {1, 2, 4, 8, 16, 32, 64, 128};

  private final MeterRegistry registry;

  /** In the order of their last use. */
  private final LinkedHashMap<String, OfVersion> byVersion = new LinkedHashMap<>(16, 0.75f, true);

  /** The meters of the versions of which it is known; never of more than have the others. */
  private final Map<String, List<Gauge>> expected = new HashMap<>();

  private record OfVersion(
      Timer queueWait,
      Timer forward,
      DistributionSummary batchSize,
      Counter unknown,
      Map<String, Counter> classes) {

    void removeFrom(MeterRegistry registry) {
      remove(registry, queueWait);
      remove(registry, forward);
      remove(registry, batchSize);
      remove(registry, unknown);
      classes.values().forEach(counter -> remove(registry, counter));
    }
  }

  private static void remove(MeterRegistry registry, Meter meter) {
    registry.remove(meter);
    meter.close();
  }

  VersionMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** A forward pass of a version. */
  synchronized void batch(String version, long[] queueNanos, long forwardNanos) {
    OfVersion meters = of(version);
    for (long waited : queueNanos) {
      meters.queueWait.record(waited, TimeUnit.NANOSECONDS);
    }
    meters.forward.record(forwardNanos, TimeUnit.NANOSECONDS);
    meters.batchSize.record(queueNanos.length);
  }

  /**
   * An answer of a version.
   *
   * @param known null where the version cannot tell
   */
  synchronized void answer(String version, String className, Boolean known) {
    OfVersion meters = of(version);
    answers(meters, version, className).increment();
    if (Boolean.FALSE.equals(known)) {
      meters.unknown.increment();
    }
  }

  private Counter answers(OfVersion meters, String version, String className) {
    return meters.classes.computeIfAbsent(
        className,
        name ->
            Counter.builder("penderie.predictions")
                .description("Answered predictions by most probable class")
                .tag(MODEL, version)
                .tag(CLASS, name)
                .register(registry));
  }

  /** Whether {@link #expect} has told of a version. */
  synchronized boolean expects(String version) {
    return expected.containsKey(version);
  }

  /**
   * What a version's answers should be like.
   *
   * @param shares of all answers, by class name, each in 0..1; empty if nobody knows
   */
  synchronized void expect(String version, Map<String, Double> shares) {
    OfVersion meters = of(version);
    List<Gauge> gauges = new ArrayList<>();
    shares.forEach(
        (className, share) -> {
          // From none on: the first answer of a class is an increase then.
          answers(meters, version, className);
          gauges.add(
              Gauge.builder("penderie.expected.share", () -> share)
                  .description("The share of answers that the class had where it was measured")
                  .tag(MODEL, version)
                  .tag(CLASS, className)
                  .register(registry));
        });
    expected.put(version, gauges);
  }

  /** Removes the series of a version that is gone. */
  synchronized void forget(String version) {
    OfVersion meters = byVersion.remove(version);
    if (meters != null) {
      meters.removeFrom(registry);
    }
    List<Gauge> gauges = expected.remove(version);
    if (gauges != null) {
      gauges.forEach(gauge -> remove(registry, gauge));
    }
  }

  private OfVersion of(String version) {
    OfVersion known = byVersion.get(version);
    if (known != null) {
      return known;
    }
    if (byVersion.size() == MOST) {
      forget(byVersion.keySet().iterator().next());
    }
    OfVersion meters =
        new OfVersion(
            ServingMetrics.timer(
                    "penderie.queue.wait", "Waiting of a prepared picture for its forward pass")
                .tag(MODEL, version)
                .register(registry),
            ServingMetrics.timer("penderie.forward", "One forward pass of the network")
                .tag(MODEL, version)
                .register(registry),
            DistributionSummary.builder("penderie.batch.size")
                .description("Pictures of one forward pass")
                .tag(MODEL, version)
                .serviceLevelObjectives(BATCH_BUCKETS)
                .register(registry),
            Counter.builder("penderie.predictions.unknown")
                .description("Answered predictions that said that none of the classes is shown")
                .tag(MODEL, version)
                .register(registry),
            new HashMap<>());
    byVersion.put(version, meters);
    return meters;
  }
}
