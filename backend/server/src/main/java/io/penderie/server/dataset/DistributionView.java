package io.penderie.server.dataset;

import io.penderie.dataset.DatasetStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many pictures of each class a split has.
 *
 * @param split its name
 * @param count of all its pictures
 * @param classes in index order
 */
@Schema(name = "Distribution", description = "How many pictures of each class a split has.")
record DistributionView(String split, int count, List<ClassCount> classes) {

  /** A class and how many pictures of it there are. */
  @Schema(name = "ClassCount")
  record ClassCount(int index, DatasetView.Names names, int count) {}

  static DistributionView of(DatasetCatalogue.Entry entry, SplitName split) {
    DatasetStatistics statistics = entry.splits().get(split);
    return new DistributionView(
        split.path(),
        statistics.count(),
        IntStream.range(0, entry.labels().size())
            .mapToObj(
                index -> {
                  DatasetView.ClassView named = DatasetView.ClassView.of(entry.labels(), index);
                  return new ClassCount(
                      index, named.names(), statistics.countsByClass().get(index));
                })
            .toList());
  }
}
