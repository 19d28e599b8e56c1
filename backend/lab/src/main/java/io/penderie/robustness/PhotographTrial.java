package io.penderie.robustness;

import io.penderie.dataset.DatasetException;
import io.penderie.evaluation.PhotographAnswer;
import io.penderie.evaluation.PhotographAnswers;
import io.penderie.labelled.LabelledPicture;
import io.penderie.photo.file.ImageLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures versions on photographs that people labelled. */
public final class PhotographTrial {

  private static final byte[] NOTHING = {};

  private final Trial trial;

  public PhotographTrial(Trial trial) {
    this.trial = trial;
  }

  /**
   * Asks versions about all photographs.
   *
   * @param classes how many classes the versions know
   * @return one list of answers a candidate, in their order; empty if it was stopped
   * @throws DatasetException if a photograph shows a class that the versions do not have
   */
  public Optional<List<PhotographAnswers>> ask(
      List<LabelledPicture> photographs, int classes, List<Candidate> candidates) {
    photographs.forEach(photograph -> requireClasses(photograph, classes));
    String[] hashes = new String[photographs.size()];
    List<List<PhotographAnswer>> answers =
        candidates.stream().<List<PhotographAnswer>>map(candidate -> new ArrayList<>()).toList();
    trial.progress().start("photographs", photographs.size());
    try (PictureRun run = new PictureRun(candidates, trial.threads(), trial.stop())) {
      boolean whole =
          run.ask(
              PictureSource.of(
                  photographs.size(),
                  index -> {
                    hashes[index] = photographs.get(index).sha256();
                    return bytes(photographs.get(index));
                  }),
              (index, verdicts) -> {
                LabelledPicture photograph = photographs.get(index);
                for (int i = 0; i < candidates.size(); i++) {
                  answers
                      .get(i)
                      .add(
                          answer(
                              photograph,
                              hashes[index],
                              verdicts.isEmpty() ? null : verdicts.get(i)));
                }
                trial.progress().step(photograph.label());
              });
      return whole ? Optional.of(together(classes, candidates, answers)) : Optional.empty();
    }
  }

  private static List<PhotographAnswers> together(
      int classes, List<Candidate> candidates, List<List<PhotographAnswer>> answers) {
    List<PhotographAnswers> together = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      boolean knows = candidates.get(i).knownThreshold() != null;
      together.add(new PhotographAnswers(classes, knows, answers.get(i)));
    }
    return together;
  }

  /** What a version said; null for a file that was refused. */
  private static PhotographAnswer answer(LabelledPicture picture, String sha256, Verdict verdict) {
    return verdict == null
        ? PhotographAnswer.refused(
            sha256, picture.source(), picture.kind(), picture.label(), picture.right())
        : new PhotographAnswer(
            sha256,
            picture.source(),
            picture.kind(),
            picture.label(),
            picture.right(),
            verdict.predicted(),
            (float) verdict.confidence(),
            verdict.known(),
            verdict.set());
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
}
