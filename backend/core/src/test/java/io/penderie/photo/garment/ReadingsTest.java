package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penderie.dataset.FashionMnist;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.testing.FaultyPictures;
import io.penderie.photo.testing.Photographs;
import io.penderie.photo.testing.Photographs.Ground;
import io.penderie.photo.testing.Pictures;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ways to read a photograph, which of them come first, and what is doubted. */
class ReadingsTest {

  private static final int WHITE = 0xFFFFFF;
  private static final int VIOLET = 0x440154;
  private static final int YELLOW = 0xFDE725;

  private static byte[] boot;

  private final PhotoPreparation preparation =
      new PhotoPreparation(ImageLimits.DEFAULTS, InputSpec.FASHION_MNIST);

  @BeforeAll
  static void read() {
    boot =
        FashionMnist.folder(Path.of(System.getProperty("penderie.home"))).read().test().pixels(0);
  }

  @Test
  void garmentThatStandsOut_isReadByItsCutFirst_andNothingIsDoubted() {
    List<Reading> readings =
        prepare(Photographs.of(boot, 0x1C2448, Ground.RED_CLOTH, 400, 300)).readings();

    assertThat(readings)
        .extracting(Reading::kind)
        .containsExactly(
            ReadingKind.CUT,
            ReadingKind.NEGATIVE,
            ReadingKind.OUTLINE,
            ReadingKind.SURROUNDINGS,
            ReadingKind.WHOLE);
    assertThat(readings).noneMatch(Reading::doubted);
    assertThat(Overlap.of(readings.get(2).picture().plane(0), boot))
        .as("outline")
        .isGreaterThan(0.75);
    assertThat(readings.get(1).polarity()).isNotEqualTo(readings.get(0).polarity());
    assertThat(readings.get(4).area()).isEqualTo(new Corrections.Area(0, 0, 1, 1));
  }

  @Test
  void nothingThatStandsOut_isReadWhole_inBothPolarities() {
    BufferedImage empty = new BufferedImage(300, 200, BufferedImage.TYPE_3BYTE_BGR);

    // Black is of the data set's kind; a deep red is not.
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 300; x++) {
        empty.setRGB(x, y, 0x801010);
      }
    }

    assertThat(prepare(empty).readings())
        .extracting(Reading::kind)
        .containsExactly(ReadingKind.WHOLE, ReadingKind.NEGATIVE);
  }

  @Test
  void garmentThatFillsTheFrame_isNotTakenForTheGround() {
    Preparation prepared = prepare(FaultyPictures.neck());

    assertThat(prepared.first().kind()).isEqualTo(ReadingKind.REST);
    assertThat(prepared.first().area().height()).isGreaterThan(0.95);
    assertThat(middle(prepared.first())).isGreaterThan(200);
    assertThat(prepared.reading(ReadingKind.CUT)).get().matches(Reading::doubted);
  }

  @Test
  void print_isNotTakenForTheWhiteShirtOnWhite() {
    Preparation prepared = prepare(FaultyPictures.print());

    Reading first = prepared.first();
    assertThat(first.kind()).isEqualTo(ReadingKind.OUTLINE);
    // The shirt lies at 40 to 360 of 400, 56 to 360 from the top; the print at 150 to 250.
    assertThat(first.area().left()).isCloseTo(0.1, within(0.03));
    assertThat(first.area().width()).isCloseTo(0.8, within(0.06));
    assertThat(first.polarity()).isEqualTo(Polarity.POSITIVE);
    assertThat(prepared.reading(ReadingKind.CUT)).get().matches(Reading::doubted);
  }

  @Test
  void hanger_isLeftOut_blackOnBlack() {
    Preparation prepared = prepare(FaultyPictures.hanger());

    assertThat(prepared.datasetLike()).isFalse();
    Reading cut = prepared.first();
    assertThat(cut.kind()).isEqualTo(ReadingKind.CUT);
    // The shirt begins at 154 of 500, the hook at 60.
    assertThat(cut.area().top()).isGreaterThan(0.25);
    assertThat(middle(cut)).isGreaterThan(128);
  }

  @Test
  void plotOfADatasetPicture_isLookedThrough() {
    for (int[] colours : new int[][] {{0, WHITE}, {VIOLET, YELLOW}}) {
      Preparation prepared = prepare(FaultyPictures.plot(boot, colours));

      assertThat(prepared.first().kind()).isEqualTo(ReadingKind.INSIDE);
      assertThat(Overlap.of(prepared.picture().plane(0), boot)).isGreaterThan(0.85);
      assertThat(prepared.reading(ReadingKind.CUT)).get().matches(Reading::doubted);
    }
  }

  @Test
  void plotOfANegative_losesItsFrameAndTicks() {
    Preparation prepared = prepare(FaultyPictures.plot(boot, WHITE, 0));

    assertThat(prepared.first().kind()).isEqualTo(ReadingKind.CUT);
    assertThat(Overlap.of(prepared.picture().plane(0), boot)).isGreaterThan(0.85);
  }

  @Test
  void screen_isLookedThrough() {
    Preparation prepared = prepare(FaultyPictures.screen());

    assertThat(prepared.first().kind()).isEqualTo(ReadingKind.INSIDE);
    // The T-shirt lies at 200 to 440 of 640, the page at 110 to 530.
    assertThat(prepared.first().area().left()).isCloseTo(0.3125, within(0.02));
    assertThat(prepared.first().area().width()).isCloseTo(0.375, within(0.03));
  }

  @Test
  void person_isReadPartByPart_withoutSkin() {
    Preparation prepared = prepare(FaultyPictures.person());

    Corrections.Area torso = prepared.reading(ReadingKind.TORSO).orElseThrow().area();
    // The T-shirt lies at 66 to 234 of 300, 120 to 290 of 600; the arms reach down to 320.
    assertThat(torso.top()).isCloseTo(0.2, within(0.04));
    assertThat(torso.left()).isCloseTo(0.22, within(0.03));
    assertThat(torso.top() + torso.height()).isBetween(0.44, 0.58);
    Corrections.Area legs = prepared.reading(ReadingKind.LEGS).orElseThrow().area();
    // The trousers lie at 108 to 192, the hands beside them.
    assertThat(legs.left()).isCloseTo(0.36, within(0.03));
    assertThat(legs.width()).isCloseTo(0.28, within(0.05));
    assertThat(legs.top()).isGreaterThan(0.4);
    Corrections.Area feet = prepared.reading(ReadingKind.FEET).orElseThrow().area();
    assertThat(feet.top()).isGreaterThan(0.8);
  }

  @Test
  void clothesAlone_haveNoParts() {
    Preparation prepared = prepare(Photographs.of(boot, 0x1C2448, Ground.WOOD, 400, 300));

    assertThat(prepared.reading(ReadingKind.TORSO)).isEmpty();
  }

  @Test
  void whatAPersonSays_isTheOnlyReading() {
    byte[] file = Pictures.file(Photographs.of(boot, 0x1C2448, Ground.RED_CLOTH, 400, 300), "png");

    Preparation set = preparation.prepare(file, new Corrections(null, Polarity.POSITIVE, false));
    Preparation kept = preparation.prepare(file, new Corrections(null, null, true));

    assertThat(set.readings()).extracting(Reading::kind).containsExactly(ReadingKind.CUT);
    assertThat(kept.readings()).extracting(Reading::kind).containsExactly(ReadingKind.WHOLE);
  }

  @Test
  void pictureOfTheDataset_hasOneReading() {
    Preparation prepared = prepare(Pictures.gray(28, 28, boot));

    assertThat(prepared.readings()).extracting(Reading::kind).containsExactly(ReadingKind.AS_IS);
  }

  private Preparation prepare(BufferedImage image) {
    return preparation.prepare(Pictures.file(image, "png"), Corrections.NONE);
  }

  /** The brightness a little below the middle, where all these garments are and no print is. */
  private static int middle(Reading reading) {
    return reading.picture().planes()[20 * 28 + 14] & 0xFF;
  }
}
