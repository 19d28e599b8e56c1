package io.penderie.server.dataset;

import io.penderie.dataset.DatasetStatistics;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The pixels of a split in figures.
 *
 * @param split its name
 * @param count of all its pictures
 * @param pixels mean and deviation
 * @param histogram how many pixels have each of the 256 values, black first
 * @param meanPictures where the mean picture of each class is
 */
@Schema(name = "PixelStatistics", description = "The pixels of a split in figures.")
record StatisticsView(
    String split,
    int count,
    DatasetView.Pixels pixels,
    @Schema(description = "How many pixels have each of the 256 values, black first.")
        List<Long> histogram,
    List<MeanPicture> meanPictures) {

  /** A class and the path of its mean picture. */
  @Schema(name = "MeanPicture")
  record MeanPicture(int index, ClassView.Names names, String picture) {}

  static StatisticsView of(DatasetCatalogue.Entry entry, SplitName split) {
    DatasetStatistics statistics = entry.splits().get(split);
    return new StatisticsView(
        split.path(),
        statistics.count(),
        DatasetView.Pixels.of(statistics),
        statistics.histogram(),
        ClassView.all(entry.labels()).stream()
            .map(
                each ->
                    new MeanPicture(
                        each.index(),
                        each.names(),
                        "/dataset/" + split.path() + "/classes/" + each.index() + "/mean"))
            .toList());
  }
}
