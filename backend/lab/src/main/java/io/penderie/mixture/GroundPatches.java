package io.penderie.mixture;

import io.penderie.labelled.LabelledPicture;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.photo.garment.Preparation;
import io.penderie.photo.garment.StagePicture;
import io.penderie.photo.garment.StagePicture.Stage;
import io.penderie.scene.RgbPicture;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What lies around the garment in photographs: floors, sheets, wood, walls. Of each the largest
 * rectangle that the garment, as the preparation finds it, keeps clear of.
 */
final class GroundPatches {

  /** So many photographs are looked at; a third of them has such a ground, which is enough. */
  private static final int MOST = 2_400;

  /**
   * How far from the garment, as a part of the mask's longer side: shadows, and what was missed.
   */
  private static final double CLEAR = 0.04;

  /** How narrow at least, as a part of the mask's longer side. */
  private static final double NARROWEST = 0.15;

  /**
   * How far the mean lightness of its parts may be apart (standard deviation, of 255): beyond it
   * the patch shows a room or other clothes, and no ground.
   */
  private static final double EVEN = 22;

  /** Into so many parts each way a patch is cut. */
  private static final int PARTS = 4;

  private GroundPatches() {}

  /** Of as many photographs as are needed, spread evenly over them; none of those that fail. */
  static List<RgbPicture> of(List<LabelledPicture> photographs, PhotoPreparation preparation) {
    int count = Math.min(MOST, photographs.size());
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(i -> photographs.get((int) ((long) i * photographs.size() / count)))
        .map(photograph -> of(photograph.bytes(ImageLimits.DEFAULTS.maxBytes()), preparation))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The patch of one photograph; none if no garment stands out in it, or it leaves no room. */
  static Optional<RgbPicture> of(byte[] file, PhotoPreparation preparation) {
    Preparation prepared = preparation.prepare(file, Corrections.NONE);
    List<StagePicture> stages = prepared.stages(prepared.first());
    Optional<StagePicture> mask = stage(stages, Stage.MASK);
    if (mask.isEmpty()) {
      return Optional.empty();
    }
    StagePicture found = mask.get();
    int longer = Math.max(found.width(), found.height());
    boolean[] taken = new boolean[found.rgb().length];
    int[] rgb = found.rgb();
    for (int i = 0; i < taken.length; i++) {
      taken[i] = (rgb[i] & 0xFF) != 0;
    }
    boolean[] free = FreeRectangle.clearOf(taken, found.width(), (int) Math.ceil(CLEAR * longer));
    return FreeRectangle.largest(free, found.width())
        .filter(area -> Math.min(area.width(), area.height()) >= NARROWEST * longer)
        .flatMap(area -> stage(stages, Stage.UPRIGHT).map(picture -> cut(picture, found, area)))
        .filter(patch -> unevenness(patch) <= EVEN);
  }

  /** The standard deviation of the mean lightness of a patch's parts. */
  static double unevenness(RgbPicture patch) {
    double[] sums = new double[PARTS * PARTS];
    int[] counts = new int[sums.length];
    for (int y = 0; y < patch.height(); y++) {
      for (int x = 0; x < patch.width(); x++) {
        int part = y * PARTS / patch.height() * PARTS + x * PARTS / patch.width();
        int rgb = patch.at(x, y);
        sums[part] += ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3.0;
        counts[part]++;
      }
    }
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < sums.length; i++) {
      double mean = sums[i] / Math.max(1, counts[i]);
      sum += mean;
      squares += mean * mean;
    }
    double mean = sum / sums.length;
    return Math.sqrt(Math.max(0, squares / sums.length - mean * mean));
  }

  private static RgbPicture cut(StagePicture picture, StagePicture mask, FreeRectangle area) {
    int left = area.left() * picture.width() / mask.width();
    int top = area.top() * picture.height() / mask.height();
    int width = Math.max(1, area.width() * picture.width() / mask.width());
    int height = Math.max(1, area.height() * picture.height() / mask.height());
    int[] rgb = picture.rgb();
    return RgbPicture.of(width, height, (x, y) -> rgb[(top + y) * picture.width() + left + x]);
  }

  private static Optional<StagePicture> stage(List<StagePicture> stages, Stage stage) {
    return stages.stream().filter(picture -> picture.stage() == stage).findFirst();
  }
}
