package io.penderie.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.dataset.ImageSet;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.photo.garment.Reading;
import io.penderie.photo.garment.ReadingKind;
import io.penderie.scene.RgbPicture;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FittingReadingsTest {

  private static final int CLASSES = 10;

  /** Of drawn people, whose parts the preparation finds in some. */
  private static List<List<Reading>> people;

  @BeforeAll
  static void draw() {
    byte[] shirt = new byte[28 * 28];
    for (int i = 0; i < shirt.length; i++) {
      shirt[i] = (byte) (i % 28 < 4 || i % 28 >= 24 ? 0 : 150 + i % 28);
    }
    int[] classes = {Wardrobe.T_SHIRT, Wardrobe.TROUSER};
    ImageSet garments = ImageSet.of(28, 28, new byte[][] {shirt, shirt}, classes);
    List<RgbPicture> none = List.of();
    WornScenes scenes = new WornScenes(new Wardrobe(garments, CLASSES), new Grounds(none), CLASSES);
    PhotoPreparation preparation =
        new PhotoPreparation(ImageLimits.DEFAULTS, InputSpec.FASHION_MNIST);
    SplittableRandom random = new SplittableRandom(11);
    people =
        random
            .splits(60)
            .map(each -> preparation.prepare(scenes.draw(each).file(), Corrections.NONE).readings())
            .toList();
  }

  @Test
  void ofWhatAPersonWears_thePartThatItCoversFits_andNoOther() {
    assertThat(drawn(Wardrobe.T_SHIRT))
        .contains(ReadingKind.CUT, ReadingKind.TORSO)
        .doesNotContain(ReadingKind.LEGS, ReadingKind.FEET);
    assertThat(drawn(Wardrobe.TROUSER)).doesNotContain(ReadingKind.TORSO, ReadingKind.FEET);
    assertThat(drawn(Wardrobe.BAG))
        .doesNotContain(ReadingKind.TORSO, ReadingKind.LEGS, ReadingKind.FEET);
  }

  @Test
  void ofWhatIsNoClass_everyReadingFits() {
    assertThat(drawn(CLASSES)).contains(ReadingKind.CUT, ReadingKind.TORSO, ReadingKind.WHOLE);
  }

  @Test
  void ofAPhotograph_theFirstFits_andNoPart() {
    for (List<Reading> readings : people) {
      List<Reading> fitting = FittingReadings.of(readings);

      assertThat(fitting.get(0)).isSameAs(readings.get(0));
      assertThat(fitting.stream().skip(1).map(Reading::kind))
          .doesNotContain(ReadingKind.REST, ReadingKind.TORSO, ReadingKind.LEGS, ReadingKind.FEET);
    }
  }

  private static Set<ReadingKind> drawn(int label) {
    SplittableRandom random = new SplittableRandom(label);
    Set<ReadingKind> kinds = EnumSet.noneOf(ReadingKind.class);
    for (List<Reading> readings : people) {
      for (int i = 0; i < 20; i++) {
        kinds.add(FittingReadings.draw(readings, label, CLASSES, random).kind());
      }
    }
    return kinds;
  }
}
