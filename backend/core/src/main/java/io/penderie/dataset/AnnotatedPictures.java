package io.penderie.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gray pictures that more than one answer may be right for, or none of the classes: a photograph of
 * shoes is a sandal, a sneaker or an ankle boot, a hat is nothing that the dataset knows.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class AnnotatedPictures {

  private final int width;
  private final int height;
  private final int outputs;
  private final byte[] pixels;
  private final byte[] right;
  private final byte[] origins;

  /** Two a picture: 1 where it is another view of the one before, and its prior in tenths. */
  private final byte[] views;

  /** By origin, the answers that are right for any of its pictures. */
  private final boolean[][] shown;

  private AnnotatedPictures(
      int width,
      int height,
      int outputs,
      byte[] pixels,
      byte[] right,
      byte[] origins,
      byte[] views) {
    this(width, height, outputs, pixels, right, origins, views, shown(right, origins, outputs));
  }

  private AnnotatedPictures(
      int width,
      int height,
      int outputs,
      byte[] pixels,
      byte[] right,
      byte[] origins,
      byte[] views,
      boolean[][] shown) {
    this.width = width;
    this.height = height;
    this.outputs = outputs;
    this.pixels = pixels;
    this.right = right;
    this.origins = origins;
    this.views = views;
    this.shown = shown;
  }

  private static boolean[][] shown(byte[] right, byte[] origins, int outputs) {
    boolean[][] shown = new boolean[Origin.values().length][outputs];
    for (int i = 0; i < right.length; i++) {
      shown[origins[i / outputs]][i % outputs] |= right[i] == 1;
    }
    return shown;
  }

  /** Where a picture comes from. */
  public enum Origin {
    /** Drawn by code: a garment of the dataset somewhere, or no garment. */
    DRAWN,
    /** Taken by somebody. */
    PHOTOGRAPH
  }

  /**
   * One picture.
   *
   * @param pixels unsigned bytes, row by row from the top left
   * @param right the answers of which each is right: class indices, or the number of classes for
   *     none of them
   * @param another whether it is another view of what the item before shows
   * @param prior how likely the view is, as the logarithm of odds, -12.8 to 12.7; kept in tenths
   */
  @SuppressWarnings("ArrayRecordComponent") // Taken apart at once.
  public record Item(
      byte[] pixels, List<Integer> right, Origin origin, boolean another, double prior) {

    /** The only view of what it shows. */
    public Item(byte[] pixels, List<Integer> right, Origin origin) {
      this(pixels, right, origin, false, 0);
    }
  }

  /**
   * Takes pictures together; everything is copied.
   *
   * @param outputs the number of classes and one for none of them
   * @throws IllegalArgumentException if a picture has another size, or no right answer, or one that
   *     there is not
   */
  public static AnnotatedPictures of(int width, int height, int outputs, List<Item> items) {
    int length = width * height;
    byte[] pixels = new byte[Math.multiplyExact(items.size(), length)];
    byte[] right = new byte[Math.multiplyExact(items.size(), outputs)];
    byte[] origins = new byte[items.size()];
    byte[] views = new byte[items.size() * 2];
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.pixels().length != length || item.right().isEmpty()) {
        throw new IllegalArgumentException(
            "picture %d has %d pixels, not %d, and %d right answers"
                .formatted(i, item.pixels().length, length, item.right().size()));
      }
      System.arraycopy(item.pixels(), 0, pixels, i * length, length);
      for (int answer : item.right()) {
        if (answer < 0 || answer >= outputs) {
          throw new IllegalArgumentException("picture " + i + " has the right answer " + answer);
        }
        right[i * outputs + answer] = 1;
      }
      origins[i] = item.origin() == Origin.PHOTOGRAPH ? (byte) 1 : 0;
      long tenths = Math.round(10 * item.prior());
      if (tenths < Byte.MIN_VALUE || tenths > Byte.MAX_VALUE || (i == 0 && item.another())) {
        throw new IllegalArgumentException(
            "picture %d has a prior of %s, and is %s view"
                .formatted(i, item.prior(), item.another() ? "another" : "the first"));
      }
      views[2 * i] = item.another() ? (byte) 1 : 0;
      views[2 * i + 1] = (byte) tenths;
    }
    return new AnnotatedPictures(width, height, outputs, pixels, right, origins, views);
  }

  /**
   * Reads files in IDX format: pictures; rows with 1 at each right answer and 0 elsewhere; 1 for
   * each photograph, 0 for what was drawn; and, where that file is there, rows of 1 for another
   * view of what the picture before shows, and of its prior in tenths, as a signed byte.
   *
   * @throws DatasetException naming the file and what is wrong with it
   */
  static AnnotatedPictures read(Path pictures, Path answers, Path origins, Path views) {
    IdxReader.Pictures images = IdxReader.readPictures(pictures);
    IdxReader.Rows rows = IdxReader.readRows(answers);
    if (rows.count() != images.count()) {
      throw new DatasetException(
          answers, rows.count() + " rows for " + images.count() + " pictures");
    }
    for (int i = 0; i < rows.count(); i++) {
      int sum = 0;
      for (int j = 0; j < rows.width(); j++) {
        byte value = rows.values()[i * rows.width() + j];
        if (value != 0 && value != 1) {
          throw new DatasetException(answers, "row " + i + " holds neither 0 nor 1");
        }
        sum += value;
      }
      if (sum == 0) {
        throw new DatasetException(answers, "row " + i + " has no right answer");
      }
    }
    byte[] photographs = IdxReader.readLabels(origins);
    if (photographs.length != images.count()) {
      throw new DatasetException(
          origins, photographs.length + " origins for " + images.count() + " pictures");
    }
    for (int i = 0; i < photographs.length; i++) {
      if (photographs[i] != 0 && photographs[i] != 1) {
        throw new DatasetException(origins, "origin " + i + " is neither 0 nor 1");
      }
    }
    return new AnnotatedPictures(
        images.width(),
        images.height(),
        rows.width(),
        images.pixels(),
        rows.values(),
        photographs,
        views(views, images.count()));
  }

  private static byte[] views(Path file, int count) {
    if (!Files.exists(file)) {
      return new byte[2 * count];
    }
    IdxReader.Rows rows = IdxReader.readRows(file);
    if (rows.count() != count || rows.width() != 2) {
      throw new DatasetException(
          file,
          "%d rows of %d for %d pictures, which have two each"
              .formatted(rows.count(), rows.width(), count));
    }
    for (int i = 0; i < count; i++) {
      byte another = rows.values()[2 * i];
      if (another != 0 && (another != 1 || i == 0)) {
        throw new DatasetException(file, "row " + i + " begins with neither 0 nor 1");
      }
    }
    return rows.values();
  }

  /**
   * Writes what {@link #read} reads.
   *
   * @throws IOException if a file cannot be written
   */
  void write(Path pictures, Path answers, Path origins, Path viewsFile) throws IOException {
    IdxWriter.write(pictures, pixels, size(), height, width);
    IdxWriter.write(answers, right, size(), outputs);
    IdxWriter.write(origins, this.origins, size());
    IdxWriter.write(viewsFile, views, size(), 2);
  }

  /**
   * Those pictures of which it is known what they show, or that they show nothing of it, among
   * other classes. Of a photograph that shows none of the classes here that is unknown: it may show
   * one of the others. What was drawn shows none of those either.
   *
   * @param answers by answer here, the same one among the others, or -1
   * @param others the number of those classes and one for none of them
   * @param mostNone how many of those that show none of them are kept at most, evenly chosen
   */
  AnnotatedPictures among(int[] answers, int others, int mostNone) {
    int length = width * height;
    int[] told = IntStream.range(0, size()).filter(i -> isTold(i, answers)).toArray();
    int[] none = IntStream.of(told).filter(i -> !known(i)).toArray();
    int[] chosen =
        none.length <= mostNone
            ? none
            : IntStream.range(0, mostNone)
                .map(i -> none[(int) ((long) i * none.length / mostNone)])
                .toArray();
    int[] kept =
        IntStream.of(told).filter(i -> known(i) || Arrays.binarySearch(chosen, i) >= 0).toArray();
    byte[] keptPixels = new byte[Math.multiplyExact(kept.length, length)];
    byte[] keptRight = new byte[kept.length * others];
    byte[] keptOrigins = new byte[kept.length];
    byte[] keptViews = new byte[2 * kept.length];
    for (int i = 0; i < kept.length; i++) {
      System.arraycopy(pixels, kept[i] * length, keptPixels, i * length, length);
      System.arraycopy(views, 2 * kept[i], keptViews, 2 * i, 2);
      keptOrigins[i] = origins[kept[i]];
      for (int answer = 0; answer < outputs; answer++) {
        if (isRight(kept[i], answer)) {
          keptRight[i * others + answers[answer]] = 1;
        }
      }
    }
    boolean[][] possible = shown(keptRight, keptOrigins, others);
    for (boolean[] row : possible) {
      for (int other = 0; other < others; other++) {
        int wanted = other;
        row[other] |= IntStream.of(answers).noneMatch(answer -> answer == wanted);
      }
    }
    return new AnnotatedPictures(
        width, height, others, keptPixels, keptRight, keptOrigins, keptViews, possible);
  }

  private boolean isTold(int index, int[] answers) {
    return IntStream.range(0, outputs)
            .filter(answer -> isRight(index, answer))
            .allMatch(answer -> answers[answer] >= 0)
        && (known(index) || origin(index) == Origin.DRAWN);
  }

  /** The number of pictures. */
  public int size() {
    return right.length / outputs;
  }

  /** Width of every picture in pixels. */
  public int width() {
    return width;
  }

  /** Height of every picture in pixels. */
  public int height() {
    return height;
  }

  /** The number of answers that there are: the classes, and none of them. */
  public int outputs() {
    return outputs;
  }

  /** A copy of a picture's {@code width * height} pixels. */
  public byte[] pixels(int index) {
    byte[] copy = new byte[width * height];
    System.arraycopy(pixels, index * copy.length, copy, 0, copy.length);
    return copy;
  }

  /** Whether an answer is right for a picture. */
  public boolean isRight(int index, int answer) {
    return right[index * outputs + answer] == 1;
  }

  /**
   * Whether any picture of the same origin has that right answer. Where none has, its being wrong
   * for all of them says something of how they were gathered, and nothing of what they show.
   */
  public boolean canShow(int index, int answer) {
    return shown[origins[index]][answer];
  }

  /** Whether a picture shows any of the classes. */
  public boolean known(int index) {
    return !isRight(index, outputs - 1);
  }

  /** Whether a picture is another view of what the one before shows; of the same right answers. */
  public boolean isAnother(int index) {
    return views[2 * index] == 1;
  }

  /** How likely a view is, as the logarithm of odds; 0 where a picture is the only one. */
  public double prior(int index) {
    return views[2 * index + 1] / 10.0;
  }

  /** Where a picture comes from. */
  public Origin origin(int index) {
    return origins[index] == 1 ? Origin.PHOTOGRAPH : Origin.DRAWN;
  }
}
