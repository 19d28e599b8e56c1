package io.penderie.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VersionMetersTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final VersionMeters meters = new VersionMeters(registry);

  @Test
  void seriesOfManyVersions_areThoseOfTheLastEight() {
    for (int i = 1; i <= 50; i++) {
      use("v" + i);
    }

    assertThat(versions())
        .containsExactlyInAnyOrder("v43", "v44", "v45", "v46", "v47", "v48", "v49", "v50");
    assertThat(registry.find("penderie.queue.wait").meters()).hasSize(8);
    assertThat(registry.find("penderie.forward").meters()).hasSize(8);
    assertThat(registry.find("penderie.batch.size").meters()).hasSize(8);
    assertThat(registry.find("penderie.predictions").meters()).hasSize(8);
  }

  @Test
  void versionThatStillAnswers_keepsItsCounts() {
    use("stays");
    for (int i = 1; i <= 50; i++) {
      use("v" + i);
      use("stays");
    }

    assertThat(registry.get("penderie.predictions").tag("model", "stays").counter().count())
        .isEqualTo(51);
    assertThat(versions()).hasSize(8).contains("stays", "v50");
  }

  @Test
  void forgottenVersion_leavesNoSeries_andMayComeBack() {
    use("v1");
    use("v2");

    meters.forget("v1");
    meters.forget("unknown");

    assertThat(versions()).containsExactly("v2");
    use("v1");
    assertThat(registry.get("penderie.predictions").tag("model", "v1").counter().count())
        .isEqualTo(1);
  }

  private void use(String version) {
    meters.batch(version, new long[] {1_000}, 2_000);
    meters.answer(version, "Bag");
  }

  private Set<String> versions() {
    Set<String> versions = new TreeSet<>();
    registry.getMeters().forEach(meter -> versions.add(meter.getId().getTag("model")));
    return versions;
  }
}
