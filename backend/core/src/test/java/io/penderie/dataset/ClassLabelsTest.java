package io.penderie.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClassLabelsTest {

  @Test
  void name_followsTheLanguage() {
    ClassLabels labels = new ClassLabels(List.of("Dress"), List.of("Robe"));

    assertThat(labels.name(0, Locale.FRENCH)).isEqualTo("Robe");
    assertThat(labels.name(0, Locale.CANADA_FRENCH)).isEqualTo("Robe");
    assertThat(labels.name(0, Locale.ENGLISH)).isEqualTo("Dress");
    assertThat(labels.name(0, Locale.GERMAN)).isEqualTo("Dress");
  }

  @Test
  void numbered_callsClassesByIndex() {
    assertThat(ClassLabels.numbered(3).english()).containsExactly("0", "1", "2");
    assertThat(ClassLabels.numbered(3).french()).containsExactly("0", "1", "2");
  }

  @Test
  void wrongNumberOfNames_isRefused() {
    assertThatThrownBy(() -> ClassLabels.numbered(0)).hasMessageContaining("1 to 256");
    assertThatThrownBy(() -> ClassLabels.numbered(257)).hasMessageContaining("1 to 256");
    assertThatThrownBy(() -> new ClassLabels(List.of("a", "b"), List.of("a")))
        .hasMessageContaining("2 English names but 1 French");
    assertThatThrownBy(() -> new ClassLabels(List.of(" "), List.of("a")))
        .hasMessageContaining("blank");
  }
}
