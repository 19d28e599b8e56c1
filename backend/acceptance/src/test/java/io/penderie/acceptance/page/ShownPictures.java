package io.penderie.acceptance.page;

import com.microsoft.playwright.Page;
import io.penderie.picture.ColorPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/** What Chromium shows of an image file, which is what a person means by it. */
final class ShownPictures implements AutoCloseable {

  /** Levels of 255: decoders round differently. */
  static final int SAME = 3;

  private final Chromium chromium;
  private final Page page;

  private ShownPictures(Chromium chromium) {
    this.chromium = chromium;
    this.page = chromium.browser().newPage();
  }

  static ShownPictures open() throws IOException, InterruptedException {
    return new ShownPictures(Chromium.start());
  }

  /**
   * The picture as an {@code img} element has it: upright, in sRGB, laid over white.
   *
   * @return empty where the browser shows none, or one that is larger than its canvas
   */
  Optional<BufferedImage> shown(byte[] file) throws IOException {
    Object png =
        page.evaluate(
            """
            async (base64) => {
              const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
              const image = new Image();
              image.src = URL.createObjectURL(new Blob([bytes]));
              try {
                await new Promise((resolve, reject) => {
                  image.onload = resolve;
                  image.onerror = reject;
                });
              } catch {
                return null;
              } finally {
                URL.revokeObjectURL(image.src);
              }
              const { naturalWidth, naturalHeight } = image;
              if (naturalWidth * naturalHeight === 0 || Math.max(naturalWidth, naturalHeight) > 16384) {
                return null;
              }
              const canvas = new OffscreenCanvas(naturalWidth, naturalHeight);
              const pen = canvas.getContext('2d');
              pen.fillStyle = 'white';
              pen.fillRect(0, 0, canvas.width, canvas.height);
              pen.drawImage(image, 0, 0);
              const drawn = await canvas.convertToBlob({ type: 'image/png' });
              return new Promise((resolve) => {
                const reader = new FileReader();
                reader.onload = () => resolve(reader.result.split(',')[1]);
                reader.readAsDataURL(drawn);
              });
            }
            """,
            Base64.getEncoder().encodeToString(file));
    if (png == null) {
      return Optional.empty();
    }
    return Optional.of(
        ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode((String) png))));
  }

  /** By how many levels of 255 pictures of one size are apart at most, over white. */
  static int largestDifference(ColorPicture picture, BufferedImage shown) {
    int largest = 0;
    for (int i = 0; i < picture.argb().length; i++) {
      int here = picture.argb()[i];
      int there = shown.getRGB(i % picture.width(), i / picture.width());
      for (int shift = 0; shift < 24; shift += 8) {
        int apart = Math.abs(((here >> shift) & 0xFF) - ((there >> shift) & 0xFF));
        largest = Math.max(largest, apart);
      }
    }
    return largest;
  }

  @Override
  public void close() {
    chromium.close();
  }
}
