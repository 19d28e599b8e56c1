package io.penderie.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {

  private static final int PRIORITY = 100;

  @Test
  void defaults_areSound() {
    assertThat(check(Map.of()).faults(List.of(), List.of())).isEmpty();
  }

  @Test
  void valuesOutOfRange_areAllNamed() {
    assertThat(
            check(
                    Map.of(
                        "penderie.preparation.queue", "0",
                        "penderie.preparation.threads", "-1",
                        "penderie.limits.address", "1M",
                        "penderie.training.niceness", "20",
                        "penderie.training.patience", "0s"))
                .faults(List.of(), List.of()))
        .containsExactly(
            "PENDERIE_LIMITS_ADDRESS is 1M; it may be from 256 to 64K.",
            "PENDERIE_PREPARATION_QUEUE is 0; it may be 1 or more.",
            "PENDERIE_PREPARATION_THREADS is -1; it may be 1 or more.",
            "PENDERIE_TRAINING_NICENESS is 20; it may be from 0 to 19.",
            "PENDERIE_TRAINING_PATIENCE is 0 ms; it may be 1 ms or more.");
  }

  /** What does not fit into the whole could never be sent. */
  @Test
  void boundsThatContradictOneAnother_areNamed() {
    assertThat(
            check(
                    Map.of(
                        "penderie.limits.image", "20M",
                        "penderie.limits.batch-body", "48M",
                        "penderie.limits.held-bodies", "40M"))
                .faults(List.of(), List.of()))
        .containsExactly(
            "PENDERIE_LIMITS_IMAGE is 20M, which PENDERIE_LIMITS_BODY, 14M, has no room for.",
            "PENDERIE_LIMITS_BATCH_BODY is 48M, which PENDERIE_LIMITS_HELD_BODIES, 40M, has no room"
                + " for.");
  }

  /** A connection that waits for an answer is as silent as any other. */
  @Test
  void answersThatAreDueBehindTheEndOfTheirConnection_areNamed() {
    assertThat(check(Map.of("penderie.limits.answer", "60s")).faults(List.of(), List.of()))
        .containsExactly(
            "PENDERIE_LIMITS_ANSWER is 60 s, and a connection that waits so long is cut before,"
                + " after QUARKUS_HTTP_IDLE_TIMEOUT, 60 s.");
    assertThat(check(Map.of("penderie.limits.answer", "59s")).faults(List.of(), List.of()))
        .isEmpty();
  }

  @Test
  void namesThatAreNone_areTold_withTheNearest() {
    assertThat(
            check(Map.of())
                .faults(
                    List.of("PENDERIE_PREPARATION_QUEUES", "PENDERIE_TOKEN", "PATH"),
                    List.of("penderie.limits.batchBody", "user.home")))
        .containsExactly(
            "PENDERIE_PREPARATION_QUEUES is no setting; PENDERIE_PREPARATION_QUEUE is the nearest"
                + " one.",
            "PENDERIE_TOKEN is no setting; PENDERIE_SECURITY_TOKEN is the nearest one.",
            "penderie.limits.batchBody is no setting; penderie.limits.batch-body is the nearest"
                + " one.");
  }

  @Test
  void namesOfOthers_areNone() {
    assertThat(
            check(Map.of())
                .faults(
                    List.of(
                        "PENDERIE_JAVA_OPTIONS",
                        "PENDERIE_HOME",
                        // What Kubernetes tells the containers of a service of that name.
                        "PENDERIE_PORT",
                        "PENDERIE_PORT_8080_TCP_ADDR",
                        "PENDERIE_SERVICE_HOST",
                        "PENDERIE_SERVICE_PORT_HTTP"),
                    List.of("penderie.home", "quarkus.http.port")))
        .isEmpty();
  }

  private static SettingsCheck check(Map<String, String> settings) {
    return new SettingsCheck(
        new SmallRyeConfigBuilder()
            .withConverter(MemorySize.class, PRIORITY, new MemorySizeConverter())
            .withConverter(Duration.class, PRIORITY, new DurationConverter())
            .withSources(new PropertiesConfigSource(settings, "test", PRIORITY))
            .withMapping(PenderieConfig.class)
            .build()
            .getConfigMapping(PenderieConfig.class),
        Duration.ofSeconds(60));
  }
}
