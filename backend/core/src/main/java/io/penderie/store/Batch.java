package io.penderie.store;

import io.penderie.files.Folders;
import io.penderie.files.SyncedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pictures that are added in one go, while the dataset's lock is held: for each it is decided
 * whether it is a new one and which part of the split it belongs to, then all are written.
 *
 * <p>A picture that looks almost like one that is there goes to that one's part. Of the others the
 * first of a class is for training, without which a class cannot be learned; the rest is drawn, and
 * what is drawn for a part that it is not for is for training.
 */
final class Batch {

  /** So many files are written at once. */
  private static final int WRITERS = 8;

  private final Path folder;
  private final DatasetDescription description;
  private final StoreLimits limits;
  private final Map<String, StoredPicture> pictures;
  private final Map<String, Integer> training = new LinkedHashMap<>();
  private final Map<StoredPicture, byte[]> added = new LinkedHashMap<>();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private long bytes;

  Batch(Path folder, Contents contents, StoreLimits limits) {
    this.folder = folder;
    this.description = contents.description();
    this.limits = limits;
    this.pictures = new LinkedHashMap<>(contents.pictures());
    this.bytes = contents.bytes();
    pictures.values().forEach(this::count);
  }

  private void count(StoredPicture picture) {
    if (picture.part() == Part.TRAINING) {
      training.merge(picture.classId(), 1, Integer::sum);
    }
  }

  Added add(PictureCheck.Found found) {
    String classId = found.picture().classId();
    OwnDataset.requireClass(description, classId);
    StoredPicture same = pictures.get(found.sha256());
    if (same != null) {
      return same.classId().equals(classId)
          ? new Added(Added.Status.ALREADY_THERE, same, List.of())
          : new Added(Added.Status.IN_ANOTHER_CLASS, null, List.of(same));
    }
    List<StoredPicture> near = near(found.look());
    List<StoredPicture> between = onBothSides(near, found.picture().parts());
    if (!between.isEmpty()) {
      return new Added(Added.Status.BETWEEN_PARTS, null, between);
    }
    requireRoom(found.picture().file().length);
    StoredPicture made = made(found, part(found, near));
    pictures.put(found.sha256(), made);
    added.put(made, found.picture().file());
    bytes += made.bytes();
    count(made);
    return new Added(Added.Status.ADDED, made, near);
  }

  private List<StoredPicture> near(Look look) {
    return pictures.values().stream()
        .filter(picture -> picture.look().isNear(look))
        .sorted(Comparator.comparingInt(picture -> picture.look().distance(look)))
        .toList();
  }

  /**
   * Those that keep a picture out, one for each part: the first of a part that it is not for, or
   * the first of each if they stand in several. None if it may stand beside them all.
   */
  private static List<StoredPicture> onBothSides(List<StoredPicture> near, Set<Part> wanted) {
    Map<Part, StoredPicture> first = new LinkedHashMap<>();
    near.forEach(picture -> first.putIfAbsent(picture.part(), picture));
    for (StoredPicture picture : first.values()) {
      if (!wanted.contains(picture.part())) {
        return List.of(picture);
      }
    }
    return first.size() > 1 ? List.copyOf(first.values()) : List.of();
  }

  private Part part(PictureCheck.Found found, List<StoredPicture> near) {
    Set<Part> wanted = found.picture().parts();
    if (!near.isEmpty()) {
      return near.get(0).part();
    }
    if (wanted.size() == 1) {
      return wanted.iterator().next();
    }
    Part drawn = Part.drawn(found.sha256(), description.shares());
    return training.containsKey(found.picture().classId()) && wanted.contains(drawn)
        ? drawn
        : Part.TRAINING;
  }

  private void requireRoom(long more) {
    if (pictures.size() >= limits.pictures()) {
      throw new DatasetFullException(DatasetFullException.Quota.PICTURES, limits.pictures());
    }
    if (bytes + more > limits.bytes()) {
      throw new DatasetFullException(DatasetFullException.Quota.BYTES, limits.bytes());
    }
  }

  private StoredPicture made(PictureCheck.Found found, Part part) {
    NewPicture picture = found.picture();
    return new StoredPicture(
        Place.of(folder, part, picture.classId(), found.sha256(), found.ending()),
        new PictureFacts(
            found.sha256(), picture.file().length, found.look(), now, picture.origin()));
  }

  /** First what is known of the pictures, then the pictures; all are on the disk at the end. */
  void write(PictureJournal journal) throws IOException {
    List<PictureFacts> lines = new ArrayList<>();
    added.keySet().forEach(picture -> lines.add(picture.facts()));
    journal.add(lines);
    Set<Path> folders = new LinkedHashSet<>();
    added.keySet().forEach(picture -> folders.add(picture.file().getParent()));
    for (Path needed : folders) {
      Folders.create(needed);
    }
    // A disk that has several to wait for writes them together.
    try (InTurn<Map.Entry<StoredPicture, byte[]>, Path> writers =
        new InTurn<>(Math.min(WRITERS, Math.max(1, added.size())), Batch::put, file -> {})) {
      added.entrySet().forEach(writers::add);
      writers.finish();
    }
    for (Path written : folders) {
      SyncedFiles.forceEntries(written);
    }
  }

  private static Path put(Map.Entry<StoredPicture, byte[]> one) {
    Path file = one.getKey().file();
    try {
      SyncedFiles.put(file, one.getValue());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
