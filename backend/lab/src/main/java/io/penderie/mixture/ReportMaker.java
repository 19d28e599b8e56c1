package io.penderie.mixture;

import io.penderie.dataset.DatasetException;
import io.penderie.dataset.ReportPictures;
import io.penderie.labelled.LabelledPicture;
import io.penderie.model.InputSpec;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.PhotoPreparation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prepares photographs to report on, of which none may be learned from or chosen on. */
public final class ReportMaker {

  private final InputSpec input;
  private final PhotoPreparation preparation;

  /** A maker for networks of one size of picture. */
  public ReportMaker(InputSpec input) {
    this.input = input;
    this.preparation = new PhotoPreparation(ImageLimits.DEFAULTS, input);
  }

  /**
   * The picture of each photograph that the service takes first. Two files of the same content are
   * one photograph.
   *
   * @param learned what is learned from or chosen on
   * @return empty if there are no photographs
   * @throws DatasetException naming a photograph that is learned from too, or cannot be read
   * @throws IllegalArgumentException if a photograph cannot be used
   */
  public Optional<ReportPictures> make(
      List<LabelledPicture> photographs, List<LabelledPicture> learned) {
    if (photographs.isEmpty()) {
      return Optional.empty();
    }
    Map<String, LabelledPicture> reported = new LinkedHashMap<>();
    photographs.forEach(each -> reported.putIfAbsent(each.sha256(), each));
    requireApart(reported, learned);
    List<ReportPictures.Entry> entries = new ArrayList<>();
    reported.forEach((sha256, each) -> entries.add(new ReportPictures.Entry(sha256, each.label())));
    List<byte[]> pixels =
        List.copyOf(reported.values()).parallelStream().map(this::prepared).toList();
    return Optional.of(ReportPictures.of(input.width(), input.height(), entries, pixels));
  }

  private static void requireApart(
      Map<String, LabelledPicture> reported, List<LabelledPicture> learned) {
    Map<String, Path> hashes = new HashMap<>();
    learned.forEach(each -> hashes.putIfAbsent(each.sha256(), each.file()));
    reported.forEach(
        (sha256, each) -> {
          if (hashes.containsKey(sha256)) {
            throw new DatasetException(
                each.file(),
                "is to report on, so it may not be learned from; the same photograph is "
                    + hashes.get(sha256));
          }
        });
  }

  private byte[] prepared(LabelledPicture photograph) {
    try {
      return preparation
          .prepare(photograph.bytes(ImageLimits.DEFAULTS.maxBytes()), Corrections.NONE)
          .picture()
          .planes();
    } catch (ImageRejectedException e) {
      throw new IllegalArgumentException(photograph.file() + ": " + e.getMessage(), e);
    }
  }
}
