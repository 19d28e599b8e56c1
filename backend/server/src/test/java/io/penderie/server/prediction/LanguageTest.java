package io.penderie.server.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | FRENCH",
        "FR-ca | FRENCH",
        "fr;q=0.1 | FRENCH",
        "fr, en | FRENCH",
        "en, fr | ENGLISH",
        "en;q=0.8, fr | FRENCH",
        "en;q=0, * | FRENCH",
        "fr;q=0, * | ENGLISH",
        "fr;q=0 | ENGLISH",
        "*;q=0.5, fr;q=0.4 | ENGLISH",
        "*;q=0.4, fr;q=0.5 | FRENCH",
        "* | ENGLISH",
        "de | ENGLISH",
        "frr | ENGLISH",
        ";;; | ENGLISH",
        "fr;q=7 | ENGLISH",
        "fr_CA | FRENCH",
        "fr_FR.UTF-8 | FRENCH",
        "fr,,en | FRENCH",
        ", fr | FRENCH",
        "FR | FRENCH",
        "fr-FR;q=0.9, *;q=0.1 | FRENCH",
        "  fr ; q = 1.0 , en ; q = 0.9 | FRENCH",
        "fr;Q=0.9, en;q=0.8 | FRENCH",
        "en;q=x, fr;q=0.5 | FRENCH",
        "en;q=, fr;q=0.5 | FRENCH",
        "%%, 12, fr;q=0.5 | FRENCH",
        "fr;q=0.000, en;q=0.001 | ENGLISH",
        "fr-CA;q=0.1, en;q=0.5, fr;q=0.9 | FRENCH",
        "fra | ENGLISH"
      })
  void preferred_followsWeightsWildcardsAndOrder(String header, Language expected) {
    assertThat(Language.preferred(header)).isEqualTo(expected);
  }

  @Test
  void preferred_withoutHeader_isEnglish() {
    assertThat(Language.preferred(null)).isEqualTo(Language.ENGLISH);
    assertThat(Language.preferred(" ")).isEqualTo(Language.ENGLISH);
  }
}
