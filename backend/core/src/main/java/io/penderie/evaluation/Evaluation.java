package io.penderie.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a network is worth on one set of pictures; immutable, and kept beside each model as JSON.
 *
 * @param pictures how many pictures were classified, at least 1
 * @param loss mean cross-entropy (natural logarithm), see {@link Evaluator#SMALLEST_PROBABILITY}
 * @param accuracy the share whose most probable class is the true one, in 0..1
 * @param top2Accuracy the share whose true class is among the two most probable, in 0..1
 * @param report precision, recall and F1
 * @param confusionMatrix which class was taken for which; rows are the truth
 * @param calibration whether confidence means what it says; null in what was written before
 *     Penderie measured it
 * @param predictionSets whether prediction sets hold what they promise; null where the version has
 *     none
 * @param precisionRecall by class, null for a class without pictures; null in what was written
 *     before Penderie measured it
 * @param surestMistakes at most {@link #MISTAKES} wrong answers, the most confident first
 */
public record Evaluation(
    int pictures,
    double loss,
    double accuracy,
    double top2Accuracy,
    ClassificationReport report,
    ConfusionMatrix confusionMatrix,
    Calibration calibration,
    @JsonInclude(JsonInclude.Include.NON_NULL) PredictionSets.ByClass predictionSets,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<PrecisionRecall> precisionRecall,
    List<Mistake> surestMistakes) {

  /** How many mistakes are kept. */
  public static final int MISTAKES = 10;

  public Evaluation {
    surestMistakes = List.copyOf(surestMistakes);
    if (precisionRecall != null) {
      // Not List.copyOf: a class without pictures has none.
      precisionRecall = Collections.unmodifiableList(new ArrayList<>(precisionRecall));
      Figures.require(
          precisionRecall.size() == confusionMatrix.classes(),
          "of " + confusionMatrix.classes() + " classes the number with precision by recall",
          precisionRecall.size());
    }
    Figures.require(pictures > 0, "the number of pictures", pictures);
    Figures.requireAmount(loss, "loss");
    Figures.requireShare(accuracy, "accuracy");
    Figures.requireShare(top2Accuracy, "top-2 accuracy");
    Figures.require(top2Accuracy >= accuracy, "top-2 accuracy, below accuracy,", top2Accuracy);
    Figures.require(
        confusionMatrix.total() == pictures,
        "the matrix counts another number than " + pictures + " pictures; its total",
        confusionMatrix.total());
    Figures.require(
        report.classes().size() == confusionMatrix.classes(),
        "the report has another number of classes than the matrix; it",
        report.classes().size());
    int binned =
        calibration == null
            ? pictures
            : calibration.bins().stream().mapToInt(Calibration.Bin::count).sum();
    Figures.require(
        binned == pictures, "of " + pictures + " pictures the number in the bins", binned);
    Figures.require(
        predictionSets == null
            || (predictionSets.all().pictures() == pictures
                && predictionSets.classes().size() == confusionMatrix.classes()),
        "of " + pictures + " pictures the prediction sets",
        predictionSets);
    Figures.require(
        surestMistakes.size() <= MISTAKES, "the number of mistakes", surestMistakes.size());
    Figures.require(
        surestMistakes.stream().sorted(Mistake.SUREST_FIRST).toList().equals(surestMistakes),
        "the order of the mistakes",
        surestMistakes);
  }
}
