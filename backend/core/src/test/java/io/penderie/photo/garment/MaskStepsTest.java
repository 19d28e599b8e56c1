package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
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
  void growing_goesOnOverWords_andStopsAtTheEdges() {
    boolean[] inside = new boolean[2 * 130];
    for (int x : new int[] {0, 63, 127, 129}) {
      inside[x] = true;
    }

    boolean[] grown = Morphology.grow(new Mask(130, 2, inside), 2).inside();

    for (int i = 0; i < grown.length; i++) {
      int x = i % 130;
      assertThat(grown[i]).as("%d", i).isEqualTo(x <= 2 || (x >= 61 && x <= 65) || x >= 125);
    }
  }

  @Test
  void openingAndClosing_areWhatTheirSquaresSay() {
    Random random = new Random(9);
    for (int width : new int[] {1, 5, 64, 65, 128, 150}) {
      for (int radius = 1; radius <= 3; radius++) {
        boolean[] inside = new boolean[width * 7];
        for (int i = 0; i < inside.length; i++) {
          inside[i] = random.nextInt(5) > 0;
        }
        Mask mask = new Mask(width, 7, inside);
        Mask shrunk = squares(mask, radius, false);
        assertThat(Morphology.open(mask, radius).inside())
            .isEqualTo(squares(shrunk, radius, true).inside());
        Mask grown = squares(mask, radius, true);
        assertThat(Morphology.close(mask, radius).inside())
            .isEqualTo(squares(grown, radius, false).inside());
      }
    }
  }

  /** Of each pixel whether one of its square is inside, or whether all are. */
  private static Mask squares(Mask mask, int radius, boolean one) {
    boolean[] inside = new boolean[mask.inside().length];
    for (int i = 0; i < inside.length; i++) {
      boolean found = !one;
      for (int j = 0; j < inside.length; j++) {
        boolean near =
            Math.abs(i % mask.width() - j % mask.width()) <= radius
                && Math.abs(i / mask.width() - j / mask.width()) <= radius;
        if (near && mask.inside()[j] == one) {
          found = one;
        }
      }
      inside[i] = found;
    }
    return new Mask(mask.width(), mask.height(), inside);
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
