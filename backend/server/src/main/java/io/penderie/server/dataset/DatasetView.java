package io.penderie.server.dataset;

import io.penderie.dataset.DatasetStatistics;
import io.penderie.dataset.FashionMnist;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The facts about the dataset.
 *
 * @param name its name
 * @param source where its authors publish it
 * @param licence SPDX identifier
 * @param paper that describes it
 * @param counts pictures of each split
 * @param picture size and value range of each picture
 * @param pixels of all 60,000 published training pictures
 * @param classes names in both languages
 * @param sha256 of its files
 */
@Schema(name = "Dataset", description = "The facts about the dataset.")
record DatasetView(
    String name,
    String source,
    @Schema(description = "SPDX identifier.") String licence,
    String paper,
    @Schema(description = "Pictures of each split.") Counts counts,
    @Schema(description = "Size and value range of each picture.") PictureFormat picture,
    @Schema(description = "Of the published training pictures, on a scale of 0 to 1.")
        Pixels pixels,
    List<ClassView> classes,
    @Schema(description = "Of its files' contents.") String sha256) {

  /** Pictures of each split; train and validation are cut from the published training part. */
  @Schema(name = "SplitCounts")
  record Counts(int train, int validation, int test) {}

  /** Gray pictures: 0 is black, the background; 255 is white. */
  @Schema(name = "PictureFormat")
  record PictureFormat(int width, int height, int minimum, int maximum) {}

  /** Mean and population standard deviation of pixels, 0 (black) to 1 (white). */
  @Schema(name = "PixelMoments")
  record Pixels(double mean, double deviation) {

    static Pixels of(DatasetStatistics statistics) {
      return new Pixels(statistics.pixelMean(), statistics.pixelDeviation());
    }
  }

  static DatasetView of(DatasetCatalogue.Entry entry) {
    return new DatasetView(
        entry.name(),
        FashionMnist.SOURCE,
        FashionMnist.LICENCE,
        FashionMnist.PAPER,
        new Counts(
            entry.splits().get(SplitName.TRAIN).count(),
            entry.splits().get(SplitName.VALIDATION).count(),
            entry.splits().get(SplitName.TEST).count()),
        new PictureFormat(entry.width(), entry.height(), 0, 255),
        Pixels.of(entry.published()),
        ClassView.all(entry.labels()),
        entry.sha256());
  }
}
