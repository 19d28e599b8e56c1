package io.penderie.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
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

  @Test
  void expectedShares_comeAndGoWithTheirVersion_andCountEveryClass() {
    assertThat(meters.expects("v1")).isFalse();

    meters.expect("v1", Map.of("Bag", 0.25, "Coat", 0.75));

    assertThat(meters.expects("v1")).isTrue();
    assertThat(registry.get("penderie.expected.share").tag("class", "Coat").gauge().value())
        .isEqualTo(0.75);
    assertThat(registry.get("penderie.predictions").tag("class", "Coat").counter().count())
        .isZero();
    meters.forget("v1");
    assertThat(registry.getMeters()).isEmpty();
    assertThat(meters.expects("v1")).isFalse();
  }

  @Test
  void versionThatNobodyMeasured_isAskedForOnce() {
    meters.expect("v1", Map.of());

    assertThat(meters.expects("v1")).isTrue();
    assertThat(registry.find("penderie.expected.share").meters()).isEmpty();
  }

  @Test
  void answersThatShowNoClass_areCountedApart_ofVersionsThatCanTell() {
    meters.answer("v1", "Bag", true);
    meters.answer("v1", "Bag", false);
    meters.answer("v2", "Bag", null);

    assertThat(unknown("v1")).isEqualTo(1);
    assertThat(unknown("v2")).isZero();
  }

  private double unknown(String version) {
    return registry.get("penderie.predictions.unknown").tag("model", version).counter().count();
  }

  private void use(String version) {
    meters.batch(version, new long[] {1_000}, 2_000);
    meters.answer(version, "Bag", true);
  }

  private Set<String> versions() {
    Set<String> versions = new TreeSet<>();
    registry.getMeters().forEach(meter -> versions.add(meter.getId().getTag("model")));
    return versions;
  }
}
