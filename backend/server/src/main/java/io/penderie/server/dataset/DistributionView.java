package io.penderie.server.dataset;

import io.penderie.dataset.DatasetStatistics;
import java.util.List;
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
  record ClassCount(int index, ClassView.Names names, int count) {}

  static DistributionView of(DatasetCatalogue.Entry entry, SplitName split) {
    DatasetStatistics statistics = entry.splits().get(split);
    return new DistributionView(
        split.path(),
        statistics.count(),
        ClassView.all(entry.labels()).stream()
            .map(
                each ->
                    new ClassCount(
                        each.index(), each.names(), statistics.countsByClass().get(each.index())))
            .toList());
  }
}
