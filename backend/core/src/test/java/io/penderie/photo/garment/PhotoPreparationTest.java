package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.ImageSet;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.testing.PictureFiles;
import io.penderie.photo.testing.Pictures;
import io.penderie.picture.GrayPicture;
import io.penderie.picture.Resampling;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PhotoPreparationTest {

  private final PhotoPreparation preparation =
      new PhotoPreparation(ImageLimits.DEFAULTS, InputSpec.FASHION_MNIST);

  @Test
  void datasetPicture_passesByteForByteInEveryForm() {
    ImageSet pictures =
        FashionMnist.folder(Path.of(System.getProperty("penderie.home"))).read().test();
    for (int i = 0; i < 100; i++) {
      byte[] pixels = pictures.pixels(i);
      BufferedImage gray = Pictures.gray(28, 28, pixels);
      BufferedImage rgb = Pictures.rgb(28, 28, pixels);
      BufferedImage palette = Pictures.palette(28, 28, pixels);
      for (byte[] file :
          List.of(
              Pictures.file(gray, "png"),
              Pictures.file(rgb, "png"),
              Pictures.file(palette, "png"),
              Pictures.file(gray, "bmp"),
              Pictures.file(rgb, "bmp"),
              Pictures.file(palette, "bmp"),
              Pictures.file(gray, "gif"),
              Pictures.file(palette, "gif"),
              PictureFiles.png16Gray(28, 28, pixels),
              PictureFiles.pngInterlaced(28, 28, pixels))) {
        assertThat(preparation.prepare(file).pixels()).isEqualTo(pixels);
      }
    }
  }

  @Test
  void place_saysWhereTheNetworksPictureLiesOverTheUprightOne() {
    byte[] dataset = new byte[784];
    Arrays.fill(dataset, 400, 500, (byte) 90);
    byte[] onWhite = new byte[784];
    Arrays.fill(onWhite, (byte) 250);
    for (int y = 4; y < 24; y++) {
      Arrays.fill(onWhite, y * 28 + 10, y * 28 + 18, (byte) (60 + y));
    }
    byte[] onBlack = new byte[56 * 80];
    for (int y = 10; y < 50; y++) {
      Arrays.fill(onBlack, y * 56 + 20, y * 56 + 30, (byte) 200);
    }

    assertThat(place(28, 28, dataset)).isEqualTo(new Reading.Place(0, 0, 1, 1));
    // 8 x 20 pixels from column 10 and row 4 on: a square of 20 around them.
    assertThat(place(28, 28, onWhite))
        .isEqualTo(new Reading.Place(4 / 28.0, 4 / 28.0, 20 / 28.0, 20 / 28.0));
    // 10 x 40 pixels from column 20 and row 10 on: a square of 40 around them.
    assertThat(place(56, 80, onBlack))
        .isEqualTo(new Reading.Place(5 / 56.0, 10 / 80.0, 40 / 56.0, 40 / 80.0));
  }

  private Reading.Place place(int width, int height, byte[] pixels) {
    byte[] file = Pictures.file(Pictures.gray(width, height, pixels), "png");
    return preparation.prepare(file, Corrections.NONE).first().place();
  }

  /** As tutorials make them: gray, shrunk to the network's size, and left on white. */
  @Test
  void pictureOfTheNetworksSizeOnWhite_becomesLightOnBlack() {
    byte[] onWhite = new byte[784];
    Arrays.fill(onWhite, (byte) 250);
    for (int y = 4; y < 24; y++) {
      Arrays.fill(onWhite, y * 28 + 10, y * 28 + 18, (byte) (60 + y));
    }
    byte[] file = Pictures.file(Pictures.gray(28, 28, onWhite), "png");

    Preparation prepared = preparation.prepare(file, Corrections.NONE);

    assertThat(prepared.datasetLike()).isFalse();
    assertThat(prepared.first().polarity()).isEqualTo(Polarity.NEGATIVE);
    // Cut out, it fills the height, with its proportions: 20 x 8 becomes 28 x 11.
    assertThat(prepared.picture().planes()[14 * 28 + 14] & 0xFF).isGreaterThan(128);
    assertThat(prepared.picture().planes()[14 * 28 + 2]).isZero();
    assertThat(prepared.picture().planes()[28 + 14] & 0xFF).isGreaterThan(128);
  }

  @Test
  void pictureOfTheNetworksSizeOnWhite_passes_whereTheNetworkLearnedFromSuch() {
    byte[] light = new byte[784];
    Arrays.fill(light, (byte) 240);
    byte[] file = Pictures.file(Pictures.gray(28, 28, light), "png");
    InputSpec onWhite = new InputSpec(28, 28, 0.714f, 0.353f);

    assertThat(new PhotoPreparation(ImageLimits.DEFAULTS, onWhite).prepare(file).pixels())
        .isEqualTo(light);
  }

  @Test
  void transparentPicture_ofTheNetworksSize_isPrepared() {
    byte[] alpha = new byte[784]; // all clear: white, so inverted to black
    GrayPicture prepared =
        preparation.prepare(PictureFiles.pngGrayAlpha(28, 28, new byte[784], alpha));

    assertThat(prepared.pixels()).containsOnly(0);
  }

  @Test
  void photograph_becomesALightGarmentOnBlack() {
    // The blob of 400 x 300 lies at x 101 to 199, y 38 to 261: 99 x 224 becomes 12 x 28.
    BufferedImage scene = Pictures.scene(400, 300);

    for (String format : List.of("png", "jpeg", "bmp")) {
      GrayPicture prepared = preparation.prepare(Pictures.file(scene, format));
      for (int y = 1; y < 27; y++) {
        for (int x = 0; x < 28; x++) {
          int value = prepared.pixels()[y * 28 + x] & 0xFF;
          if (x >= 9 && x < 19) {
            // Luma 36 to 95, the negative of which is stretched so that the lightest are 255.
            assertThat(value).as("%s at %d, %d", format, x, y).isCloseTo(186, within(50));
          } else if (x < 7 || x >= 21) {
            assertThat(value).as("%s at %d, %d", format, x, y).isZero();
          }
        }
      }
    }
  }

  @Test
  void smallestPicture_fillsTheCanvas() {
    GrayPicture prepared = preparation.prepare(PictureFiles.onePixel());

    assertThat(prepared.pixels()).containsOnly(100);
  }

  @Test
  void needle_staysAColumn() {
    GrayPicture prepared = preparation.prepare(PictureFiles.needle());

    // Half of its border is garment: the median is 0, the lower half is cut out and fills 28 rows;
    // the first of them has a part of the pixel that lies on the boundary.
    for (int y = 0; y < 28; y++) {
      assertThat((int) prepared.pixels()[y * 28 + 14]).isCloseTo(100, within(5));
      assertThat(prepared.pixels()[y * 28 + 13]).isZero();
    }
  }

  @Test
  void rotatedPhotograph_isUprightBeforeItIsFitted() {
    byte[] jpeg = PictureFiles.jpegRotated(40, 20, new byte[800], 6);
    byte[] pixels = new byte[800];
    Arrays.fill(pixels, (byte) 100);
    byte[] wide = PictureFiles.jpegRotated(40, 20, pixels, 1);
    byte[] tall = PictureFiles.jpegRotated(40, 20, pixels, 6);

    assertThat(preparation.prepare(jpeg).pixels()).containsOnly(0);
    assertThat(preparation.prepare(wide).pixels()[0]).isZero();
    assertThat(preparation.prepare(wide).pixels()[14 * 28]).isEqualTo((byte) 100);
    assertThat(preparation.prepare(tall).pixels()[0]).isZero();
    assertThat(preparation.prepare(tall).pixels()[14]).isEqualTo((byte) 100);
  }

  @Test
  void otherNetworks_getTheirOwnSize() {
    PhotoPreparation wide =
        new PhotoPreparation(ImageLimits.DEFAULTS, new InputSpec(64, 32, 0.5f, 0.5f));

    GrayPicture prepared = wide.prepare(PictureFiles.jpeg());

    assertThat(prepared.width()).isEqualTo(64);
    assertThat(prepared.height()).isEqualTo(32);
    assertThat(wide.prepare(PictureFiles.needle()).pixels()).hasSize(64 * 32);
  }

  @Test
  void networkForLargerPictures_getsThoseOfTheDatasetEnlarged() {
    PhotoPreparation twice =
        new PhotoPreparation(ImageLimits.DEFAULTS, new InputSpec(56, 56, 0.5f, 0.5f));
    byte[] pixels = new byte[784];
    pixels[0] = 100;

    Preparation prepared =
        twice.prepare(Pictures.file(Pictures.gray(28, 28, pixels), "png"), Corrections.NONE);

    assertThat(prepared.datasetLike()).isTrue();
    byte[] enlarged = prepared.picture().planes();
    // Three quarters and one quarter along either side; beyond the edge the first pixel goes on.
    assertThat(Arrays.copyOf(enlarged, 4)).containsExactly(100, 75, 25, 0);
    assertThat(Arrays.copyOfRange(enlarged, 56, 60)).containsExactly(75, 56, 19, 0);
    assertThat(Arrays.copyOfRange(enlarged, 112, 116)).containsExactly(25, 19, 6, 0);
    assertThat(Arrays.copyOfRange(enlarged, 168, enlarged.length)).containsOnly(0);
  }

  @Test
  void networkForLargerPictures_seesMoreOfAPhotograph() {
    PhotoPreparation twice =
        new PhotoPreparation(ImageLimits.DEFAULTS, new InputSpec(56, 56, 0.5f, 0.5f));
    byte[] file = Pictures.file(Pictures.scene(400, 300), "png");

    GrayPicture small = gray(preparation.prepare(file));
    GrayPicture large = gray(twice.prepare(file));

    GrayPicture shrunk = Resampling.resize(large, 28, 28);
    for (int y = 1; y < 27; y++) {
      for (int x = 10; x < 18; x++) {
        assertThat(shrunk.at(x, y)).isCloseTo(small.at(x, y), within(25));
      }
    }
    assertThat(Resampling.resize(small, 56, 56).pixels()).isNotEqualTo(large.pixels());
  }

  private static GrayPicture gray(GrayPicture picture) {
    return new GrayPicture(picture.width(), picture.height(), picture.pixels());
  }

  @Test
  void manyThreads_getTheSameAnswers() throws Exception {
    List<byte[]> files =
        List.of(
            PictureFiles.jpeg(),
            PictureFiles.jpegProgressive(),
            PictureFiles.jpegInks(2, 10, 90, 80, 200),
            Pictures.file(Pictures.scene(90, 60), "png"),
            Pictures.file(Pictures.scene(90, 60), "bmp"),
            PictureFiles.gif(28, 28, new byte[784]),
            PictureFiles.webpLossy());
    List<byte[]> alone = files.stream().map(file -> preparation.prepare(file).pixels()).toList();
    List<Callable<byte[]>> jobs = new ArrayList<>();
    for (int i = 0; i < 350; i++) {
      byte[] file = files.get(i % files.size());
      jobs.add(() -> preparation.prepare(file).pixels());
    }

    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<byte[]>> answers = threads.invokeAll(jobs);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(alone.get(i % files.size()));
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
