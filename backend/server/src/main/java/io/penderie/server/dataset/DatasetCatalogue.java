package io.penderie.server.dataset;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetStatistics;
import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.Split;
import io.penderie.registry.Expectation;
import io.penderie.server.startup.NotReadyException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * The dataset in figures, measured once at the start; the pictures themselves are let go, so that
 * they cost no memory while serving.
 */
@ApplicationScoped
public class DatasetCatalogue {

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
   */
  record Entry(
      String name,
      ClassLabels labels,
      int width,
      int height,
      String sha256,
      DatasetStatistics published,
      Map<SplitName, DatasetStatistics> splits) {}

  /**
   * Reads and measures the dataset below Penderie's home.
   *
   * @throws io.penderie.dataset.DatasetException naming the file at fault and the fault
   */
  public void load(Path home) {
    Dataset dataset = FashionMnist.folder(home).read();
    Split split =
        Split.stratified(dataset.training(), Split.DEFAULT_VALIDATION_FRACTION, Split.DEFAULT_SEED);
    int classes = dataset.labels().size();
    Map<SplitName, DatasetStatistics> splits = new EnumMap<>(SplitName.class);
    splits.put(SplitName.TRAIN, DatasetStatistics.of(split.training(), classes));
    splits.put(SplitName.VALIDATION, DatasetStatistics.of(split.validation(), classes));
    splits.put(SplitName.TEST, DatasetStatistics.of(dataset.test(), classes));
    entry =
        new Entry(
            dataset.name(),
            dataset.labels(),
            dataset.training().width(),
            dataset.training().height(),
            dataset.sha256(),
            DatasetStatistics.of(dataset.training(), classes),
            Map.copyOf(splits));
  }

  /**
   * What a version must take in and tell apart to answer in this service.
   *
   * @throws NotReadyException before the dataset has been read
   */
  public Expectation expectation() {
    Entry known = entry();
    return new Expectation(known.width(), known.height(), known.labels());
  }

  /**
   * The figures.
   *
   * @throws NotReadyException before they have been measured
   */
  Entry entry() {
    Entry loaded = entry;
    if (loaded == null) {
      throw new NotReadyException("The dataset is being read.");
    }
    return loaded;
  }
}
