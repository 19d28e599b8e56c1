package io.penderie.store;

import io.penderie.dataset.ClassLabels;
import io.penderie.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes and pictures of a dataset in the order in which a network learns them, as they were
 * at one moment. Nothing of the pictures is read.
 */
public final class LearningOrder {

  private static final Comparator<StoredPicture> BY_PLACE =
      Comparator.comparing(StoredPicture::part)
          .thenComparing(StoredPicture::classId)
          .thenComparing(StoredPicture::sha256);

  private final DatasetDescription description;
  private final List<OwnClass> classes;
  private final Map<String, Integer> labels = new HashMap<>();
  private final List<StoredPicture> pictures;

  private LearningOrder(
      DatasetDescription description, List<OwnClass> classes, List<StoredPicture> pictures) {
    this.description = description;
    this.classes = classes;
    this.pictures = pictures;
    classes.forEach(known -> labels.put(known.id(), labels.size()));
  }

  /**
   * Of all that there is.
   *
   * @throws TooFewPicturesException if there are not two classes with pictures to learn from
   */
  static LearningOrder of(Contents contents) {
    DatasetDescription description = contents.description();
    List<OwnClass> classes =
        description.classes().stream()
            .filter(known -> contents.count(known.id(), Part.TRAINING) > 0)
            .toList();
    if (classes.size() < 2) {
      throw new TooFewPicturesException(description.name(), classes.size());
    }
    return new LearningOrder(description, classes, List.of())
        .with(contents.pictures().values().stream().sorted(BY_PLACE).toList());
  }

  /**
   * The same classes with these pictures, which are in order; those of other classes are left out.
   */
  LearningOrder with(List<StoredPicture> others) {
    return new LearningOrder(
        description,
        classes,
        others.stream().filter(picture -> labels.containsKey(picture.classId())).toList());
  }

  /** The names of the classes that there is something to learn of, in order. */
  public ClassLabels labels() {
    return new ClassLabels(
        classes.stream().map(known -> known.names().english()).toList(),
        classes.stream().map(known -> known.names().french()).toList());
  }

  /** The ids of the same classes. */
  List<String> classIds() {
    return classes.stream().map(OwnClass::id).toList();
  }

  /** All of them, part after part. */
  List<StoredPicture> pictures() {
    return pictures;
  }

  /** The pictures of a part. */
  public List<StoredPicture> pictures(Part part) {
    return pictures.stream().filter(picture -> picture.part() == part).toList();
  }

  /** The index of a picture's class. */
  public int label(StoredPicture picture) {
    return labels.get(picture.classId());
  }

  /** Of how the pictures are prepared, and for each its part, class and file's hash, in order. */
  public String sha256() {
    Sha256 hash = new Sha256();
    add(
        hash,
        "%s %d %s"
            .formatted(
                description.preparation().id(),
                description.size(),
                description.colour() ? "colour" : "gray"));
    for (StoredPicture picture : pictures) {
      add(hash, picture.part().id() + " " + picture.classId() + " " + picture.sha256());
    }
    return hash.hex();
  }

  private static void add(Sha256 hash, String line) {
    hash.add((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
