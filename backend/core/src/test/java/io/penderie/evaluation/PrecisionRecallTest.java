package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrecisionRecallTest {

  private static PrecisionRecall ofFirstClass(int[] truth, float... probabilities) {
    return PrecisionRecall.of(truth, rows(probabilities), 0, PrecisionRecall.POINTS);
  }

  private static float[][] rows(float... probabilities) {
    float[][] rows = new float[probabilities.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[] {probabilities[i], 1 - probabilities[i]};
    }
    return rows;
  }

  /** Right, right, wrong, right, wrong: precision 1/1, 2/2, 3/4 at recall 1/3, 2/3, 3/3. */
  @Test
  void curve_hasThePrecisionWhereRecallRises() {
    PrecisionRecall curve = ofFirstClass(new int[] {0, 1, 0, 1, 0}, 0.9f, 0.1f, 0.5f, 0.7f, 0.8f);

    assertThat(curve.thresholds()).containsExactly(0.9, 0.8, 0.5);
    assertThat(curve.recall()).containsExactly(0.3333, 0.6667, 1.0);
    assertThat(curve.precision()).containsExactly(1.0, 1.0, 0.75);
    assertThat(curve.averagePrecision()).isEqualTo((1 + 1 + 0.75) / 3, within(1e-12));
  }

  /** No threshold parts equal probabilities: 0.6 takes one right and two wrong ones at once. */
  @Test
  void ties_areTakenTogether_inWhateverOrderTheyStand() {
    float[] tied = {0.9f, 0.6f, 0.6f, 0.6f, 0.2f};

    PrecisionRecall wrongFirst = ofFirstClass(new int[] {0, 1, 1, 0, 1}, tied);
    PrecisionRecall rightFirst = ofFirstClass(new int[] {0, 0, 1, 1, 1}, tied);

    assertThat(wrongFirst).isEqualTo(rightFirst);
    assertThat(wrongFirst.recall()).containsExactly(0.5, 1.0);
    assertThat(wrongFirst.precision()).containsExactly(1.0, 0.5);
    assertThat(wrongFirst.averagePrecision()).isEqualTo((1 + 0.5) / 2, within(1e-12));
  }

  @Test
  void sameProbabilityForAll_isTheShareOfTheClass() {
    PrecisionRecall curve = ofFirstClass(new int[] {0, 1, 1, 1}, 0.25f, 0.25f, 0.25f, 0.25f);

    assertThat(curve.recall()).containsExactly(1.0);
    assertThat(curve.averagePrecision()).isEqualTo(0.25);
  }

  @Test
  void manyPictures_keepSomePoints_andTheAverageIsOfAll() {
    int pictures = 3000;
    int[] truth = IntStream.range(0, pictures).map(i -> i % 2).toArray();
    float[][] rows = new float[pictures][];
    for (int i = 0; i < pictures; i++) {
      float score = 1 - (float) i / pictures;
      rows[i] = new float[] {score, 1 - score};
    }

    PrecisionRecall curve = PrecisionRecall.of(truth, rows, 0, 10);

    // Right and wrong in turns: after the k-th right one of 1,500 the precision is k of 2k - 1.
    assertThat(curve.recall()).containsExactly(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);
    assertThat(curve.precision().get(0)).isEqualTo(0.5017);
    double sum = IntStream.rangeClosed(1, 1500).mapToDouble(k -> k / (2.0 * k - 1)).sum();
    assertThat(curve.averagePrecision()).isEqualTo(sum / 1500, within(1e-9));
  }

  @Test
  void classWithoutPictures_hasNoCurve() {
    List<PrecisionRecall> all = PrecisionRecall.ofAll(new int[] {0, 0}, rows(0.9f, 0.4f), 2);

    assertThat(all.get(0).averagePrecision()).isEqualTo(1);
    assertThat(all.get(1)).isNull();
  }

  @Test
  void json_isReadBackTheSame() throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    PrecisionRecall curve = ofFirstClass(new int[] {0, 1, 0}, 0.9f, 0.1f, 0.5f);

    assertThat(mapper.readValue(mapper.writeValueAsString(curve), PrecisionRecall.class))
        .isEqualTo(curve);
  }

  @Test
  void fallingRecallOrUnequalLengths_areRefused() {
    List<Double> two = List.of(0.5, 0.4);
    assertThatThrownBy(() -> new PrecisionRecall(1, two, two, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("recall");
    assertThatThrownBy(() -> new PrecisionRecall(1, two, List.of(1.0), two))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
