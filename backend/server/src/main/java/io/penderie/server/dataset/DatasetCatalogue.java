package io.penderie.server.dataset;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetStatistics;
import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Split;
import io.penderie.registry.Expectation;
import io.penderie.server.problem.NotReadyException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * The dataset: its figures, measured once at the start, and its pictures.
 *
 * <p>The pictures stay in memory as they were read, one byte a pixel, 55 MB for all 70,000: the
 * files are compressed, so that any other way to one picture would need an unpacked copy on the
 * disk, and the three splits are views of the two arrays.
 */
@ApplicationScoped
public class DatasetCatalogue {

  private volatile Expectation expectation;
  private volatile Entry entry;

  /**
   * What is kept of a dataset.
   *
   * @param name its name
   * @param labels the names of its classes
   * @param width of its pictures, in pixels
   * @param height of its pictures, in pixels
   * @param sha256 of its files
   * @param published the training pictures as published, before validation is cut off
   * @param splits figures of each split
   * @param pictures of each split
   */
  record Entry(
      String name,
      ClassLabels labels,
      int width,
      int height,
      String sha256,
      DatasetStatistics published,
      Map<SplitName, DatasetStatistics> splits,
      Map<SplitName, ImageSet> pictures) {}

  /**
   * Reads what predictions need to know of the dataset below Penderie's home: the names of its
   * classes and the size of its pictures, within milliseconds.
   *
   * @throws io.penderie.dataset.DatasetException naming the file at fault and the fault
   */
  public void readExpectation(Path home) {
    expectation = Expectation.of(FashionMnist.folder(home));
  }

  /**
   * Reads and measures the dataset below Penderie's home.
   *
   * @throws io.penderie.dataset.DatasetException naming the file at fault and the fault
   */
  public void load(Path home) {
    Dataset dataset = FashionMnist.folder(home).read();
    Split split =
        Split.stratified(dataset.training(), Split.DEFAULT_VALIDATION_FRACTION, Split.DEFAULT_SEED);
    Map<SplitName, ImageSet> pictures =
        Map.of(
            SplitName.TRAIN, split.training(),
            SplitName.VALIDATION, split.validation(),
            SplitName.TEST, dataset.test());
    int classes = dataset.labels().size();
    Map<SplitName, DatasetStatistics> splits = new EnumMap<>(SplitName.class);
    pictures.forEach((name, set) -> splits.put(name, DatasetStatistics.of(set, classes)));
    entry =
        new Entry(
            dataset.name(),
            dataset.labels(),
            dataset.training().width(),
            dataset.training().height(),
            dataset.sha256(),
            DatasetStatistics.of(dataset.training(), classes),
            Map.copyOf(splits),
            pictures);
  }

  /**
   * The pictures of a split with their classes, in the order of the split.
   *
   * @throws NotReadyException before they have been read
   */
  public ImageSet pictures(SplitName split) {
    return entry().pictures().get(split);
  }

  /**
   * The names of the classes.
   *
   * @throws NotReadyException before they have been read
   */
  public ClassLabels labels() {
    return expectation().labels();
  }

  /**
   * The hash of the dataset's files, lower-case hexadecimal.
   *
   * @throws NotReadyException before they have been read
   */
  public String sha256() {
    return entry().sha256();
  }

  /**
   * What a version must take in and tell apart to answer in this service.
   *
   * @throws NotReadyException before they have been read
   */
  public Expectation expectation() {
    return known(expectation);
  }

  /**
   * All that is known.
   *
   * @throws NotReadyException before they have been measured
   */
  Entry entry() {
    return known(entry);
  }

  private static <T> T known(T loaded) {
    if (loaded == null) {
      throw new NotReadyException("The dataset is being read.");
    }
    return loaded;
  }
}
