package io.penderie.robustness;

import io.penderie.dataset.DatasetException;
import io.penderie.dataset.PhotographFolder;
import io.penderie.dataset.PhotographFolder.Photograph;
import io.penderie.dataset.PhotographGroup;
import io.penderie.photo.file.ImageLimits;
import io.penderie.robustness.PhotographReport.GroupScore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Measures versions on photographs that lie in one folder a group. */
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
   * @throws DatasetException if a group's photographs show a class that the versions do not have
   */
  public Optional<List<PhotographReport>> measure(
      PhotographFolder folder, int classes, List<Candidate> candidates) {
    List<Photograph> photographs = folder.photographs();
    for (Photograph photograph : photographs) {
      photograph.group().classes().stream()
          .filter(index -> index >= classes)
          .findFirst()
          .ifPresent(
              index -> {
                String fault = "is of class " + index + ", and there are " + classes + " classes";
                throw new DatasetException(photograph.file(), fault);
              });
    }
    List<Map<PhotographGroup, Tally>> tallies = new ArrayList<>();
    for (Candidate unused : candidates) {
      tallies.add(new EnumMap<>(PhotographGroup.class));
    }
    trial.progress().start("photographs", photographs.size());
    try (PictureRun run = new PictureRun(candidates, trial.threads(), trial.stop())) {
      boolean whole =
          run.ask(
              source(photographs),
              (index, verdicts) -> {
                PhotographGroup group = photographs.get(index).group();
                for (int i = 0; i < candidates.size(); i++) {
                  tallies
                      .get(i)
                      .computeIfAbsent(group, each -> new Tally(classes))
                      .add(verdicts.isEmpty() ? null : verdicts.get(i));
                }
                trial.progress().step(group.folder());
              });
      if (!whole) {
        return Optional.empty();
      }
    }
    List<PhotographReport> reports = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      List<GroupScore> groups = new ArrayList<>();
      tallies.get(i).forEach((group, tally) -> groups.add(tally.score(group)));
      reports.add(
          new PhotographReport(
              candidates.get(i).name(), candidates.get(i).knownThreshold() != null, groups));
    }
    return Optional.of(reports);
  }

  /** The photographs as they lie there; one that is too large is refused like any upload. */
  static PictureSource source(List<Photograph> photographs) {
    return PictureSource.of(photographs.size(), index -> bytes(photographs.get(index)));
  }

  private static byte[] bytes(Photograph photograph) {
    int most = ImageLimits.DEFAULTS.maxBytes();
    try {
      return Files.size(photograph.file()) > most ? NOTHING : photograph.bytes(most);
    } catch (IOException e) {
      throw new DatasetException(photograph.file(), "cannot be read", e);
    }
  }

  /** Counts what was said of one group. */
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

    GroupScore score(PhotographGroup group) {
      return new GroupScore(
          group.folder(),
          group.classes(),
          IntStream.of(predicted).boxed().toList(),
          refused,
          flagged);
    }
  }
}
