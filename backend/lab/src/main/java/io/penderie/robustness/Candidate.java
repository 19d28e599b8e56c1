package io.penderie.robustness;

import io.penderie.model.Answer;
import io.penderie.model.InputSpec;
import io.penderie.model.TrainedModel;
import io.penderie.photo.garment.Reading;
import io.penderie.photo.garment.ReadingVote;
import java.util.List;

/** A version that is being measured. */
public interface Candidate {

  /** The version's name. */
  String name();

  /** What its pictures are prepared for. */
  InputSpec input();

  /** A lower score of knowing means that a picture shows none of the classes; null for no such. */
  Double knownThreshold();

  /**
   * Answers for prepared pictures.
   *
   * @param pictures the readings of each, of the size of {@code input()}
   * @return one verdict a picture, in their order
   */
  List<Verdict> answer(List<List<Reading>> pictures);

  /** A loaded version; whoever loaded it closes it. */
  static Candidate of(String name, TrainedModel model) {
    return new Loaded(name, model);
  }

  /** Asks a network. */
  record Loaded(String name, TrainedModel model) implements Candidate {

    @Override
    public InputSpec input() {
      return model.input();
    }

    @Override
    public Double knownThreshold() {
      return model.calibration().knownThreshold();
    }

    @Override
    public List<Verdict> answer(List<List<Reading>> pictures) {
      return ReadingVote.ask(model, pictures).stream().map(vote -> verdict(vote.answer())).toList();
    }

    private Verdict verdict(Answer answer) {
      int predicted = 0;
      for (int i = 1; i < answer.probabilities().length; i++) {
        if (answer.probabilities()[i] > answer.probabilities()[predicted]) {
          predicted = i;
        }
      }
      return new Verdict(
          predicted,
          Math.min(1, answer.probabilities()[predicted]),
          answer.knownScore(),
          model.calibration().isKnown(answer.knownScore()),
          answer.set());
    }
  }
}
