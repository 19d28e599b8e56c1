package io.penderie.server.dataset;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetFolder;
import io.penderie.dataset.DatasetStatistics;
import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Split;
import io.penderie.registry.Expectation;
import io.penderie.server.problem.NotReadyException;
import io.penderie.store.DatasetDuplicates;
import io.penderie.store.KnownDuplicates;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * @param nearPairs pictures of different splits that look almost the same, the nearest first;
   *     null where it is not known which
   */
  record Entry(
      String name,
      ClassLabels labels,
      int width,
      int height,
      String sha256,
      DatasetStatistics published,
      Map<SplitName, DatasetStatistics> splits,
      Map<SplitName, ImageSet> pictures,
      List<NearPair> nearPairs) {}

  /**
   * Two pictures that look almost the same.
   *
   * @param distance how far they are from one another; 0 is the nearest
   */
  public record NearPair(Position first, Position second, int distance) {}

  /**
   * Where a picture is.
   *
   * @param index its position in the split
   */
  public record Position(SplitName split, int index) {}

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
    DatasetFolder folder = FashionMnist.folder(home);
    Dataset dataset = folder.read();
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
            pictures,
            KnownDuplicates.of(folder, dataset.sha256())
                .map(pairs -> acrossSplits(pairs, pictures))
                .orElse(null));
  }

  /** Where they are once validation is cut off; pairs within one split are left out. */
  private static List<NearPair> acrossSplits(
      List<DatasetDuplicates.Pair> pairs, Map<SplitName, ImageSet> pictures) {
    Set<DatasetDuplicates.Item> named =
        pairs.stream()
            .flatMap(pair -> Stream.of(pair.first(), pair.second()))
            .collect(Collectors.toSet());
    Map<DatasetDuplicates.Item, Position> positions = new HashMap<>();
    pictures.forEach(
        (split, set) -> {
          for (int i = 0; i < set.size(); i++) {
            DatasetDuplicates.Item item =
                new DatasetDuplicates.Item(split == SplitName.TEST, set.origin(i), set.label(i));
            if (named.contains(item)) {
              positions.put(item, new Position(split, i));
            }
          }
        });
    return pairs.stream()
        .filter(pair -> positions.containsKey(pair.first()) && positions.containsKey(pair.second()))
        .map(
            pair ->
                new NearPair(
                    positions.get(pair.first()), positions.get(pair.second()), pair.distance()))
        .filter(pair -> pair.first().split() != pair.second().split())
        .toList();
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
   * Pictures of different splits that look almost the same, the nearest first; empty where that was
   * not looked for.
   *
   * @throws NotReadyException before they have been read
   */
  public Optional<List<NearPair>> nearPairs() {
    return Optional.ofNullable(entry().nearPairs());
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
