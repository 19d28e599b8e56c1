package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColorScaleTest {

  @Test
  void ends_areTheGivenColors() {
    assertThat(ColorScale.CIVIDIS.at(0)).isEqualTo(0xFEE838);
    assertThat(ColorScale.CIVIDIS.at(1)).isEqualTo(0x00224E);
    assertThat(ColorScale.CIVIDIS.at(-1)).isEqualTo(0xFEE838);
    assertThat(ColorScale.CIVIDIS.at(2)).isEqualTo(0x00224E);
  }

  @Test
  void between_isInterpolated() {
    // Half way between the first two of seven colours, FAF7F2 and F3DAC6, rounded half up.
    assertThat(ColorScale.EMBERS.at(1 / 12.0)).isEqualTo(0xF7E9DC);
  }

  @Test
  void contrast_isThatOfWcag() {
    assertThat(ColorScale.contrast(0x000000, 0xFFFFFF)).isEqualTo(21, within(1e-9));
    assertThat(ColorScale.contrast(0x777777, 0xFFFFFF)).isEqualTo(4.48, within(0.005));
  }

  @Test
  void numbers_areLegibleOnEveryColor() {
    for (ColorScale scale : List.of(ColorScale.CIVIDIS, ColorScale.EMBERS)) {
      for (int i = 0; i <= 1_000; i++) {
        int background = scale.at(i / 1_000.0);
        assertThat(ColorScale.contrast(ColorScale.textOn(background), background))
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @Test
  void colors_growDarker() {
    for (ColorScale scale : List.of(ColorScale.CIVIDIS, ColorScale.EMBERS)) {
      for (int i = 1; i <= 100; i++) {
        double lighter = ColorScale.contrast(0x000000, scale.at((i - 1) / 100.0));
        assertThat(ColorScale.contrast(0x000000, scale.at(i / 100.0))).isLessThan(lighter);
      }
    }
  }

  @Test
  void mutedText_isLegibleOnPaper() {
    int paper = Integer.decode(Svg.PAPER);
    for (String color : List.of(Svg.INK, Svg.MUTED, "#2B3F8C", "#A0450F")) {
      assertThat(ColorScale.contrast(Integer.decode(color), paper)).isGreaterThanOrEqualTo(4.5);
    }
  }
}
