package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.dataset.ImageSet;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {

  private static final int[] TRUTH = {0, 1, 2, 1};

  /** Right; wrong but second; wrong and third; right. Powers of two, so that nothing is rounded. */
  private static final float[][] PROBABILITIES = {
    {0.5f, 0.25f, 0.25f},
    {0.625f, 0.25f, 0.125f},
    {0.25f, 0.625f, 0.125f},
    {0.25f, 0.5f, 0.25f},
  };

  private static final Evaluation EVALUATION = Evaluator.evaluate(TRUTH, PROBABILITIES, null);

  @Test
  void accuracies_areSharesOfThePictures() {
    assertThat(EVALUATION.pictures()).isEqualTo(4);
    assertThat(EVALUATION.accuracy()).isEqualTo(0.5);
    assertThat(EVALUATION.top2Accuracy()).isEqualTo(0.75);
    assertThat(EVALUATION.report().accuracy()).isEqualTo(0.5);
  }

  @Test
  void loss_isTheMeanNegativeNaturalLogarithm() {
    // The true classes got 1/2, 1/4, 1/8 and 1/2: 1 + 2 + 3 + 1 times ln 2, by 4.
    assertThat(EVALUATION.loss()).isEqualTo(1.2130075659799042, within(1e-12));
  }

  @Test
  void matrix_hasTheTruthInRows() {
    assertThat(EVALUATION.confusionMatrix())
        .isEqualTo(new ConfusionMatrix(new int[][] {{1, 0, 0}, {1, 1, 0}, {0, 1, 0}}));
  }

  @Test
  void mistakes_equallySure_keepTheOrderOfTheSet() {
    assertThat(EVALUATION.surestMistakes())
        .containsExactly(new Mistake(1, 1, 0, 0.625), new Mistake(2, 2, 1, 0.625));
  }

  @Test
  void mistakes_areTheTenSurest() {
    float[][] probabilities = new float[16][];
    for (int i = 0; i < 16; i++) {
      // Picture 15 is right, the others are wrong, the later the surer.
      float confidence = 0.5f + (i + 1) / 64f;
      probabilities[i] = new float[] {confidence, 1 - confidence};
    }
    int[] truth = new int[16];
    Arrays.fill(truth, 0, 15, 1);

    Evaluation evaluation = Evaluator.evaluate(truth, probabilities, null);

    assertThat(evaluation.surestMistakes().stream().map(Mistake::index))
        .containsExactly(14, 13, 12, 11, 10, 9, 8, 7, 6, 5);
    assertThat(evaluation.surestMistakes().get(0)).isEqualTo(new Mistake(14, 1, 0, 0.734375));
  }

  @Test
  void equallyProbableClasses_areTakenInOrder() {
    float[][] probabilities = {{0.25f, 0.25f, 0.25f, 0.25f}, {0.25f, 0.25f, 0.25f, 0.25f}};

    Evaluation evaluation = Evaluator.evaluate(new int[] {0, 2}, probabilities, null);

    assertThat(evaluation.accuracy()).isEqualTo(0.5);
    assertThat(evaluation.top2Accuracy()).isEqualTo(0.5);
  }

  @Test
  void impossibleTruth_countsAsTheSmallestProbability() {
    Evaluation evaluation = Evaluator.evaluate(new int[] {1}, new float[][] {{1, 0}}, null);

    // -ln 1e-12 = 12 ln 10
    assertThat(evaluation.loss()).isEqualTo(27.631021115928547, within(1e-9));
  }

  @Test
  void certainAndRight_hasNoLoss() {
    // A softmax in single precision may end just above 1.
    Evaluation evaluation =
        Evaluator.evaluate(new int[] {0}, new float[][] {{1.0000001f, 0}}, null);

    assertThat(evaluation.loss()).isZero();
    assertThat(evaluation.surestMistakes()).isEmpty();
  }

  @Test
  void imageSet_givesItsLabels() {
    byte[][] pictures = {{0}, {0}, {0}, {0}};

    assertThat(Evaluator.evaluate(ImageSet.of(1, 1, pictures, TRUTH), PROBABILITIES, null))
        .isEqualTo(EVALUATION);
  }

  @Test
  void json_givesTheSameEvaluationBack() throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    String json = mapper.writeValueAsString(EVALUATION);

    assertThat(mapper.readValue(json, Evaluation.class)).isEqualTo(EVALUATION);
    assertThat(mapper.readTree(json).fieldNames())
        .toIterable()
        .containsExactly(
            "pictures",
            "loss",
            "accuracy",
            "top2Accuracy",
            "report",
            "confusionMatrix",
            "calibration",
            "precisionRecall",
            "surestMistakes");
    assertThat(mapper.readTree(json).at("/confusionMatrix/counts/1/0").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, -0.1f, 1.1f})
  void valueThatIsNoProbability_isRefused(float value) {
    assertRefused(new int[] {0}, new float[][] {{value, 1 - value}}, "row 0", "" + value);
  }

  @Test
  void rowThatDoesNotSumToOne_isRefused() {
    assertRefused(new int[] {0, 0}, new float[][] {{1, 0}, {0.5f, 0.25f}}, "row 1", "0.75");
  }

  @Test
  void wrongShapes_areRefused() {
    assertRefused(new int[0], new float[0][], "no pictures");
    assertRefused(new int[] {0}, new float[2][2], "1 true classes but 2 rows");
    assertRefused(new int[] {0, 0}, new float[][] {{1, 0}, {1}}, "row 1 has 1", "not 2");
    assertRefused(new int[] {2}, new float[][] {{1, 0}}, "picture 0 is 2 of 2 classes");
    assertRefused(new int[] {-1}, new float[][] {{1, 0}}, "picture 0 is -1");
  }

  @Test
  void calibration_isThatOfTheAnswers() {
    // Confidences 0.5 and 0.5 lie in bin 7, both right; 0.625 twice in bin 9, both wrong.
    Calibration calibration = EVALUATION.calibration();

    assertThat(calibration.bins().get(7).count()).isEqualTo(2);
    assertThat(calibration.bins().get(7).accuracy()).isEqualTo(1);
    assertThat(calibration.bins().get(9).count()).isEqualTo(2);
    assertThat(calibration.bins().get(9).meanConfidence()).isEqualTo(0.625);
    assertThat(calibration.expectedCalibrationError()).isEqualTo(0.5625);
    assertThat(calibration.maximumCalibrationError()).isEqualTo(0.625);
  }

  /** As versions have it that were written before calibration was measured. */
  @Test
  void json_withoutCalibration_isRead() throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json = mapper.valueToTree(EVALUATION);
    json.remove("calibration");

    Evaluation read = mapper.treeToValue(json, Evaluation.class);

    assertThat(read.calibration()).isNull();
    assertThat(read.confusionMatrix()).isEqualTo(EVALUATION.confusionMatrix());
  }

  @Test
  void contradictions_areRefused() {
    assertContradiction(5, 1, 0.5, List.of(), "5 pictures; its total is 4");
    assertContradiction(4, 1, 0.25, List.of(), "below accuracy");
    assertContradiction(4, Double.NaN, 0.5, List.of(), "loss is NaN");
    assertContradiction(
        4,
        1,
        0.5,
        List.of(new Mistake(0, 1, 0, 0.5), new Mistake(1, 1, 0, 0.6)),
        "order of the mistakes");
    assertThatThrownBy(() -> new Mistake(0, 1, 1, 0.5)).hasMessageContaining("is predicted");
    Calibration ofOne = Calibration.of(new boolean[1], new double[1]);
    assertThatThrownBy(
            () ->
                new Evaluation(
                    4,
                    1,
                    0.5,
                    0.5,
                    EVALUATION.report(),
                    EVALUATION.confusionMatrix(),
                    ofOne,
                    null,
                    null,
                    List.of()))
        .hasMessage("of 4 pictures the number in the bins is 1");
  }

  private static void assertContradiction(
      int pictures, double loss, double top2Accuracy, List<Mistake> mistakes, String fault) {
    assertThatThrownBy(
            () ->
                new Evaluation(
                    pictures,
                    loss,
                    0.5,
                    top2Accuracy,
                    EVALUATION.report(),
                    EVALUATION.confusionMatrix(),
                    EVALUATION.calibration(),
                    null,
                    null,
                    mistakes))
        .hasMessageContaining(fault);
  }

  private static void assertRefused(int[] truth, float[][] probabilities, String... faults) {
    assertThatThrownBy(() -> Evaluator.evaluate(truth, probabilities, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(faults);
  }
}
