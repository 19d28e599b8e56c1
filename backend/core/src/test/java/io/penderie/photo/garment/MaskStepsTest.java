package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MaskStepsTest {

  @Test
  void threshold_liesBetweenTwoHeaps() {
    float[] values = {0, 1, 0, 1, 1, 9, 10, 10, 9};

    assertThat(Otsu.threshold(values)).isCloseTo(5, within(0.2f)); // half way from 1 to 9
    assertThat(Otsu.threshold(new float[] {0, 0, 0})).isZero();
  }

  @Test
  void boxMean_isCutOffAtTheEdges() {
    float[] values = {9, 0, 0, 0, 0, 0};

    // Corner: 9 / 4 in its 2 x 2; the middle of the upper row: 9 / 6.
    assertThat(BoxMean.of(values, 3, 2, 1)).containsExactly(2.25f, 1.5f, 0, 2.25f, 1.5f, 0);
  }

  @Test
  void opening_takesThinThingsAway() {
    assertThat(art(Morphology.open(mask("....#..", ".######", "....###", "....###", "......."), 1)))
        .isEqualTo(".......\n....###\n....###\n....###\n.......\n");
  }

  @Test
  void opening_leavesWhatTouchesTheEdge() {
    Mask mask = mask("##...", "##...", ".....");

    assertThat(art(Morphology.open(mask, 1))).isEqualTo("##...\n##...\n.....\n");
  }

  @Test
  void closing_fillsNarrowGaps() {
    assertThat(art(Morphology.close(mask("##.##", "##.##", "##.##"), 1)))
        .isEqualTo("#####\n#####\n#####\n");
  }

  @Test
  void mainParts_areTheLargeOnesNearTheMiddle() {
    Mask mask = mask("#........", "...###...", "...###...", "...###...", ".........", "##.......");

    assertThat(art(MaskParts.main(mask, 0.25)))
        .isEqualTo(".........\n...###...\n...###...\n...###...\n.........\n.........\n");
  }

  @Test
  void twins_bothStay() {
    Mask shoes = mask("..........", "..##..##..", "..##..##..", "..........");

    assertThat(art(MaskParts.main(shoes, 0.25))).isEqualTo(art(shoes));
  }

  @Test
  void holes_areFilledButBaysAreNot() {
    assertThat(art(MaskParts.filled(mask("#####", "#.#.#", "###.#"))))
        .isEqualTo("#####\n###.#\n###.#\n");
  }

  @Test
  void shares_countPixels() {
    Mask mask = mask("###", "#..", "...");

    assertThat(mask.share()).isCloseTo(4 / 9.0, within(1e-9));
    assertThat(mask.shareOfEdge()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void colours_seenMoreInTheGarment_speakForIt() {
    // Left half dark and in the garment, right half light and not.
    float[] lightness = {20, 80, 20, 80};
    LabPicture picture = new LabPicture(2, 2, lightness, new float[4], new float[4]);

    float[] logOdds = new ColorHistograms(picture, 4).logOdds(new float[] {1, 0, 1, 0});

    assertThat(logOdds).containsExactly(4, -4, 4, -4);
    assertThat(new ColorHistograms(picture, 4).logOdds(new float[] {1, 1, 0, 0})).containsOnly(0);
  }

  private static Mask mask(String... rows) {
    boolean[] inside = new boolean[rows.length * rows[0].length()];
    String all = String.join("", rows);
    for (int i = 0; i < inside.length; i++) {
      inside[i] = all.charAt(i) == '#';
    }
    return new Mask(rows[0].length(), rows.length, inside);
  }

  private static String art(Mask mask) {
    StringBuilder art = new StringBuilder();
    for (int i = 0; i < mask.inside().length; i++) {
      art.append(mask.inside()[i] ? '#' : '.');
      if ((i + 1) % mask.width() == 0) {
        art.append('\n');
      }
    }
    return art.toString();
  }
}
