package io.penderie.registry;

import io.penderie.evaluation.Evaluation;
import io.penderie.files.JsonFiles;
import io.penderie.files.UnreadableFileException;
import io.penderie.model.ModelException;
import io.penderie.model.OnnxImport;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A version as one file, a zip of its files, to be taken to another Penderie. On its way in it is
 * not believed: only files that a version has are unpacked, within a bound, and what is promised of
 * them is checked as before a promotion.
 */
public final class VersionArchive {

  /** How many bytes it may have, and its files together: as many as a network from elsewhere. */
  public static final long MOST_BYTES = 256L << 20;

  /** The files, and folders around them. */
  private static final int MOST_ENTRIES = 16;

  private static final List<String> FILES =
      List.of(
          ModelVersion.CARD,
          ModelVersion.PARAMETERS,
          ModelVersion.EXPORT,
          ModelVersion.EVALUATION,
          ModelVersion.ANSWERS,
          ModelVersion.PHOTOGRAPHS,
          ModelVersion.NOTES);

  private VersionArchive() {}

  /** Writes a version's files, in a folder of its name; the target stays open. */
  public static void write(ModelVersion version, OutputStream target) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(target);
    for (String file : FILES) {
      Path path = version.folder().resolve(file);
      if (Files.isRegularFile(path)) {
        zip.putNextEntry(new ZipEntry(version.name() + "/" + file));
        Files.copy(path, zip);
        zip.closeEntry();
      }
    }
    zip.finish();
  }

  /**
   * Unpacks one into an empty folder, and checks what lies there then.
   *
   * @param name what the version is called from now on
   * @param expected of a version of the dataset that comes with Penderie
   * @return the version; the card in the folder still has its old name
   * @throws RefusedVersionException if it is no version
   * @throws UnusableVersionException if it cannot answer
   * @throws IOException if a file cannot be written
   */
  static ModelVersion unpack(Path archive, Path folder, String name, Expectation expected)
      throws IOException {
    try (InputStream in = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(in)) {
      unpack(zip, folder);
    }
    ModelVersion version = new ModelVersion(name, folder, card(folder).withVersion(name));
    requireHarmless(version);
    requireOwnFigures(version);
    requireNotes(version);
    LoadCheck.load(version, expected.suiting(version)).close();
    return version;
  }

  private static void unpack(ZipInputStream zip, Path folder) throws IOException {
    Bounded bounded = new Bounded(zip);
    Set<String> found = new HashSet<>();
    int entries = 0;
    for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
      if (++entries > MOST_ENTRIES) {
        throw new RefusedVersionException("it holds more files than a version has");
      }
      if (entry.isDirectory()) {
        continue;
      }
      String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
      if (!FILES.contains(file)) {
        throw new RefusedVersionException("it holds a file that no version has");
      }
      if (!found.add(file)) {
        throw new RefusedVersionException("it holds " + file + " twice");
      }
      Files.copy(bounded, folder.resolve(file));
    }
    if (!found.contains(ModelVersion.CARD)) {
      throw new RefusedVersionException(
          "it is no zip of a version: it holds no " + ModelVersion.CARD);
    }
  }

  private static ZipEntry next(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  private static RefusedVersionException damaged(Exception cause) {
    return new RefusedVersionException("the zip is damaged or was cut short", cause);
  }

  private static ModelCard card(Path folder) {
    try {
      return JsonFiles.read(folder.resolve(ModelVersion.CARD), ModelCard.class);
    } catch (UnreadableFileException e) {
      throw new RefusedVersionException("its card is none that this Penderie reads", e);
    }
  }

  /** An export is a program of a kind, which a service runs. */
  private static void requireHarmless(ModelVersion version) throws IOException {
    if (!Files.exists(version.export())) {
      return;
    }
    try {
      OnnxImport.read(Files.readAllBytes(version.export()));
    } catch (ModelException e) {
      throw new RefusedVersionException(
          ModelVersion.EXPORT + " is not taken: " + e.getMessage(), e);
    }
  }

  /** An evaluation of something else would be shown beside the card's figures. */
  private static void requireOwnFigures(ModelVersion version) {
    if (!Files.exists(version.evaluation())) {
      return;
    }
    try {
      Evaluation evaluation = JsonFiles.read(version.evaluation(), Evaluation.class);
      if (!ModelCard.Score.of(evaluation).equals(version.card().test())) {
        throw new RefusedVersionException("its evaluation and its card contradict each other");
      }
    } catch (UnreadableFileException e) {
      throw new RefusedVersionException("its evaluation is damaged", e);
    }
  }

  private static void requireNotes(ModelVersion version) throws IOException {
    if (!Files.exists(version.notes())) {
      return;
    }
    try {
      VersionNotes.read(version.notes());
    } catch (IllegalArgumentException e) {
      throw new RefusedVersionException(ModelVersion.NOTES + " " + e.getMessage(), e);
    }
  }

  /** Ends with what is wrong, and where there is more than a version has. */
  private static final class Bounded extends FilterInputStream {

    private long left = MOST_BYTES;

    Bounded(ZipInputStream zip) {
      super(zip);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count;
      try {
        count = super.read(target, offset, length);
      } catch (ZipException | EOFException e) {
        throw damaged(e);
      }
      left -= Math.max(0, count);
      if (left < 0) {
        throw new RefusedVersionException("it unpacks to more than " + (MOST_BYTES >> 20) + " MiB");
      }
      return count;
    }
  }
}
