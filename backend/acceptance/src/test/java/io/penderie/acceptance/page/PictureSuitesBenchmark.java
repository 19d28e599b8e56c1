package io.penderie.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.photo.file.ImageDecoder;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.picture.ColorPicture;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Decodes every file in folders of pictures, as the service does and as Chromium does, and prints
 * how each that is not the same differs.
 *
 * <p>Its name keeps it out of the suite; run it on purpose, with folders between colons: {@code mvn
 * verify -pl backend/acceptance -am -Dtest=None -Dit.test=PictureSuitesBenchmark
 * -Dpenderie.pictures=FOLDER:FOLDER}. Which suites there are stands in docs/pictures.md.
 */
@Tag("benchmark")
class PictureSuitesBenchmark {

  /** So that no picture is shrunk. */
  private static final ImageDecoder DECODER = new ImageDecoder(ImageLimits.DEFAULTS, 1 << 14);

  @Test
  void folders_againstChromium() throws Exception {
    String folders = System.getProperty("penderie.pictures", "");
    assertThat(folders).as("-Dpenderie.pictures=FOLDER:FOLDER").isNotBlank();
    Map<String, Integer> counts = new TreeMap<>();
    try (ShownPictures chromium = ShownPictures.open()) {
      for (String folder : folders.split(File.pathSeparator, -1)) {
        for (Path file : files(Path.of(folder))) {
          String verdict = compare(Files.readAllBytes(file), chromium);
          counts.merge(verdict.split(":", 2)[0], 1, Integer::sum);
          if (!verdict.equals("same") && !verdict.equals("refused by both")) {
            System.out.println(file + ": " + verdict);
          }
        }
      }
    }
    System.out.println(counts);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String compare(byte[] file, ShownPictures chromium) throws IOException {
    Optional<BufferedImage> shown = chromium.shown(file);
    ColorPicture ours;
    try {
      ImageDecoder.Decoded decoded = DECODER.decode(file);
      ours = decoded.orientation().upright(decoded.picture());
    } catch (ImageRejectedException e) {
      return shown.isEmpty() ? "refused by both" : "refused by us: " + e.getMessage();
    }
    if (shown.isEmpty()) {
      return "refused by Chromium";
    }
    return difference(ours, shown.get());
  }

  private static String difference(ColorPicture ours, BufferedImage theirs) {
    int width = theirs.getWidth();
    int height = theirs.getHeight();
    if (ours.width() != width || ours.height() != height) {
      return "other size: %dx%d for %dx%d".formatted(ours.width(), ours.height(), width, height);
    }
    int largest = ShownPictures.largestDifference(ours, theirs);
    return largest <= ShownPictures.SAME ? "same" : "differs: by " + largest + " levels at most";
  }
}
