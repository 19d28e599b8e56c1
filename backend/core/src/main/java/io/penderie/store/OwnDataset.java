package io.penderie.store;

import io.penderie.dataset.Dataset;
import io.penderie.files.FileFaults;
import io.penderie.files.JsonFiles;
import io.penderie.files.UnreadableFileException;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.picture.PlanarPicture;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A dataset that somebody has made: its classes and pictures, to read; {@link #editor} changes it.
 * Each method looks at the folder anew, so that what others changed is seen. Safe for many threads.
 *
 * <p>Its folder holds {@code dataset.json} ({@link DatasetDescription}), the pictures as they were
 * brought ({@link Place}) and {@code pictures.jsonl} ({@link PictureJournal}).
 */
public final class OwnDataset {

  static final String DESCRIPTION = "dataset.json";
  private static final String JOURNAL = "pictures.jsonl";

  /** A picture is moved so often at most while somebody reads it. */
  private static final int TRIES = 5;

  private final Path folder;
  private final Path lock;
  private final StoreLimits limits;
  private final ImageLimits images;
  private final PictureJournal journal;

  OwnDataset(Path folder, Path lock, StoreLimits limits, ImageLimits images) {
    this.folder = folder;
    this.lock = lock;
    this.limits = limits;
    this.images = images;
    this.journal = new PictureJournal(folder.resolve(JOURNAL));
  }

  public String name() {
    return folder.getFileName().toString();
  }

  /** The way to change it. */
  public DatasetEditor editor() {
    return new DatasetEditor(this);
  }

  /**
   * What it is, but for its pictures.
   *
   * @throws DatasetNotFoundException if it is deleted
   * @throws StoreException if its file is damaged
   */
  public DatasetDescription description() {
    Path file = folder.resolve(DESCRIPTION);
    try {
      return JsonFiles.read(file, DatasetDescription.class);
    } catch (UnreadableFileException e) {
      if (!Files.exists(file)) {
        throw new DatasetNotFoundException(name());
      }
      throw new StoreException(e.getMessage(), e);
    }
  }

  /** Everything that there is, as it is now. */
  Contents contents() {
    DatasetDescription description = description();
    try {
      return Contents.of(folder, description, journal, images);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** In figures. */
  public DatasetSummary summary() {
    return DatasetSummary.of(contents());
  }

  /**
   * Some of its pictures.
   *
   * @param classId only those of this class; null for all
   * @param part only those of this part of the split; null for all
   * @param offset how many to pass over, at least 0
   * @param limit how many at most, at least 0
   * @throws ClassNotFoundInDatasetException if it has no such class
   */
  public PicturePage pictures(String classId, Part part, int offset, int limit) {
    Contents contents = contents();
    if (classId != null) {
      requireClass(contents.description(), classId);
    }
    List<StoredPicture> wanted =
        contents.pictures().values().stream()
            .filter(picture -> classId == null || picture.classId().equals(classId))
            .filter(picture -> part == null || picture.part() == part)
            .toList();
    return new PicturePage(wanted.size(), wanted.stream().skip(offset).limit(limit).toList());
  }

  /**
   * One picture.
   *
   * @throws PictureNotFoundException if it has no such picture
   */
  public StoredPicture picture(String sha256) {
    StoredPicture picture = contents().pictures().get(sha256);
    if (picture == null) {
      throw new PictureNotFoundException(name(), sha256);
    }
    return picture;
  }

  /**
   * A picture's file as it was brought.
   *
   * @throws PictureNotFoundException if it has no such picture
   */
  public byte[] file(String sha256) {
    return file(picture(sha256));
  }

  /** The file of a picture, wherever it has been moved since that was found. */
  byte[] file(StoredPicture picture) {
    StoredPicture now = picture;
    for (int tries = 1; ; tries++) {
      try {
        return Files.readAllBytes(now.file());
      } catch (NoSuchFileException e) {
        if (tries == TRIES) {
          throw unreadable(e);
        }
        now = picture(picture.sha256());
      } catch (IOException e) {
        throw unreadable(e);
      }
    }
  }

  /**
   * A picture as a network sees it.
   *
   * @throws PictureNotFoundException if it has no such picture
   * @throws ImageRejectedException if the picture cannot be prepared, which was possible once
   */
  public PlanarPicture prepared(String sha256) {
    return prepared(picture(sha256));
  }

  /** The same of a picture that was found before, wherever it has been moved since. */
  public PlanarPicture prepared(StoredPicture picture) {
    return PictureCheck.preparation(description(), images).prepare(file(picture));
  }

  /** Pictures that look almost the same, the nearest first. */
  public List<Near> duplicates() {
    List<StoredPicture> all = List.copyOf(contents().pictures().values());
    return NearPairs.among(all.stream().map(StoredPicture::look).toList()).stream()
        .map(pair -> new Near(all.get(pair.first()), all.get(pair.second()), pair.distance()))
        .toList();
  }

  /**
   * Two pictures that look almost the same.
   *
   * @param distance of their looks, 0 to {@value Look#NEAR}
   */
  public record Near(StoredPicture first, StoredPicture second, int distance) {}

  /**
   * Writes all pictures as a zip of one folder a class in one folder a part of the split, which an
   * import understands. One that is deleted meanwhile is left out.
   *
   * @param out is not closed
   * @throws IOException if it cannot be written to
   */
  public void export(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    // Pictures do not get smaller.
    zip.setLevel(Deflater.NO_COMPRESSION);
    for (StoredPicture picture : contents().pictures().values()) {
      byte[] file;
      try {
        file = file(picture);
      } catch (PictureNotFoundException e) {
        continue;
      }
      String folders = name() + "/" + picture.part().id() + "/" + picture.classId() + "/";
      ZipEntry entry = new ZipEntry(folders + picture.file().getFileName());
      entry.setLastModifiedTime(FileTime.from(picture.addedAt()));
      zip.putNextEntry(entry);
      zip.write(file);
      zip.closeEntry();
    }
    zip.finish();
  }

  /**
   * What a network would learn from now, and in which order.
   *
   * @throws TooFewPicturesException if there are not two classes with pictures to learn from
   */
  public LearningOrder learningOrder() {
    return LearningOrder.of(contents());
  }

  /**
   * Reads and prepares everything for training.
   *
   * @param threads how many threads prepare pictures, at least 1
   * @throws TooFewPicturesException if there are not two classes with pictures to learn from
   * @throws DatasetNotFoundException if it is deleted meanwhile
   */
  public Dataset read(int threads, Progress progress) {
    return new DatasetReading(this, contents(), images).read(threads, progress);
  }

  static OwnClass requireClass(DatasetDescription description, String classId) {
    return description
        .find(classId)
        .orElseThrow(() -> new ClassNotFoundInDatasetException(description.name(), classId));
  }

  /** Does something while nobody else changes the dataset. */
  <T> T locked(DatasetStore.Work<T> work) {
    try {
      return DatasetStore.locked(
          lock,
          folder,
          () -> {
            if (!Files.exists(folder.resolve(DESCRIPTION))) {
              throw new DatasetNotFoundException(name());
            }
            return work.run();
          });
    } catch (IOException e) {
      throw new StoreWriteException(folder, e);
    } catch (UncheckedIOException e) {
      throw new StoreWriteException(folder, e.getCause());
    }
  }

  Path folder() {
    return folder;
  }

  StoreLimits limits() {
    return limits;
  }

  ImageLimits images() {
    return images;
  }

  PictureJournal journal() {
    return journal;
  }

  private RuntimeException unreadable(IOException cause) {
    return Files.exists(folder.resolve(DESCRIPTION))
        ? new StoreException(folder + ": cannot be read: " + FileFaults.reason(cause), cause)
        : new DatasetNotFoundException(name());
  }
}
