package io.penderie.store;

import io.penderie.dataset.ClassIds;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetException;
import io.penderie.dataset.DatasetFolder;
import io.penderie.dataset.ImageSet;
import io.penderie.files.Folders;
import io.penderie.picture.Png;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The four files of a dataset of the MNIST family, as folders of PNG files, pixel by pixel: {@code
 * train/CLASS/00001.png} and {@code test/…}.
 */
final class IdxSource implements PictureSource {

  private static final Set<String> FILES =
      Set.of(
          "train-images-idx3-ubyte",
          "train-labels-idx1-ubyte",
          "t10k-images-idx3-ubyte",
          "t10k-labels-idx1-ubyte");
  private static final String CLASSES = "classes.json";

  /** All files together, unpacked: they are kept in memory. */
  private static final long MOST_BYTES = 256L << 20;

  private final Dataset dataset;

  private IdxSource(Dataset dataset) {
    this.dataset = dataset;
  }

  /** Whether a folder holds the four files. */
  static boolean isIn(Path folder) throws IOException {
    return Files.isDirectory(folder)
        && isIn(
            Folders.list(folder).stream().map(entry -> entry.getFileName().toString()).toList());
  }

  private static boolean isIn(List<String> files) {
    return FILES.stream()
        .allMatch(wanted -> files.stream().anyMatch(file -> plain(file).equals(wanted)));
  }

  /** A file's own name, without folders and ".gz". */
  private static String plain(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  /**
   * Reads the files of a folder.
   *
   * @throws RefusedArchiveException if one is not what it should be
   */
  static IdxSource of(Path folder) throws IOException {
    long bytes = 0;
    for (Path file : Folders.list(folder)) {
      if (FILES.contains(plain(file.getFileName().toString()))) {
        bytes += unpacked(file, MOST_BYTES - bytes);
      }
    }
    try {
      return new IdxSource(new DatasetFolder(folder).read());
    } catch (DatasetException e) {
      throw new RefusedArchiveException(
          RefusedArchiveException.Reason.NOT_AN_ARCHIVE,
          e.getMessage().replace(folder + "/", ""),
          e);
    }
  }

  /** How many bytes a file has, unpacked; it is not read beyond what is left. */
  private static long unpacked(Path file, long left) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        InputStream in =
            file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw) {
      byte[] buffer = new byte[1 << 16];
      long bytes = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        if (bytes > left) {
          throw new RefusedArchiveException(
              RefusedArchiveException.Reason.TOO_LARGE,
              "the four files together have more than " + MOST_BYTES + " bytes, unpacked");
        }
      }
      return bytes;
    } catch (ZipException | EOFException e) {
      return 0; // Whoever reads the whole dataset says what is wrong with it.
    }
  }

  /** The source itself, unless it holds the four files: then these, and it is closed. */
  static PictureSource orItself(PictureSource source) throws IOException {
    Listing listing;
    try {
      listing = source.list();
    } catch (IOException | RuntimeException e) {
      source.close();
      throw e;
    }
    if (!isIn(listing.files())) {
      return new Listed(source, listing);
    }
    Path folder = Files.createTempDirectory("penderie-idx");
    try (source) {
      source.read((int) MOST_BYTES, new Unpacking(folder));
      return of(folder);
    } finally {
      Folders.delete(folder);
    }
  }

  /** Writes the files that matter into a folder. */
  private record Unpacking(Path folder) implements Sink {

    @Override
    public void file(String name, byte[] content) throws IOException {
      String own = name.substring(name.lastIndexOf('/') + 1);
      if (FILES.contains(plain(own)) || own.equals(CLASSES)) {
        Files.write(folder.resolve(own), content);
      }
    }

    @Override
    public void unreadable(String name, String why) {
      // Its absence is told.
    }
  }

  /** A source that has been listed. */
  private record Listed(PictureSource source, Listing list) implements PictureSource {

    @Override
    public void read(int most, Sink sink) throws IOException {
      source.read(most, sink);
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }

  @Override
  public Listing list() {
    Map<String, OwnClass.Names> names = new LinkedHashMap<>();
    for (int label = 0; label < dataset.labels().size(); label++) {
      names.put(
          folder(label),
          new OwnClass.Names(
              dataset.labels().english().get(label), dataset.labels().french().get(label)));
    }
    List<String> files = new ArrayList<>();
    for (int i = 0; i < dataset.training().size(); i++) {
      files.add(name("train", dataset.training(), i));
    }
    for (int i = 0; i < dataset.test().size(); i++) {
      files.add(name("test", dataset.test(), i));
    }
    return new Listing(files, 0, List.of(), names);
  }

  private String folder(int label) {
    return ClassIds.of(dataset.labels().english().get(label));
  }

  private String name(String part, ImageSet set, int index) {
    return String.format(Locale.ROOT, "%s/%s/%05d.png", part, folder(set.label(index)), index);
  }

  @Override
  public void read(int most, Sink sink) throws IOException {
    read("train", dataset.training(), sink);
    read("test", dataset.test(), sink);
  }

  private void read(String part, ImageSet set, Sink sink) throws IOException {
    for (int i = 0; i < set.size(); i++) {
      sink.file(name(part, set, i), Png.encode(set.width(), set.height(), set.pixels(i)));
    }
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
