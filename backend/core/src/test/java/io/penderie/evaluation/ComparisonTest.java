package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.DatasetIds;
import io.penderie.dataset.ImageSet;
import io.penderie.evaluation.Comparison.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Five pictures of two classes. */
class ComparisonTest {

  private static final int[] TRUTH = {0, 0, 0, 1, 1};

  /** Answers 0, 0, 1, 0, 0, each with a probability of 3/4: two right. */
  private static final Measurement FIRST = measurement("data", 0, 0, 1, 0, 0);

  /** Answers 0, 1, 0, 1, 0: three right. */
  private static final Measurement SECOND = measurement("data", 0, 1, 0, 1, 0);

  private static final DatasetIds IDS =
      DatasetIds.published("coats", ClassLabels.numbered(2), TRUTH.length);

  private static final Comparison COMPARISON = compare(FIRST, SECOND);

  @Test
  void counts_sayWhoWasRight() {
    assertThat(COMPARISON.pictures()).isEqualTo(5);
    assertThat(COMPARISON.bothRight()).isEqualTo(1);
    assertThat(COMPARISON.test().onlyFirst()).isEqualTo(1);
    assertThat(COMPARISON.test().onlySecond()).isEqualTo(2);
    assertThat(COMPARISON.bothWrong()).isEqualTo(1);
  }

  @Test
  void test_isThatOfTheTwoCounts() {
    // Three tosses, one on the rarer side: 2 (1 + 3) / 8.
    assertThat(COMPARISON.test().pValue()).isEqualTo(1);
    Comparison certain = compare(measurement("data", 1, 1, 1, 0, 0), measurement("data", TRUTH));
    assertThat(certain.test().pValue()).isEqualTo(0.0625, within(1e-12));
  }

  @Test
  void accuracyAndLoss_areSecondMinusFirst() {
    assertThat(COMPARISON.accuracy().first()).isEqualTo(0.4);
    assertThat(COMPARISON.accuracy().second()).isEqualTo(0.6);
    assertThat(COMPARISON.accuracy().difference()).isEqualTo(0.2, within(1e-12));
    // One more picture whose true class got 3/4 instead of 1/4: ln 3 less, by 5.
    assertThat(COMPARISON.loss().difference()).isEqualTo(-Math.log(3) / 5, within(1e-12));
  }

  @Test
  void matrixDifference_hasTheTruthInRows() {
    // First: 2 1 / 2 0, second: 2 1 / 1 1.
    assertThat(COMPARISON.matrixDifference()).containsExactly(List.of(0, 0), List.of(-1, 1));
  }

  @Test
  void classes_changeInPrecisionRecallAndF1() {
    Comparison.ClassChange zero = COMPARISON.classes().get(0);
    assertThat(zero.index()).isZero();
    assertThat(zero.precision().first()).isEqualTo(0.5);
    assertThat(zero.precision().second()).isEqualTo(2 / 3.0);
    assertThat(zero.recall().difference()).isZero();
    Comparison.ClassChange one = COMPARISON.classes().get(1);
    assertThat(one.precision().difference()).isEqualTo(0.5);
    assertThat(one.recall().difference()).isEqualTo(0.5);
    assertThat(one.f1().difference()).isEqualTo(0.5);
  }

  @Test
  void versionWithItself_doesNotDiffer() {
    Comparison same = compare(FIRST, FIRST);

    assertThat(same.accuracy().difference()).isZero();
    assertThat(same.test()).isEqualTo(new McNemar(0, 0, 1));
    assertThat(same.bothRight()).isEqualTo(2);
    assertThat(same.bothWrong()).isEqualTo(3);
  }

  @Test
  void outcome_ofBothWrong_needNotBeAlike() {
    assertThat(Outcome.of(0, 1, 2)).isEqualTo(Outcome.BOTH_WRONG);
    assertThat(Outcome.of(0, 0, 2)).isEqualTo(Outcome.ONLY_FIRST);
    assertThat(Outcome.of(0, 1, 0)).isEqualTo(Outcome.ONLY_SECOND);
    assertThat(Outcome.of(0, 0, 0)).isEqualTo(Outcome.BOTH_RIGHT);
  }

  @Test
  void json_namesEveryFigure() throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode json = mapper.valueToTree(COMPARISON);

    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "pictures",
            "accuracy",
            "loss",
            "classes",
            "matrixDifference",
            "bothRight",
            "bothWrong",
            "test");
    assertThat(mapper.treeToValue(json, Comparison.class)).isEqualTo(COMPARISON);
  }

  @Test
  void networksWithoutACommonPicture_areRefused() {
    Tested elsewhere =
        new Tested(
            DatasetIds.published("hats", ClassLabels.numbered(2), TRUTH.length), TRUTH, SECOND);
    CommonPictures none = CommonPictures.of(new Tested(IDS, TRUTH, FIRST), elsewhere);

    assertThatThrownBy(() -> Comparison.of(none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the number of common pictures");
  }

  @Test
  void evaluationOfOtherAnswers_isRefused() {
    Measurement mixed = new Measurement(FIRST.evaluation(), SECOND.answers());

    assertThatThrownBy(() -> new Tested(IDS, TRUTH, mixed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not that of the answers");
  }

  private static Comparison compare(Measurement first, Measurement second) {
    return Comparison.of(
        CommonPictures.of(new Tested(IDS, TRUTH, first), new Tested(IDS, TRUTH, second)));
  }

  private static Measurement measurement(String data, int... predicted) {
    float[][] probabilities = new float[TRUTH.length][];
    for (int i = 0; i < TRUTH.length; i++) {
      probabilities[i] = predicted[i] == 0 ? new float[] {.75f, .25f} : new float[] {.25f, .75f};
    }
    return Measurement.of(
        ImageSet.of(1, 1, new byte[TRUTH.length][1], TRUTH), data, probabilities, null);
  }
}
