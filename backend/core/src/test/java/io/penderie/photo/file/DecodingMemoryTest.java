package io.penderie.photo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.photo.testing.PictureFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DecodingMemoryTest {

  /** A GIF is there as a whole: one byte a pixel. */
  private static final int PIXELS = 40 * 30;

  @Test
  void pictureThatNeedsMoreThanThereIs_isTooLarge_beforeItIsDecoded() throws IOException {
    byte[] gif = gif();

    assertThatThrownBy(() -> decoder(new DecodingMemory(PIXELS - 1)).decode(gif))
        .isInstanceOfSatisfying(
            ImageRejectedException.class,
            e -> assertThat(e.reason()).isEqualTo(ImageRejectedException.Reason.TOO_LARGE));
    assertThat(decoder(new DecodingMemory(PIXELS)).decode(gif).picture().width()).isEqualTo(40);
  }

  @Test
  void pictureThatFindsTooLittle_waitsUntilOthersAreDecoded() throws Exception {
    DecodingMemory memory = new DecodingMemory(PIXELS);
    byte[] gif = gif();
    memory.take(1);

    CompletableFuture<ImageDecoder.Decoded> second = new CompletableFuture<>();
    Thread waiting = new Thread(() -> second.complete(decoder(memory).decode(gif)));
    waiting.start();
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(second).isNotDone();
    memory.giveBack();

    assertThat(second.get(30, TimeUnit.SECONDS).picture().width()).isEqualTo(40);
  }

  /** A plain JPEG is read block by block. */
  @Test
  void coefficientsOfProgressiveJpegs_countOutsideOfTheHeap() {
    byte[] progressive = PictureFiles.jpegProgressive();
    long needed = outsideNeeded(progressive);

    assertThat(needed).isPositive();
    assertThat(outsideNeeded(PictureFiles.jpeg())).isZero();
    DecodingMemory memory = new DecodingMemory(needed);
    for (int i = 0; i < 2; i++) {
      assertThat(decoderOutside(memory).decode(progressive).picture().width()).isPositive();
    }
  }

  /** The least that lets it through. */
  private static long outsideNeeded(byte[] file) {
    long bytes = 0;
    while (true) {
      try {
        decoderOutside(new DecodingMemory(bytes)).decode(file);
        return bytes;
      } catch (ImageRejectedException e) {
        assertThat(e.reason()).isEqualTo(ImageRejectedException.Reason.TOO_LARGE);
        bytes += 128; // One block.
      }
    }
  }

  private static ImageDecoder decoderOutside(DecodingMemory outside) {
    return new ImageDecoder(
        new ImageLimits(1 << 20, 1000, 100_000, DecodingMemory.UNBOUNDED, outside), 256);
  }

  @Test
  void refusedPicture_givesItsMemoryBack() throws IOException {
    DecodingMemory memory = new DecodingMemory(PIXELS);
    byte[] cut = java.util.Arrays.copyOf(gif(), gif().length / 2);

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> decoder(memory).decode(cut))
          .isInstanceOf(ImageRejectedException.class);
    }

    assertThat(decoder(memory).decode(gif()).picture().width()).isEqualTo(40);
  }

  private static ImageDecoder decoder(DecodingMemory memory) {
    return new ImageDecoder(
        new ImageLimits(1 << 20, 1000, 100_000, memory, DecodingMemory.UNBOUNDED), 256);
  }

  private static byte[] gif() throws IOException {
    java.awt.image.BufferedImage picture =
        new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_BYTE_INDEXED);
    for (int i = 0; i < PIXELS; i++) {
      picture.setRGB(i % 40, i / 40, i * 12345);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(picture, "gif", file);
    return file.toByteArray();
  }
}
