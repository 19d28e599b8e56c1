package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.dataset.FashionMnist;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageDecoder;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.testing.Photographs;
import io.penderie.photo.testing.Pictures;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints how much processor time a 12-megapixel JPEG takes to decode, and to prepare beyond that
 * with all its readings, and how much a picture of the data set takes in all.
 *
 * <p>Its name keeps it out of the suite; run it on purpose: {@code mvn -pl backend/core -am test
 * -Dtest=PreparationTimeBenchmark}.
 */
@Tag("benchmark")
class PreparationTimeBenchmark {

  private static final int ROUNDS = 30;

  @Test
  void largeJpeg_byPart() {
    byte[] garment =
        FashionMnist.folder(Path.of(System.getProperty("penderie.home"))).read().test().pixels(1);
    BufferedImage image = Photographs.of(garment, 0x204080, Photographs.Ground.FOLDS, 4000, 3000);
    byte[] file = Pictures.file(image, "jpeg");
    ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULTS, 256);
    PhotoPreparation preparation =
        new PhotoPreparation(ImageLimits.DEFAULTS, new InputSpec(56, 56, 0.2860f, 0.3530f));
    double[] decoding = new double[ROUNDS];
    double[] whole = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = processorTime();
      assertThat(decoder.decode(file).picture().width()).isEqualTo(256);
      long between = processorTime();
      assertThat(preparation.prepare(file, Corrections.NONE).readings()).hasSizeGreaterThan(4);
      decoding[i] = (between - start) / 1e6;
      whole[i] = (processorTime() - between) / 1e6;
    }
    Arrays.sort(decoding);
    Arrays.sort(whole);
    System.out.printf(
        "12 megapixels, %d kB: decoded and shrunk in %.1f ms, prepared in %.1f ms more (medians)%n",
        file.length / 1000, decoding[ROUNDS / 2], whole[ROUNDS / 2] - decoding[ROUNDS / 2]);
  }

  @Test
  void datasetPicture_bySize() {
    byte[] garment =
        FashionMnist.folder(Path.of(System.getProperty("penderie.home"))).read().test().pixels(1);
    PhotoPreparation preparation =
        new PhotoPreparation(ImageLimits.DEFAULTS, new InputSpec(56, 56, 0.2860f, 0.3530f));
    // The first round warms up.
    for (int round = 0; round < 4; round++) {
      for (int scale : new int[] {1, 4}) {
        int side = 28 * scale;
        byte[] pixels = new byte[side * side];
        for (int i = 0; i < pixels.length; i++) {
          pixels[i] = garment[i / side / scale * 28 + i % side / scale];
        }
        byte[] file = Pictures.file(Pictures.gray(side, side, pixels), "png");
        System.out.printf(
            "%d x %d: %.0f microseconds (median)%n", side, side, median(preparation, file));
      }
    }
  }

  private static double median(PhotoPreparation preparation, byte[] file) {
    double[] times = new double[100 * ROUNDS];
    for (int i = 0; i < times.length; i++) {
      long start = processorTime();
      assertThat(preparation.prepare(file, Corrections.NONE).readings()).hasSize(1);
      times[i] = (processorTime() - start) / 1e3;
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
