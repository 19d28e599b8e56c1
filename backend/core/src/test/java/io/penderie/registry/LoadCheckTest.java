package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.penderie.dataset.ClassLabels;
import io.penderie.model.TrainedModel;
import io.penderie.model.testing.EngineArrays;
import io.penderie.registry.testing.DamagedModels;
import io.penderie.registry.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadCheckTest {

  private static final Expectation EXPECTED = new Expectation(8, 8, 1, TinyModels.LABELS);

  @TempDir private Path models;

  @Test
  void soundVersion_isLoaded() {
    ModelVersion version = TinyModels.writeComplete(models, "v1", 1);

    try (TrainedModel model = LoadCheck.load(version, EXPECTED)) {
      assertThat(model.probabilities(List.of(TinyModels.pixels(1)))[0]).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void damagedVersion_isRefusedWithItsFault_andLeavesNothingOpen(DamagedModels damage)
      throws IOException {
    damage.damage(TinyModels.writeComplete(models, "v1", 1));
    int open = EngineArrays.count();

    assertThatExceptionOfType(UnusableVersionException.class)
        .isThrownBy(() -> LoadCheck.load(new ModelRegistry(models).find("v1"), EXPECTED))
        .satisfies(e -> assertThat(e.reason()).startsWith(damage.reason()))
        .satisfies(e -> assertThat(e.reason()).doesNotContain(models.toString()))
        .satisfies(e -> assertThat(e.version()).isEqualTo("v1"));
    assertThat(EngineArrays.count()).isEqualTo(open);
  }

  @Test
  void otherNamesOfAsManyClasses_areRefused() {
    ModelVersion version = TinyModels.writeComplete(models, "v1", 1);

    assertThatExceptionOfType(UnusableVersionException.class)
        .isThrownBy(
            () -> LoadCheck.load(version, new Expectation(8, 8, 1, ClassLabels.numbered(3))))
        .satisfies(e -> assertThat(e.reason()).contains("other classes"));
  }

  @Test
  void distribution_isWithinItsRange_andSumsToOne() {
    assertThat(LoadCheck.isDistribution(new float[] {0.25f, 0.75f}, 2)).isTrue();
    assertThat(LoadCheck.isDistribution(new float[] {0, 1}, 2)).isTrue();
    assertThat(LoadCheck.isDistribution(new float[] {0.25f, 0.5f}, 2)).isFalse();
    assertThat(LoadCheck.isDistribution(new float[] {-0.25f, 1.25f}, 2)).isFalse();
    assertThat(LoadCheck.isDistribution(new float[] {Float.NaN, 1}, 2)).isFalse();
    assertThat(LoadCheck.isDistribution(new float[] {1}, 2)).isFalse();
  }
}
