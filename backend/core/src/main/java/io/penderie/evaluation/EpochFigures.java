package io.penderie.evaluation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * What one epoch of a training run came to.
 *
 * <p>Without a validation split both validation values are NaN here and {@code null} in JSON, which
 * has no NaN.
 *
 * @param epoch which epoch, from 1
 * @param learningRate the learning rate at its end
 * @param trainingLoss mean loss over the training pictures as they were shown, finite
 * @param trainingAccuracy the share of them that was classified right, in 0..1
 * @param validationLoss mean loss over the validation pictures, or NaN
 * @param validationAccuracy the share of them that was classified right, in 0..1, or NaN
 * @param seconds wall-clock time of the epoch
 */
public record EpochFigures(
    int epoch,
    double learningRate,
    double trainingLoss,
    double trainingAccuracy,
    @JsonSerialize(using = NanAsNull.Writer.class) @JsonDeserialize(using = NanAsNull.Reader.class)
        double validationLoss,
    @JsonSerialize(using = NanAsNull.Writer.class) @JsonDeserialize(using = NanAsNull.Reader.class)
        double validationAccuracy,
    double seconds) {

  public EpochFigures {
    Figures.require(epoch > 0, "epoch", epoch);
    Figures.requireAmount(learningRate, "learning rate");
    Figures.requireAmount(trainingLoss, "training loss of epoch " + epoch);
    Figures.requireShare(trainingAccuracy, "training accuracy of epoch " + epoch);
    if (!Double.isNaN(validationLoss)) {
      Figures.requireAmount(validationLoss, "validation loss of epoch " + epoch);
    }
    if (!Double.isNaN(validationAccuracy)) {
      Figures.requireShare(validationAccuracy, "validation accuracy of epoch " + epoch);
    }
    Figures.requireAmount(seconds, "seconds");
  }

  /** The same figures under another number, for a run that goes on where another ended. */
  public EpochFigures asEpoch(int number) {
    return new EpochFigures(
        number,
        learningRate,
        trainingLoss,
        trainingAccuracy,
        validationLoss,
        validationAccuracy,
        seconds);
  }
}
