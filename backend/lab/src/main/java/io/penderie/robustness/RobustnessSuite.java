package io.penderie.robustness;

import io.penderie.dataset.ImageSet;
import io.penderie.robustness.Corruption.Severity;
import io.penderie.robustness.RobustnessReport.CorruptionScore;
import io.penderie.robustness.RobustnessReport.SeverityScore;
import io.penderie.scene.Garment;
import io.penderie.scene.PictureFile;
import io.penderie.scene.RgbPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures versions on the test split with its pictures made harder, in the manner of MNIST-C (Mu,
 * Gilmer 2019, arXiv 1906.02337) and ImageNet-C (Hendrycks, Dietterich 2019, arXiv 1903.12261).
 *
 * <p>Each picture becomes an image file by our own seeded code and goes the whole way of an upload.
 * Chance is the same for each severity of a corruption: the same wood, more or less of it.
 */
public final class RobustnessSuite {

  private static final String CLEAN = "clean";
  private static final String BASE = "base";

  private final Trial trial;
  private final List<Corruption> corruptions;

  /** The whole suite. */
  public RobustnessSuite(Trial trial) {
    this(trial, corruptions());
  }

  /** Some corruptions only. */
  RobustnessSuite(Trial trial, List<Corruption> corruptions) {
    this.trial = trial;
    this.corruptions = List.copyOf(corruptions);
  }

  /**
   * Measures versions.
   *
   * @param test the pictures, of which a sample is taken
   * @return one report a candidate, in their order; empty if it was stopped
   */
  public Optional<List<RobustnessReport>> measure(ImageSet test, List<Candidate> candidates) {
    ImageSet sample = StratifiedSample.of(test, trial.pictures(), trial.seed());
    long steps = 2 + corruptions.stream().mapToLong(each -> each.severities().size()).sum();
    trial.progress().start("robustness", steps * sample.size());
    try (PictureRun run = new PictureRun(candidates, trial.threads(), trial.stop())) {
      Counter counter = new Counter(run, sample, candidates.size());
      double[] clean =
          counter.accuracies(
              CLEAN,
              PictureSource.of(sample.size(), index -> PictureFile.png(picture(sample, index))));
      double[] base = clean == null ? null : counter.accuracies(BASE, baseRecipe());
      if (base == null) {
        return Optional.empty();
      }
      List<List<CorruptionScore>> scores = new ArrayList<>();
      candidates.forEach(candidate -> scores.add(new ArrayList<>()));
      for (Corruption corruption : corruptions) {
        if (!add(corruption, counter, scores)) {
          return Optional.empty();
        }
      }
      List<RobustnessReport> reports = new ArrayList<>();
      for (int i = 0; i < candidates.size(); i++) {
        reports.add(
            new RobustnessReport(
                candidates.get(i).name(),
                trial.seed(),
                sample.size(),
                clean[i],
                base[i],
                scores.get(i)));
      }
      return Optional.of(reports);
    }
  }

  /** All of them, in the order of the report. */
  static List<Corruption> corruptions() {
    return Stream.of(BackdropCorruptions.all(), PoseCorruptions.all(), CameraCorruptions.all())
        .flatMap(List::stream)
        .toList();
  }

  /** The pictures that most corruptions start from. */
  static Corruption.Recipe baseRecipe() {
    return (garment, random) -> Studio.file(Studio.scene(), garment, random);
  }

  static RgbPicture picture(ImageSet set, int index) {
    return RgbPicture.gray(set.width(), set.height(), set.pixels(index));
  }

  static Garment garment(ImageSet set, int index) {
    return Garment.of(set.pixels(index), set.width(), set.height());
  }

  private static boolean add(
      Corruption corruption, Counter counter, List<List<CorruptionScore>> scores) {
    List<List<SeverityScore>> severities = new ArrayList<>();
    scores.forEach(candidate -> severities.add(new ArrayList<>()));
    for (Severity severity : corruption.severities()) {
      double[] accuracies = counter.accuracies(corruption.name(), severity.recipe());
      if (accuracies == null) {
        return false;
      }
      for (int i = 0; i < accuracies.length; i++) {
        severities.get(i).add(new SeverityScore(severity.name(), accuracies[i]));
      }
    }
    for (int i = 0; i < scores.size(); i++) {
      scores
          .get(i)
          .add(new CorruptionScore(corruption.name(), corruption.meaning(), severities.get(i)));
    }
    return true;
  }

  /** Counts right answers. */
  private final class Counter {

    private final PictureRun run;
    private final ImageSet sample;
    private final int candidates;

    Counter(PictureRun run, ImageSet sample, int candidates) {
      this.run = run;
      this.sample = sample;
      this.candidates = candidates;
    }

    /** The accuracies; null if it was stopped. */
    double[] accuracies(String name, Corruption.Recipe recipe) {
      return accuracies(
          name,
          PictureSource.of(
              sample.size(),
              index -> recipe.make(garment(sample, index), Chance.of(trial.seed(), name, index))));
    }

    double[] accuracies(String name, PictureSource source) {
      int[] right = new int[candidates];
      boolean whole =
          run.ask(
              source,
              (index, verdicts) -> {
                for (int i = 0; i < verdicts.size(); i++) {
                  right[i] += verdicts.get(i).predicted() == sample.label(index) ? 1 : 0;
                }
                trial.progress().step(name);
              });
      if (!whole) {
        return null;
      }
      double[] accuracies = new double[candidates];
      for (int i = 0; i < candidates; i++) {
        accuracies[i] = (double) right[i] / sample.size();
      }
      return accuracies;
    }
  }
}
