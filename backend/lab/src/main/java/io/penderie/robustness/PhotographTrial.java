package io.penderie.robustness;

import io.penderie.dataset.DatasetException;
import io.penderie.evaluation.Calibration;
import io.penderie.labelled.LabelledPicture;
import io.penderie.photo.file.ImageLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Measures versions on photographs that people labelled. */
public final class PhotographTrial {

  private static final byte[] NOTHING = {};

  private final Trial trial;

  public PhotographTrial(Trial trial) {
    this.trial = trial;
  }

  /**
   * Measures versions on all photographs.
   *
   * @param classes how many classes the versions know
   * @return one report a candidate, in their order; empty if it was stopped
   * @throws DatasetException if a photograph shows a class that the versions do not have
   */
  public Optional<List<PhotographReport>> measure(
      List<LabelledPicture> photographs, int classes, List<Candidate> candidates) {
    photographs.forEach(photograph -> requireClasses(photograph, classes));
    List<Tallies> tallies =
        candidates.stream().map(candidate -> new Tallies(candidate, classes)).toList();
    trial.progress().start("photographs", photographs.size());
    try (PictureRun run = new PictureRun(candidates, trial.threads(), trial.stop())) {
      boolean whole =
          run.ask(
              source(photographs),
              (index, verdicts) -> {
                LabelledPicture photograph = photographs.get(index);
                for (int i = 0; i < candidates.size(); i++) {
                  tallies.get(i).add(photograph, verdicts.isEmpty() ? null : verdicts.get(i));
                }
                trial.progress().step(photograph.label());
              });
      return whole ? Optional.of(tallies.stream().map(Tallies::report).toList()) : Optional.empty();
    }
  }

  /** The photographs as they lie there; one that is too large is refused like any upload. */
  static PictureSource source(List<LabelledPicture> photographs) {
    return PictureSource.of(photographs.size(), index -> bytes(photographs.get(index)));
  }

  private static void requireClasses(LabelledPicture photograph, int classes) {
    for (int index : photograph.right()) {
      if (index >= classes) {
        throw new DatasetException(
            photograph.file(), "is of class " + index + ", and there are " + classes + " classes");
      }
    }
  }

  private static byte[] bytes(LabelledPicture photograph) {
    try {
      return Files.size(photograph.file()) > ImageLimits.DEFAULTS.maxBytes()
          ? NOTHING
          : Files.readAllBytes(photograph.file());
    } catch (IOException e) {
      throw new DatasetException(photograph.file(), "cannot be read", e);
    }
  }

  /** What photographs are counted together by. */
  private record Part(String source, String kind, String label, List<Integer> right) {

    static Part of(LabelledPicture picture) {
      return new Part(picture.source(), picture.kind(), picture.label(), picture.right());
    }
  }

  /** What one candidate said. */
  private static final class Tallies {

    private final Candidate candidate;
    private final int classes;

    /** Those that show something first, else in the order in which they come. */
    private final Map<Part, Tally> garments = new LinkedHashMap<>();

    private final Map<Part, Tally> others = new LinkedHashMap<>();
    private final Map<String, Confidences> sources = new LinkedHashMap<>();

    Tallies(Candidate candidate, int classes) {
      this.candidate = candidate;
      this.classes = classes;
    }

    /** Counts a verdict; null for a file that was refused. */
    void add(LabelledPicture picture, Verdict verdict) {
      (picture.isKnown() ? garments : others)
          .computeIfAbsent(Part.of(picture), part -> new Tally(classes))
          .add(verdict);
      if (picture.isKnown() && verdict != null) {
        sources
            .computeIfAbsent(picture.source(), source -> new Confidences())
            .add(picture.right().contains(verdict.predicted()), verdict.confidence());
      }
    }

    PhotographReport report() {
      List<PhotographCount> counts = new ArrayList<>();
      garments.forEach((part, tally) -> counts.add(tally.count(part)));
      others.forEach((part, tally) -> counts.add(tally.count(part)));
      Map<String, Double> errors = new LinkedHashMap<>();
      sources.forEach((source, confidences) -> errors.put(source, confidences.error()));
      return new PhotographReport(
          candidate.name(), candidate.knownThreshold() != null, counts, errors);
    }
  }

  /** Whether answers were right, and how sure they were. */
  private static final class Confidences {

    private final List<Boolean> right = new ArrayList<>();
    private final List<Double> confidence = new ArrayList<>();

    void add(boolean isRight, double sureness) {
      right.add(isRight);
      confidence.add(sureness);
    }

    double error() {
      boolean[] rights = new boolean[right.size()];
      for (int i = 0; i < rights.length; i++) {
        rights[i] = right.get(i);
      }
      return Calibration.of(rights, confidence.stream().mapToDouble(Double::doubleValue).toArray())
          .expectedCalibrationError();
    }
  }

  /** Counts what was said of one part. */
  private static final class Tally {

    private final int[] predicted;
    private int refused;
    private int flagged;

    Tally(int classes) {
      this.predicted = new int[classes];
    }

    void add(Verdict verdict) {
      if (verdict == null) {
        refused++;
      } else {
        predicted[verdict.predicted()]++;
        flagged += verdict.known() ? 0 : 1;
      }
    }

    PhotographCount count(Part part) {
      return new PhotographCount(
          part.source(),
          part.kind(),
          part.label(),
          part.right(),
          IntStream.of(predicted).boxed().toList(),
          refused,
          flagged);
    }
  }
}
