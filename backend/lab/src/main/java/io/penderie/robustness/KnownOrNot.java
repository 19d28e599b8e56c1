package io.penderie.robustness;

import io.penderie.dataset.ImageSet;
import io.penderie.labelled.LabelledPicture;
import io.penderie.robustness.KnownReport.Garments;
import io.penderie.robustness.KnownReport.Unknown;
import io.penderie.scene.PictureFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Measures whether versions know what is not one of their classes: the score of knowing of garments
 * against that of drawn pictures of every {@link UnknownKind}, and of photographs.
 */
public final class KnownOrNot {

  /** The test split's pictures as they are. */
  static final String TEST_SPLIT = "test split";

  /** The same garments on all sorts of grounds. */
  static final String SCENES = "scenes";

  static final String PHOTOGRAPHS = "photographs";

  private final Trial trial;

  public KnownOrNot(Trial trial) {
    this.trial = trial;
  }

  /**
   * Measures versions.
   *
   * @param test the test split, of which a sample is taken
   * @param photographs also measured with; may be empty
   * @return one report a candidate, in their order; empty if it was stopped
   */
  public Optional<List<KnownReport>> measure(
      ImageSet test, List<LabelledPicture> photographs, List<Candidate> candidates) {
    Map<String, PictureSource> garments = garments(test);
    Map<String, PictureSource> unknown = new LinkedHashMap<>();
    List<String> leftOut = new ArrayList<>();
    boolean fonts = Glyphs.areAvailable();
    for (UnknownKind kind : UnknownKind.values()) {
      if (kind.needsFonts() && !fonts) {
        leftOut.add(kind.title());
      } else {
        unknown.put(kind.title(), drawn(kind));
      }
    }
    addPhotographs(photographs, garments, unknown);
    long pictures =
        garments.values().stream().mapToLong(PictureSource::size).sum()
            + unknown.values().stream().mapToLong(PictureSource::size).sum();
    trial.progress().start("unknown", pictures);
    try (PictureRun run = new PictureRun(candidates, trial.threads(), trial.stop())) {
      Map<String, List<Scores>> known = new LinkedHashMap<>();
      Map<String, List<Scores>> none = new LinkedHashMap<>();
      if (!collect(run, candidates.size(), garments, known)
          || !collect(run, candidates.size(), unknown, none)) {
        return Optional.empty();
      }
      List<KnownReport> reports = new ArrayList<>();
      for (int i = 0; i < candidates.size(); i++) {
        reports.add(report(candidates.get(i), of(known, i), of(none, i), leftOut));
      }
      return Optional.of(reports);
    }
  }

  private Map<String, PictureSource> garments(ImageSet test) {
    ImageSet sample = StratifiedSample.of(test, trial.pictures(), trial.seed());
    Map<String, PictureSource> garments = new LinkedHashMap<>();
    garments.put(
        TEST_SPLIT,
        PictureSource.of(
            sample.size(), index -> PictureFile.png(RobustnessSuite.picture(sample, index))));
    garments.put(
        SCENES,
        PictureSource.of(
            sample.size(),
            index ->
                Everyday.file(
                    RobustnessSuite.garment(sample, index),
                    Chance.of(trial.seed(), SCENES, index))));
    return garments;
  }

  private PictureSource drawn(UnknownKind kind) {
    int size = trial.pictures() == 0 ? Trial.DEFAULT_PICTURES : trial.pictures();
    return PictureSource.of(size, index -> kind.file(Chance.of(trial.seed(), kind.title(), index)));
  }

  private static void addPhotographs(
      List<LabelledPicture> photographs,
      Map<String, PictureSource> garments,
      Map<String, PictureSource> unknown) {
    List<LabelledPicture> known = photographs.stream().filter(LabelledPicture::isKnown).toList();
    if (!known.isEmpty()) {
      garments.put(PHOTOGRAPHS, PhotographTrial.source(known));
    }
    photographs.stream()
        .filter(each -> !each.isKnown())
        .collect(
            Collectors.groupingBy(LabelledPicture::label, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (label, those) -> unknown.put(label + " (photographs)", PhotographTrial.source(those)));
  }

  private boolean collect(
      PictureRun run,
      int candidates,
      Map<String, PictureSource> sources,
      Map<String, List<Scores>> collected) {
    for (Map.Entry<String, PictureSource> source : sources.entrySet()) {
      List<Scores> scores = new ArrayList<>();
      for (int i = 0; i < candidates; i++) {
        scores.add(new Scores(source.getValue().size()));
      }
      boolean whole =
          run.ask(
              source.getValue(),
              (index, verdicts) -> {
                for (int i = 0; i < verdicts.size(); i++) {
                  scores.get(i).add(verdicts.get(i));
                }
                trial.progress().step(source.getKey());
              });
      if (!whole) {
        return false;
      }
      // A file that was refused shows nothing at all; a source of such ones is not measured.
      if (scores.get(0).count > 0) {
        collected.put(source.getKey(), scores);
      }
    }
    return true;
  }

  private static Map<String, Scores> of(Map<String, List<Scores>> all, int candidate) {
    return all.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().get(candidate),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private KnownReport report(
      Candidate candidate,
      Map<String, Scores> garments,
      Map<String, Scores> unknown,
      List<String> leftOut) {
    List<Garments> known = new ArrayList<>();
    garments.forEach(
        (source, scores) -> known.add(new Garments(source, scores.count, scores.flagged())));
    List<Unknown> none = new ArrayList<>();
    unknown.forEach(
        (kind, scores) -> {
          Map<String, Double> areas =
              garments.entrySet().stream()
                  .collect(
                      Collectors.toMap(
                          Map.Entry::getKey,
                          entry -> RocCurve.area(entry.getValue().all(), scores.all()),
                          (one, other) -> one,
                          LinkedHashMap::new));
          none.add(new Unknown(kind, scores.count, scores.flagged(), areas));
        });
    return new KnownReport(
        candidate.name(), trial.seed(), candidate.knownThreshold(), known, none, leftOut);
  }

  /** Scores of pictures of one kind, growing up to a known number. */
  private static final class Scores {

    private final double[] values;
    private int count;
    private int unknown;

    Scores(int most) {
      this.values = new double[most];
    }

    void add(Verdict verdict) {
      values[count++] = verdict.knownScore();
      unknown += verdict.known() ? 0 : 1;
    }

    double[] all() {
      return Arrays.copyOf(values, count);
    }

    double flagged() {
      return (double) unknown / count;
    }
  }
}
