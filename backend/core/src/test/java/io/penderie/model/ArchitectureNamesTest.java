package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArchitectureNamesTest {

  @Test
  void eachName_leadsBackToItsArchitecture() {
    for (Architecture architecture : Architecture.values()) {
      assertThat(Architecture.of(architecture.id())).isEqualTo(architecture);
    }
    assertThat(Architecture.ids()).contains("report-cnn").doesNotHaveDuplicates();
  }

  @Test
  void unknownName_isRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Architecture.of("perceptron"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"perceptron\"")
        .hasMessageContaining("report-cnn");
  }
}
