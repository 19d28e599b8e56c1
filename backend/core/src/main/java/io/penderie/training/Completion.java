package io.penderie.training;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Mixture;
import io.penderie.dataset.Split;
import io.penderie.evaluation.Measurement;
import io.penderie.model.Answer;
import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.RegistryEditor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a version of a run's last parameters, or of those of a network from elsewhere: calibrates,
 * measures and judges them.
 *
 * @param target the folder of the version
 * @param mixture what the run learned from beside the dataset; null for none
 * @param split of the dataset
 */
public record Completion(Path target, Dataset dataset, Mixture mixture, Split split) {

  /**
   * The version, with all its files.
   *
   * @param last such as the checkpoint after the last epoch; it stays as it is
   * @throws NothingLearnedException if it is worse than guessing
   * @throws IOException if the version cannot be written
   */
  public ModelVersion version(ModelVersion last) throws IOException {
    ModelVersion calibrated = new ModelVersion(last.name(), last.folder(), calibrated(last));
    ModelCard.Score validation = null;
    Measurement test;
    try (TrainedModel model = calibrated.load()) {
      if (split.validation().size() > 0) {
        validation = ModelCard.Score.of(measured(model, split.validation()).evaluation());
      }
      List<Answer> answers = model.answers(dataset.test());
      test = Measurement.ofTest(dataset, probabilities(answers), Answer.sets(answers));
    }
    NothingLearnedException.requireBetterThanGuessing(test.evaluation());
    return new RegistryEditor(ModelRegistry.around(target))
        .publish(
            calibrated.card().completed(validation, ModelCard.Score.of(test.evaluation())),
            calibrated.parameters(),
            test);
  }

  private ModelCard calibrated(ModelVersion last) {
    try (TrainedModel model = last.load()) {
      return last.card()
          .withCalibration(OutputCalibrator.calibrate(model, split.validation(), mixture));
    }
  }

  private Measurement measured(TrainedModel model, ImageSet set) {
    List<Answer> answers = model.answers(set);
    return Measurement.of(set, dataset.sha256(), probabilities(answers), Answer.sets(answers));
  }

  private static float[][] probabilities(List<Answer> answers) {
    float[][] probabilities = Answer.probabilities(answers);
    NothingLearnedException.requireNumbers(probabilities);
    return probabilities;
  }
}
