package io.penderie.server.evaluation;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.evaluation.Calibration;
import io.penderie.evaluation.ClassificationReport;
import io.penderie.evaluation.ConfusionMatrix;
import io.penderie.evaluation.EpochFigures;
import io.penderie.evaluation.Evaluation;
import io.penderie.evaluation.Mistake;
import io.penderie.evaluation.PrecisionRecall;
import io.penderie.registry.ModelVersion;
import io.penderie.server.dataset.ClassView;
import io.penderie.server.dataset.SplitName;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How well a version does, and how its training came there.
 *
 * @param version its name in the registry
 * @param dataset that it learned from
 * @param split the pictures that it was measured on
 * @param pictures how many they are
 * @param classes what they are called
 * @param loss mean cross-entropy in nats
 * @param accuracy share right, 0..1
 * @param top2Accuracy share whose true class is among the two most probable, 0..1
 * @param report precision, recall and F1
 * @param confusionMatrix rows are the truth
 * @param calibration null for a version that was evaluated before this was measured
 * @param predictionSets null for a version that gives none
 * @param precisionRecall null for a version that was evaluated before this was measured
 * @param surestMistakes at most ten
 * @param history what each epoch of its training measured
 */
@Schema(name = "Evaluation", description = "How well a version does on the test split.")
record EvaluationView(
    String version,
    @Schema(description = "The name of the dataset that it learned from.") String dataset,
    String split,
    @Schema(description = "How many were classified.") int pictures,
    @Schema(description = "In the order of all figures below.") List<ClassView> classes,
    @Schema(description = "Mean cross-entropy in nats.") double loss,
    @Schema(description = "Share right.") double accuracy,
    @Schema(description = "Share whose true class is among the two most probable.")
        double top2Accuracy,
    @Schema(description = "Precision, recall and F1, by class and on average.")
        ClassificationReport report,
    @Schema(description = "counts[truth][predicted].") ConfusionMatrix confusionMatrix,
    @Schema(
            description =
                "Confidence against accuracy in 15 bins of equal width (reliability diagram), and"
                    + " the expected and maximum calibration error; the means of an empty bin are"
                    + " null. Absent for a version that was evaluated before this was measured.")
        @JsonInclude(NON_NULL)
        Calibration calibration,
    @Schema(
            description =
                "How many prediction sets hold the right class and how large they are, over all"
                    + " pictures and over those of each class. Absent for a version that gives"
                    + " none.")
        @JsonInclude(NON_NULL)
        SetFigures.ByClass predictionSets,
    @Schema(
            description =
                "Precision by recall of each class, as the probability that a picture must have of it"
                    + " falls, whatever its most probable class is; at most 100 points each, the"
                    + " first at which recall reaches each of as many equal steps. averagePrecision"
                    + " is over all thresholds, not interpolated. null for a class without pictures;"
                    + " absent for a version that was evaluated before this was measured.")
        @JsonInclude(NON_NULL)
        List<PrecisionRecall> precisionRecall,
    @Schema(description = "At most ten mistakes, the most confident first.")
        List<MistakeView> surestMistakes,
    @Schema(description = "The curves of its training run: what each epoch measured.")
        List<EpochFigures> history) {

  /**
   * A wrong answer; see {@link Mistake}.
   *
   * @param picture where it is; null where it is not known which it is
   */
  @Schema(name = "Mistake", description = "A test picture that was classified wrong.")
  record MistakeView(
      @Schema(description = TestPictures.POSITION) int index,
      int truth,
      int predicted,
      double confidence,
      @Schema(
              description =
                  TestPictures.WHERE
                      + " Absent for a version of which it is not known which pictures it was"
                      + " measured on.")
          @JsonInclude(NON_NULL)
          String picture) {

    static MistakeView of(Mistake mistake, Optional<TestPictures> pictures) {
      return new MistakeView(
          mistake.index(),
          mistake.truth(),
          mistake.predicted(),
          mistake.confidence(),
          pictures
              .filter(all -> mistake.index() < all.truth().length)
              .map(all -> all.address(mistake.index()))
              .orElse(null));
    }
  }

  static EvaluationView of(
      ModelVersion version, Evaluation evaluation, Optional<TestPictures> pictures) {
    return new EvaluationView(
        version.name(),
        version.card().data().name(),
        SplitName.TEST.path(),
        evaluation.pictures(),
        ClassView.all(version.card().labels()),
        evaluation.loss(),
        evaluation.accuracy(),
        evaluation.top2Accuracy(),
        evaluation.report(),
        evaluation.confusionMatrix(),
        evaluation.calibration(),
        SetFigures.ByClass.of(evaluation.predictionSets()),
        evaluation.precisionRecall(),
        evaluation.surestMistakes().stream()
            .map(mistake -> MistakeView.of(mistake, pictures))
            .toList(),
        version.card().history());
  }
}
