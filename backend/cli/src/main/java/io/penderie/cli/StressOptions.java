package io.penderie.cli;

import io.penderie.labelled.LabelledPicture;
import io.penderie.robustness.Trial;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code evaluate} measures beyond the data set's own pictures. */
final class StressOptions {

  @Option(
      names = "--robustness",
      description =
          "Measure on the test split's pictures made harder, as image files that are prepared like"
              + " any upload: backgrounds, polarity, margin, rotation, scale, blur, noise,"
              + " brightness, contrast, JPEG. Several versions stand side by side"
              + " (default: no).")
  private boolean robustness;

  @Option(
      names = "--unknown",
      description =
          "Measure whether the version knows pictures that show none of its classes: digits,"
              + " letters, noise, textures and others that are drawn by code, and with"
              + " --photographs the groups there that are none of the classes (default: no).")
  private boolean unknown;

  @Option(
      names = "--explanations",
      description =
          "Measure whether maps of what speaks for a class are honest: how fast the predicted class"
              + " becomes less probable while pixels are blanked in a map's order, and more while"
              + " they are shown, beside orders by chance, and how long a map takes. For versions of"
              + " which pictures are asked as they are in the dataset (default: no).")
  private boolean explanations;

  @Mixin private PhotographOptions photographs;

  @Option(
      names = "--pictures",
      paramLabel = "N",
      description =
          "How many of the test split for each severity, the same share of each class, and of each"
              + " kind of drawn pictures; 0 for the whole split (default: ${DEFAULT-VALUE}).")
  private int pictures = Trial.DEFAULT_PICTURES;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of everything that chance decides there (default: ${DEFAULT-VALUE}).")
  private long seed = Trial.DEFAULT_SEED;

  /** Whether any of it is wanted. */
  boolean any() {
    return robustness || unknown || explanations || photographs.any();
  }

  /** Whether photographs are wanted, and nothing else. */
  boolean onlyPhotographs() {
    return photographs.any() && !robustness && !unknown && !explanations;
  }

  /** Whether kinds of shoes are named, and no photographs. */
  boolean kindsWithoutPhotographs() {
    return photographs.kindsWithoutPhotographs();
  }

  boolean robustness() {
    return robustness;
  }

  boolean unknown() {
    return unknown;
  }

  boolean explanations() {
    return explanations;
  }

  /** The photographs to measure on. */
  List<LabelledPicture> photographs(List<String> classes) {
    return photographs.read(classes);
  }

  int pictures() {
    return pictures;
  }

  long seed() {
    return seed;
  }
}
