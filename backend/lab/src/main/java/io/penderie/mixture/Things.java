package io.penderie.mixture;

import io.penderie.dataset.DatasetException;
import io.penderie.photo.file.ImageDecoder;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.picture.ColorPicture;
import io.penderie.scene.CutOut;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pictures of things that are none of the classes, cut out of their ground: the files of folders
 * that somebody names, who vouches for what they show. Immutable; safe for many threads.
 */
public final class Things {

  /** More files than these are somebody's whole disk. */
  static final int MOST_FILES = 50_000;

  /** A folder in a folder, and so on, so often. */
  private static final int MOST_DEEP = 16;

  /** Every tenth is to choose on. */
  private static final int HELD_BACK = 10;

  /** Their longer edge at most: no picture holds them larger. */
  private static final ImageDecoder DECODER = new ImageDecoder(ImageLimits.DEFAULTS, 224);

  private static final Set<String> ENDINGS = Set.of("png", "gif", "webp");

  private final List<Path> files;

  private Things(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /** No things. */
  public static Things none() {
    return new Things(List.of());
  }

  /**
   * Looks for them: files of the formats that can be see-through, at any depth. One that links lead
   * to several times is there once.
   *
   * @param skipped gets each file that cannot be used, and why
   * @throws DatasetException if a folder cannot be read, holds none that can be used, or far too
   *     many files
   */
  public static Things in(List<Path> folders, BiConsumer<Path, String> skipped) {
    Set<Path> usable = new TreeSet<>();
    for (Path folder : folders) {
      List<Path> files = files(folder);
      List<Optional<String>> faults = files.parallelStream().map(Things::fault).toList();
      for (int i = 0; i < faults.size(); i++) {
        Path file = files.get(i);
        faults.get(i).ifPresentOrElse(why -> skipped.accept(file, why), () -> usable.add(file));
      }
      if (faults.stream().allMatch(Optional::isPresent)) {
        throw new DatasetException(folder, "holds no picture on see-through ground");
      }
    }
    return new Things(List.copyOf(usable));
  }

  /** How many there are. */
  public int size() {
    return files.size();
  }

  /** Those to learn from, or those to choose on. */
  Things part(boolean heldBack) {
    return new Things(
        IntStream.range(0, files.size())
            .filter(i -> (i % HELD_BACK == HELD_BACK - 1) == heldBack)
            .mapToObj(files::get)
            .toList());
  }

  /** One of them; there must be some. */
  CutOut draw(RandomGenerator random) {
    return cutOut(files.get(random.nextInt(files.size())));
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new DatasetException(folder, "is no folder");
    }
    try (Stream<Path> all = Files.walk(folder, MOST_DEEP)) {
      List<Path> files = all.filter(Things::isPicture).limit(MOST_FILES + 1L).toList();
      if (files.size() > MOST_FILES) {
        throw new DatasetException(folder, "holds more than " + MOST_FILES + " pictures");
      }
      Set<Path> real = new TreeSet<>();
      for (Path file : files) {
        real.add(file.toRealPath());
      }
      return List.copyOf(real);
    } catch (IOException | UncheckedIOException e) {
      throw new DatasetException(folder, "cannot be read", e);
    }
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && Files.isRegularFile(file);
  }

  private static Optional<String> fault(Path file) {
    try {
      cutOut(file);
      return Optional.empty();
    } catch (ImageRejectedException | DatasetException | IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static CutOut cutOut(Path file) {
    try (InputStream input = Files.newInputStream(file)) {
      byte[] bytes = input.readNBytes(ImageLimits.DEFAULTS.maxBytes() + 1);
      ColorPicture picture = DECODER.decode(bytes).picture();
      int[] argb = Arrays.stream(picture.argb()).map(Things::offWhite).toArray();
      return CutOut.of(picture.width(), picture.height(), argb);
    } catch (IOException e) {
      throw new DatasetException(file, "cannot be read", e);
    }
  }

  /** The colour itself, of one that was laid over white. */
  private static int offWhite(int argb) {
    int opacity = ColorPicture.alpha(argb);
    return opacity == 0
        ? 0
        : ColorPicture.argb(
            opacity,
            offWhite(ColorPicture.red(argb), opacity),
            offWhite(ColorPicture.green(argb), opacity),
            offWhite(ColorPicture.blue(argb), opacity));
  }

  private static int offWhite(int value, int opacity) {
    return Math.max(0, Math.min(255, 255 - (255 - value) * 255 / opacity));
  }
}
