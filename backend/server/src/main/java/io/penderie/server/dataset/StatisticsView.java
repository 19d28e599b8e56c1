package io.penderie.server.dataset;

import io.penderie.dataset.DatasetStatistics;
import java.util.List;
import java.util.stream.IntStream;
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
  record MeanPicture(int index, DatasetView.Names names, String picture) {}

  static StatisticsView of(DatasetCatalogue.Entry entry, SplitName split) {
    DatasetStatistics statistics = entry.splits().get(split);
    return new StatisticsView(
        split.path(),
        statistics.count(),
        DatasetView.Pixels.of(statistics),
        statistics.histogram(),
        IntStream.range(0, entry.labels().size())
            .mapToObj(
                index ->
                    new MeanPicture(
                        index,
                        DatasetView.ClassView.of(entry.labels(), index).names(),
                        "/dataset/" + split.path() + "/classes/" + index + "/mean"))
            .toList());
  }
}
