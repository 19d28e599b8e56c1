package io.penderie.server.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Sorts the times of requests into buckets, of which Prometheus makes percentiles. */
@Singleton
public class RequestBuckets implements MeterFilter {

  /** From a small picture to the time that an answer may take. */
  private static final DistributionStatisticConfig BUCKETS =
      DistributionStatisticConfig.builder()
          .serviceLevelObjectives(
              LongStream.of(2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000)
                  .mapToDouble(TimeUnit.MILLISECONDS::toNanos)
                  .toArray())
          .build();

  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    return id.getName().equals("http.server.requests") ? BUCKETS.merge(config) : config;
  }
}
