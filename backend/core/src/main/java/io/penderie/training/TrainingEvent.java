package io.penderie.training;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.penderie.evaluation.EpochFigures;
import io.penderie.registry.ModelCard;

/** What a run tells while it goes; as JSON each event is one line with a {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TrainingEvent.Started.class, name = "started"),
  @JsonSubTypes.Type(value = TrainingEvent.Progressed.class, name = "progressed"),
  @JsonSubTypes.Type(value = TrainingEvent.EpochFinished.class, name = "epochFinished"),
  @JsonSubTypes.Type(value = TrainingEvent.Finished.class, name = "finished"),
  @JsonSubTypes.Type(value = TrainingEvent.Evaluated.class, name = "evaluated"),
  @JsonSubTypes.Type(value = TrainingEvent.Interrupted.class, name = "interrupted"),
  @JsonSubTypes.Type(value = TrainingEvent.Estimated.class, name = "estimated")
})
public sealed interface TrainingEvent {

  /**
   * The first event.
   *
   * @param epochs how many the run will have
   * @param batchesPerEpoch steps an epoch
   * @param trainingPictures size of the training split
   * @param validationPictures size of the validation split, 0 without one
   * @param firstEpoch the epoch that it goes on in, 1 for a fresh run
   * @param firstBatch batches of that epoch that are done already, 0 for a fresh run; all of them
   *     if only the evaluation is left
   */
  record Started(
      int epochs,
      int batchesPerEpoch,
      int trainingPictures,
      int validationPictures,
      int firstEpoch,
      int firstBatch)
      implements TrainingEvent {}

  /**
   * Some batches are done.
   *
   * @param epoch the running epoch, from 1 on
   * @param batch batches done in it
   * @param batches batches of an epoch
   * @param loss mean cross-entropy of this epoch so far, in nats
   * @param accuracy share right in this epoch so far, 0..1
   * @param learningRate of the last step
   * @param picturesPerSecond in this epoch so far
   * @param secondsLeft until the end of the run, at the speed so far
   */
  record Progressed(
      int epoch,
      int batch,
      int batches,
      double loss,
      double accuracy,
      double learningRate,
      double picturesPerSecond,
      double secondsLeft)
      implements TrainingEvent {}

  /** An epoch and its validation are done, and its checkpoint is on disk. */
  record EpochFinished(EpochFigures figures, double secondsLeft) implements TrainingEvent {}

  /** The last epoch is done. */
  record Finished(double seconds) implements TrainingEvent {}

  /**
   * The trained network is complete in its folder. After {@link Finished}; or the only event, if
   * the process was killed just then and another one was to go on with the run.
   *
   * @param version its name
   * @param validation its score on the validation split, null without one
   * @param test its score on the test split
   */
  record Evaluated(String version, ModelCard.Score validation, ModelCard.Score test)
      implements TrainingEvent {}

  /**
   * The run was asked to stop, and its last checkpoint is on disk.
   *
   * @param epoch the epoch that it was in
   * @param batch batches done in that epoch
   */
  record Interrupted(int epoch, int batch) implements TrainingEvent {}

  /**
   * What a run would take that does not take place; the only event then.
   *
   * @param epochs how many the run would have at most
   * @param batchesPerEpoch steps an epoch
   * @param trainingPictures that an epoch shows
   * @param seconds until its end, on this machine as busy as it is now
   */
  record Estimated(int epochs, int batchesPerEpoch, int trainingPictures, double seconds)
      implements TrainingEvent {}
}
