package io.penderie.store;

import io.penderie.dataset.FashionMnist;
import io.penderie.files.FileFaults;
import io.penderie.files.Folders;
import io.penderie.files.JsonFiles;
import io.penderie.files.LockFile;
import io.penderie.photo.file.ImageLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The datasets that people have made, in a folder, one sub-folder each. They appear and disappear
 * whole, even if the process is killed. Safe for many threads, and for other processes beside.
 */
public final class DatasetStore {

  /** The dataset that comes with Penderie and lies elsewhere. */
  public static final String BUILT_IN = FashionMnist.NAME;

  /** Longer than a batch of pictures takes to be written on a slow disk. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final System.Logger LOG = System.getLogger(DatasetStore.class.getName());

  private static final String LOCK = ".lock";
  private static final String MAKING = ".making";

  private final Path folder;
  private final StoreLimits limits;
  private final ImageLimits images;
  private final Map<String, OwnDataset> opened = new ConcurrentHashMap<>();

  /**
   * A store in a folder, which is made with the first dataset.
   *
   * @param limits how much may be kept
   * @param images which pictures are refused
   */
  public DatasetStore(Path folder, StoreLimits limits, ImageLimits images) {
    this.folder = folder;
    this.limits = limits;
    this.images = images;
  }

  /** The store below Penderie's home, with the usual limits. */
  public static DatasetStore ofHome(Path home) {
    return new DatasetStore(home.resolve("datasets"), StoreLimits.DEFAULTS, ImageLimits.DEFAULTS);
  }

  /** Whether a dataset may be called so: as model versions may, but not as the built-in one is. */
  public static boolean isName(String name) {
    return Folders.isSafeName(name) && !name.equals(BUILT_IN);
  }

  public StoreLimits limits() {
    return limits;
  }

  /**
   * All datasets, by name.
   *
   * @throws StoreException if the folder cannot be read
   */
  public List<OwnDataset> list() {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try {
      return Folders.list(folder).stream()
          .map(entry -> entry.getFileName().toString())
          .filter(this::exists)
          .map(this::dataset)
          .toList();
    } catch (IOException e) {
      throw new StoreException(folder + ": cannot list the datasets: " + FileFaults.reason(e), e);
    }
  }

  /**
   * All datasets in figures, by name; one that is damaged is left out, which the log says.
   *
   * @throws StoreException if the folder cannot be read
   */
  public List<DatasetSummary> summaries() {
    List<DatasetSummary> all = new ArrayList<>();
    for (OwnDataset dataset : list()) {
      try {
        all.add(dataset.summary());
      } catch (DatasetNotFoundException e) {
        LOG.log(System.Logger.Level.DEBUG, "deleted since the folder was listed", e);
      } catch (StoreException e) {
        LOG.log(System.Logger.Level.WARNING, "a dataset is left out: " + e.getMessage());
      }
    }
    return all;
  }

  /** Whether there is one of that name. */
  public boolean exists(String name) {
    return isName(name) && Files.exists(folder.resolve(name).resolve(OwnDataset.DESCRIPTION));
  }

  /**
   * One dataset.
   *
   * @throws BuiltInDatasetException if it is the one that comes with Penderie
   * @throws DatasetNotFoundException if there is none of that name
   */
  public OwnDataset open(String name) {
    requireOwn(name);
    if (!exists(name)) {
      throw new DatasetNotFoundException(name);
    }
    return dataset(name);
  }

  private OwnDataset dataset(String name) {
    return opened.computeIfAbsent(
        name,
        made ->
            new OwnDataset(
                folder.resolve(made), folder.resolve("." + made + LOCK), limits, images));
  }

  /**
   * Makes a dataset. Of two who make one of the same name one does.
   *
   * @throws IllegalArgumentException if nothing may be called so
   * @throws BuiltInDatasetException if it is the name of the one that comes with Penderie
   * @throws DatasetExistsException if there is one of that name
   * @throws DatasetFullException if there are as many as there may be
   * @throws DatasetBusyException if others make some all the while
   * @throws StoreWriteException if it cannot be written; there is none then
   */
  public OwnDataset create(DatasetDescription description) {
    String name = description.name();
    requireOwn(name);
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no name for a dataset: " + Folders.SAFE_NAMES);
    }
    try {
      Folders.create(folder);
      return locked(folder.resolve(LOCK), folder, () -> make(description));
    } catch (IOException e) {
      throw new StoreWriteException(folder, e);
    }
  }

  private OwnDataset make(DatasetDescription description) throws IOException {
    Path target = folder.resolve(description.name());
    Folders.delete(folder.resolve(MAKING));
    if (Files.exists(target)) {
      throw new DatasetExistsException(description.name());
    }
    if (list().size() >= limits.datasets()) {
      throw new DatasetFullException(DatasetFullException.Quota.DATASETS, limits.datasets());
    }
    Path making = folder.resolve(MAKING);
    try {
      Files.createDirectory(making);
      JsonFiles.write(making.resolve(OwnDataset.DESCRIPTION), description);
      Folders.publish(making, target);
    } catch (IOException e) {
      Folders.discard(making, e);
      throw e;
    }
    return dataset(description.name());
  }

  /**
   * Deletes a dataset with all its pictures, which are gone in one step.
   *
   * @throws BuiltInDatasetException if it is the one that comes with Penderie
   * @throws DatasetNotFoundException if there is none of that name
   * @throws DatasetBusyException if others change it all the while
   * @throws StoreWriteException if its folder cannot be moved away
   */
  public void delete(String name) {
    OwnDataset dataset = open(name);
    dataset.locked(
        () -> {
          Folders.setAside(folder.resolve(name));
          opened.remove(name);
          return name;
        });
    try {
      Folders.sweep(folder);
    } catch (IOException e) {
      // Nobody sees it; the next deletion tries again.
      LOG.log(System.Logger.Level.WARNING, "what was left of a dataset still takes up room", e);
    }
  }

  private static void requireOwn(String name) {
    if (name.equals(BUILT_IN)) {
      throw new BuiltInDatasetException(name);
    }
  }

  /** Something that is done while a lock is held. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Does something while nobody else changes what a lock protects.
   *
   * @param what is changed, for the message of those who wait too long
   */
  @SuppressWarnings("try") // The lock is held, not used.
  static <T> T locked(Path lock, Path what, Work<T> work) throws IOException {
    try (LockFile held =
        LockFile.take(lock, PATIENCE).orElseThrow(() -> new DatasetBusyException(what, PATIENCE))) {
      return work.run();
    }
  }
}
