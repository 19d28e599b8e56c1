package io.penderie.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassIdsTest {

  @ParameterizedTest
  @CsvSource({
    "hat, hat",
    "Hat, hat",
    "T-shirt/top, t-shirt-top",
    "' Ankle  boot ', ankle-boot",
    "Écharpe, echarpe",
    "E\u0301charpe, echarpe",
    "ÉCHARPE, echarpe",
    "_42_, 42",
  })
  void id_isPlain(String name, String id) {
    assertThat(ClassIds.of(name)).isEqualTo(id);
  }

  @Test
  void id_ofLettersThatHaveNoPlainOnes_tellsThemApart() {
    String hat = ClassIds.of("帽子");
    String skirt = ClassIds.of("裙子");

    assertThat(hat).matches("class-[0-9a-f]{8}").isNotEqualTo(skirt);
    assertThat(ClassIds.of("ШАПКА")).isEqualTo(ClassIds.of("шапка"));
    assertThat(ClassIds.of("straße")).matches("stra-e-[0-9a-f]{8}");
    assertThat(ClassIds.of("!")).matches("class-[0-9a-f]{8}");
  }

  @Test
  void id_isNeverLongerThanAFolderNameMayBe() {
    String id = ClassIds.of("x".repeat(200));

    assertThat(id).hasSize(60).isNotEqualTo(ClassIds.of("x".repeat(201)));
    assertThat(ClassIds.isId(id)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "hat, true",
    "-hat, false",
    "hat-, false",
    "Hat, false",
    "'', false",
    "a/b, false",
    ".., false"
  })
  void isId_isSafeAsAFolder(String id, boolean safe) {
    assertThat(ClassIds.isId(id)).isEqualTo(safe);
  }
}
