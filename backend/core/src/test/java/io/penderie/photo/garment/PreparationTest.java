package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.garment.StagePicture.Stage;
import io.penderie.photo.testing.Pictures;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparationTest {

  private static final byte[] SCENE = Pictures.file(Pictures.scene(400, 300), "png");

  private final PhotoPreparation preparation =
      new PhotoPreparation(ImageLimits.DEFAULTS, InputSpec.FASHION_MNIST);

  @Test
  void photograph_canBeSeenAtEveryStage() {
    Preparation scene = preparation.prepare(SCENE, Corrections.NONE);

    List<StagePicture> stages = scene.stages(scene.first());

    assertThat(stages).extracting(StagePicture::stage).containsExactly(Stage.values());
    StagePicture upright = stages.get(0);
    assertThat(upright.width()).isEqualTo(256);
    assertThat(upright.height()).isEqualTo(192);
    assertThat(upright.rgb()[0]).isEqualTo(0xF5F5F5);
    StagePicture background = stages.get(1);
    assertThat(background.rgb()[background.rgb().length / 2] & 0xFF).isBetween(240, 250);
    StagePicture mask = stages.get(3);
    assertThat(mask.rgb()[48 * mask.width() + 48]).isEqualTo(0xFFFFFF); // in the blob
    assertThat(mask.rgb()[48 * mask.width() + 100]).isZero();
    StagePicture prepared = stages.get(6);
    assertThat(prepared.width()).isEqualTo(28);
    assertThat(prepared.rgb()[14 * 28 + 14] & 0xFF).isGreaterThan(100);
  }

  @Test
  void datasetPicture_hasOnlyTheFirstStageAndTheLast() {
    byte[] pixels = new byte[784];
    pixels[400] = 90;
    Preparation prepared =
        preparation.prepare(Pictures.file(Pictures.gray(28, 28, pixels), "png"), Corrections.NONE);

    assertThat(prepared.datasetLike()).isTrue();
    assertThat(prepared.first().polarity()).isEqualTo(Polarity.POSITIVE);
    assertThat(prepared.stages(prepared.first()))
        .extracting(StagePicture::stage)
        .containsExactly(Stage.UPRIGHT, Stage.PREPARED);
  }

  @Test
  void area_isWhereTheGarmentIs() {
    Corrections.Area area = preparation.prepare(SCENE, Corrections.NONE).first().area();

    // The blob lies at x 101 to 199 of 400, y 38 to 261 of 300.
    assertThat(area.left()).isCloseTo(0.2525, within(0.02));
    assertThat(area.top()).isCloseTo(0.127, within(0.02));
    assertThat(area.width()).isCloseTo(0.2475, within(0.04));
    assertThat(area.height()).isCloseTo(0.747, within(0.04));
  }

  @Test
  void polarity_canBeSetByHand() {
    assertThat(preparation.prepare(SCENE, Corrections.NONE).first().polarity())
        .isEqualTo(Polarity.NEGATIVE);

    Preparation set = preparation.prepare(SCENE, new Corrections(null, Polarity.POSITIVE, false));

    assertThat(set.first().polarity()).isEqualTo(Polarity.POSITIVE);
    assertThat(set.picture().planes())
        .isNotEqualTo(preparation.prepare(SCENE, Corrections.NONE).picture().planes());
  }

  @Test
  void areaByHand_isWhereTheGarmentIsLookedFor() {
    BufferedImage two = Pictures.scene(400, 300);
    for (int y = 100; y < 200; y++) {
      for (int x = 300; x < 340; x++) {
        two.setRGB(x, y, 0x102080);
      }
    }
    Corrections right = new Corrections(new Corrections.Area(0.6, 0.1, 0.4, 0.8), null, false);

    Corrections.Area found = preparation.prepare(Pictures.file(two, "png"), right).first().area();

    assertThat(found.left()).isCloseTo(0.75, within(0.02));
    assertThat(found.top()).isCloseTo(0.333, within(0.02));
    assertThat(found.width()).isCloseTo(0.1, within(0.03));
  }

  @Test
  void background_canBeKept() {
    Corrections.Area area = new Corrections.Area(0.25, 0, 0.25, 1);

    Preparation kept = preparation.prepare(SCENE, new Corrections(area, null, true));

    assertThat(kept.first().area()).isEqualTo(area);
    assertThat(kept.first().garmentFound()).isFalse();
    assertThat(kept.stages(kept.first()))
        .extracting(StagePicture::stage)
        .containsExactly(Stage.UPRIGHT, Stage.GRAY, Stage.PREPARED);
  }

  @Test
  void correctedDatasetPicture_isTreatedAsAPhotograph() {
    byte[] pixels = new byte[784];
    Arrays.fill(pixels, (byte) 240);
    byte[] file = Pictures.file(Pictures.gray(28, 28, pixels), "png");

    Preparation prepared =
        preparation.prepare(file, new Corrections(null, Polarity.NEGATIVE, false));

    assertThat(prepared.picture().planes()).containsOnly(15);
  }
}
