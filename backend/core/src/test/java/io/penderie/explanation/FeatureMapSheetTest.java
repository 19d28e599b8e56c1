package io.penderie.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.model.Activations;
import org.junit.jupiter.api.Test;

class FeatureMapSheetTest {

  @Test
  void maps_standSideBySide_asBrightAsTheirShareOfTheLargest() {
    // Three maps of one row and two columns.
    Activations layer = new Activations(3, 1, 2, new float[] {0, 2, 1, 0, 0.5f, 2});

    FeatureMapSheet sheet = FeatureMapSheet.of(layer);

    assertThat(sheet.shown()).isEqualTo(3);
    assertThat(sheet.columns()).isEqualTo(2);
    assertThat(sheet.largest()).isEqualTo(2);
    assertThat(sheet.picture().width()).isEqualTo(4);
    assertThat(sheet.picture().height()).isEqualTo(2);
    int[] grays = new int[8];
    for (int i = 0; i < grays.length; i++) {
      grays[i] = sheet.picture().at(i % 4, i / 4);
    }
    assertThat(grays).containsExactly(0, 255, 128, 0, 64, 255, 0, 0);
  }

  @Test
  void sheet_isBounded_inMapsAndInPixels() {
    assertThat(FeatureMapSheet.of(of(192, 7)).shown()).isEqualTo(64);
    // 2^18 pixels are five maps of 224 x 224.
    assertThat(FeatureMapSheet.of(of(20, 224)).shown()).isEqualTo(5);
    assertThat(FeatureMapSheet.of(of(2, 3)).largest()).isZero();
  }

  private static Activations of(int channels, int edge) {
    return new Activations(channels, edge, edge, new float[channels * edge * edge]);
  }
}
