package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureNamesTest {

  @Test
  void eachName_leadsBackToItsArchitecture() {
    for (ArchitectureFamily family : ArchitectureFamily.values()) {
      Architecture architecture = Architecture.of(family, 24, 2);
      assertThat(Architecture.of(architecture.id())).isEqualTo(architecture);
    }
    assertThat(Architecture.of("scaled-resnet-24x2"))
        .isEqualTo(new Architecture(ArchitectureFamily.SCALED_RESNET, 24, 2));
    assertThat(ArchitectureFamily.ids()).contains("report-cnn").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "perceptron",
        "scaled-resnet",
        "scaled-resnet-0x1",
        "scaled-resnet-024x1",
        "scaled-resnet-24x",
        "report-cnn-24x2"
      })
  void unknownName_isRefusedWithTheKnownOnes(String id) {
    assertThatThrownBy(() -> Architecture.of(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + id + "\"")
        .hasMessageContaining("report-cnn")
        .hasMessageContaining("scaled-resnet-WIDTHxDEPTH");
  }

  @Test
  void moreThanTheFamilyHas_isRefused() {
    assertThatThrownBy(() -> Architecture.of("scaled-resnet-300x1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("300");
  }
}
