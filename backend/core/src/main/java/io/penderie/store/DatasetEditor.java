package io.penderie.store;

import io.penderie.dataset.ClassIds;
import io.penderie.files.Folders;
import io.penderie.files.JsonFiles;
import io.penderie.files.SyncedFiles;
import io.penderie.photo.file.ImageRejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The one way to change a dataset. Each change takes place alone, among all threads and processes
 * that use the folder; what is killed in its middle is finished, or cleared away, by the next one.
 *
 * <p>All methods throw {@link DatasetNotFoundException} if the dataset is deleted, {@link
 * DatasetBusyException} if others change it all the while, and {@link StoreWriteException} if
 * something cannot be written.
 */
public final class DatasetEditor {

  private final OwnDataset dataset;
  private final Path folder;

  DatasetEditor(OwnDataset dataset) {
    this.dataset = dataset;
    this.folder = dataset.folder();
  }

  /**
   * Makes a class, or renames the one of that id.
   *
   * @return whether it was made
   * @throws IllegalArgumentException if that is no id
   * @throws ClassNameTakenException if another class is called so, but for case and accents
   * @throws TooManyClassesException if there are as many as there may be
   */
  public boolean putClass(String id, OwnClass.Names names) {
    OwnClass made = new OwnClass(id, names);
    return dataset.locked(
        () -> {
          DatasetDescription before = tidied();
          requireFree(before, id, names.english());
          requireFree(before, id, names.french());
          write(before.with(made));
          return before.find(id).isEmpty();
        });
  }

  private static void requireFree(DatasetDescription description, String id, String name) {
    Optional<OwnClass> other = description.named(name);
    if (other.isPresent() && !other.get().id().equals(id)) {
      throw new ClassNameTakenException(other.get());
    }
  }

  /**
   * Deletes a class with all its pictures.
   *
   * @throws ClassNotFoundInDatasetException if there is no such class
   */
  public void deleteClass(String id) {
    change(before -> before.without(OwnDataset.requireClass(before, id).id()));
  }

  /**
   * Makes a class part of another.
   *
   * @throws ClassNotFoundInDatasetException if there is no such class
   * @throws IllegalArgumentException if both are one
   */
  public void mergeClass(String id, String into) {
    if (id.equals(into)) {
      throw new IllegalArgumentException("a class cannot become part of itself");
    }
    change(
        before ->
            before.merged(
                OwnDataset.requireClass(before, id).id(),
                OwnDataset.requireClass(before, into).id()));
  }

  /** The description says at once what is so from now on; the pictures follow. */
  private void change(UnaryOperator<DatasetDescription> change) {
    dataset.locked(
        () -> {
          write(change.apply(tidied()));
          return tidied();
        });
  }

  /**
   * Puts a picture under another class.
   *
   * @throws PictureNotFoundException if there is no such picture
   * @throws ClassNotFoundInDatasetException if there is no such class
   */
  public StoredPicture move(String sha256, String classId) {
    return dataset.locked(
        () -> {
          OwnDataset.requireClass(tidied(), classId);
          StoredPicture picture = dataset.picture(sha256);
          Place place = picture.place().under(folder, classId);
          if (!place.file().equals(picture.file())) {
            Folders.create(place.file().getParent());
            SyncedFiles.move(picture.file(), place.file());
            SyncedFiles.forceEntries(place.file().getParent());
            SyncedFiles.forceEntries(picture.file().getParent());
          }
          return new StoredPicture(place, picture.facts());
        });
  }

  /**
   * Deletes a picture, and what is known of it.
   *
   * @throws PictureNotFoundException if there is no such picture
   */
  public void delete(String sha256) {
    dataset.locked(
        () -> {
          tidied();
          StoredPicture picture = dataset.picture(sha256);
          Files.deleteIfExists(picture.file());
          SyncedFiles.forceEntries(picture.file().getParent());
          forget();
          return sha256;
        });
  }

  /** Keeps lines of pictures that are there alone: one may have to be gone without a trace. */
  private void forget() throws IOException {
    dataset
        .journal()
        .replace(
            dataset.contents().pictures().values().stream().map(StoredPicture::facts).toList());
  }

  /**
   * Adds a picture.
   *
   * @throws ImageRejectedException if it cannot be used
   * @throws ClassNotFoundInDatasetException if there is no such class
   * @throws DuplicatePictureException if it is there under another class, or would stand on both
   *     sides of the split
   * @throws DatasetFullException if there is no more room
   */
  public Added add(NewPicture picture) {
    DatasetDescription description = dataset.description();
    OwnDataset.requireClass(description, picture.classId());
    PictureCheck.Found found = new PictureCheck(description, dataset.images()).of(picture);
    Added added = add(List.of(found)).get(0);
    if (added.picture() == null) {
      throw new DuplicatePictureException(added);
    }
    return added;
  }

  /**
   * Adds pictures that were looked at, all that can be in one go.
   *
   * @return what became of each
   * @throws DatasetFullException once there is no more room; those before are added
   */
  List<Added> add(List<PictureCheck.Found> pictures) {
    return dataset.locked(
        () -> {
          tidied();
          Contents contents = dataset.contents();
          dataset.journal().add(contents.unknown());
          Batch batch = new Batch(folder, contents, dataset.limits());
          try {
            return pictures.stream().map(batch::add).toList();
          } finally {
            batch.write(dataset.journal());
          }
        });
  }

  /**
   * Makes a class for each folder whose name means none yet.
   *
   * @param names of the classes, by the folders' names
   * @return the description with all of them
   * @throws TooManyClassesException if there would be too many; none is made then
   */
  DatasetDescription putClasses(Map<String, OwnClass.Names> names) {
    return dataset.locked(
        () -> {
          DatasetDescription before = tidied();
          DatasetDescription after = before;
          for (Map.Entry<String, OwnClass.Names> one : names.entrySet()) {
            if (after.named(one.getKey()).isEmpty()) {
              after = after.with(new OwnClass(ClassIds.of(one.getKey()), one.getValue()));
            }
          }
          if (!after.equals(before)) {
            write(after);
          }
          return after;
        });
  }

  /** Finishes what those began who were killed. */
  private DatasetDescription tidied() throws IOException {
    DatasetDescription description = dataset.description();
    Place.tidy(folder, description);
    if (!description.isTidy()) {
      write(description.tidy());
      forget();
      return description.tidy();
    }
    return description;
  }

  private void write(DatasetDescription description) throws IOException {
    JsonFiles.write(folder.resolve(OwnDataset.DESCRIPTION), description);
  }
}
