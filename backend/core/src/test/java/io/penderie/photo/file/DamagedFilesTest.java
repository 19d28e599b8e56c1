package io.penderie.photo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.penderie.model.InputSpec;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.photo.testing.HostileFiles;
import io.penderie.photo.testing.PictureFiles;
import io.penderie.photo.testing.Pictures;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Valid files with random bytes turned, cut or doubled, from a fixed seed. */
class DamagedFilesTest {

  private static final int MUTATIONS = 300;

  /** A small limit on pixels, so that what a mutated header claims stays cheap. */
  private static final ImageLimits LIMITS = new ImageLimits(1 << 20, 2_000, 1_000_000);

  /** Bytes set aside in all, given back or not, for one file: some 128 a pixel of the limit. */
  private static final long MOST_MEMORY = 128L << 20;

  private final PhotoPreparation preparation =
      new PhotoPreparation(LIMITS, InputSpec.FASHION_MNIST);

  static Stream<Named<byte[]>> validFiles() {
    byte[] ramp = new byte[30 * 20];
    new Random(1).nextBytes(ramp);
    return Stream.of(
        Named.of("PNG", Pictures.file(Pictures.scene(30, 20), "png")),
        Named.of("PNG palette", PictureFiles.pngPalette(30, 20, ramp)),
        Named.of("PNG 16 bit", PictureFiles.png16Gray(30, 20, ramp)),
        Named.of("PNG interlaced", PictureFiles.pngInterlaced(30, 20, ramp)),
        Named.of("JPEG", PictureFiles.jpeg()),
        Named.of("JPEG progressive", PictureFiles.jpegProgressive()),
        Named.of("JPEG rotated", PictureFiles.jpegRotated(30, 20, ramp, 6)),
        Named.of("JPEG inks", PictureFiles.jpegInks(2, 10, 90, 80, 200)),
        Named.of("GIF", PictureFiles.gif(30, 20, ramp)),
        Named.of("GIF animated", HostileFiles.animatedGif(3)),
        Named.of("BMP", Pictures.file(Pictures.scene(30, 20), "bmp")),
        Named.of("BMP palette", Pictures.file(Pictures.palette(30, 20, ramp), "bmp")),
        Named.of("WebP lossless", PictureFiles.webpLossless()),
        Named.of("WebP transformed", PictureFiles.webpTransformed()),
        Named.of("WebP lossy", PictureFiles.webpLossy()),
        Named.of("WebP alpha", PictureFiles.webpLossyAlpha()),
        Named.of(
            "WebP animated",
            PictureFiles.webpAnimation(PictureFiles.webpLosslessAlpha(), 20, 2, 4)));
  }

  @ParameterizedTest
  @MethodSource("validFiles")
  void mutatedFile_isAnsweredOrRefusedWithinBounds(byte[] valid) {
    assertThat(preparation.prepare(valid).width()).isEqualTo(28);
    Random random = new Random(20_260_101);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] mutated = mutate(valid, random);
      long before = allocated();
      try {
        assertThat(preparation.prepare(mutated).pixels()).hasSize(784);
      } catch (ImageRejectedException e) {
        assertThat(e.reason()).isNotNull();
      } catch (Throwable e) {
        fail("mutation " + i + " of " + valid.length + " bytes", e);
      }
      assertThat(allocated() - before).as("memory for mutation %d", i).isLessThan(MOST_MEMORY);
    }
  }

  private static byte[] mutate(byte[] valid, Random random) {
    byte[] mutated = valid.clone();
    // Half of the time where the headers are, so that lengths and sizes get their share.
    int reach = random.nextBoolean() ? Math.min(64, valid.length) : valid.length;
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(reach);
      switch (random.nextInt(3)) {
        case 0 -> mutated[at] = (byte) random.nextInt(256);
        case 1 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
        default -> mutated[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
      }
    }
    return random.nextInt(8) == 0
        ? Arrays.copyOf(mutated, random.nextInt(mutated.length + 20))
        : mutated;
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
