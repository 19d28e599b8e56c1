package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.files.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionSetsTest {

  private static final int[] TRUTH = {0, 0, 2, 2};

  private static final float[][] PROBABILITIES = {
    {0.75f, 0.25f, 0}, {0.25f, 0.75f, 0}, {0.5f, 0.25f, 0.25f}, {0, 0, 1}
  };

  private static final List<List<Integer>> SETS =
      List.of(List.of(0), List.of(1), List.of(0, 1, 2), List.of(2));

  private static final PredictionSets.ByClass SETS_BY_CLASS =
      Evaluator.evaluate(TRUTH, PROBABILITIES, SETS).predictionSets();

  @Test
  void coverage_andMeanSize_ofAllAndOfEachClass() {
    assertThat(SETS_BY_CLASS.all()).isEqualTo(new PredictionSets(4, 3, List.of(3, 0, 1)));
    assertThat(SETS_BY_CLASS.all().coverage()).isEqualTo(0.75);
    assertThat(SETS_BY_CLASS.all().meanSize()).isEqualTo(1.5);
    assertThat(SETS_BY_CLASS.classes())
        .containsExactly(
            new PredictionSets(2, 1, List.of(2)), null, new PredictionSets(2, 2, List.of(1, 0, 1)));
  }

  @Test
  void asJson_withBothFigures_andBack() {
    PredictionSets sets = SETS_BY_CLASS.all();

    assertThat(Json.line(sets))
        .isEqualTo(
            "{\"pictures\":4,\"covered\":3,\"sizes\":[3,0,1],\"coverage\":0.75,\"meanSize\":1.5}");
  }

  @Test
  void evaluationOfAVersionWithoutSets_hasNone() {
    assertThat(Evaluator.evaluate(TRUTH, PROBABILITIES, null).predictionSets()).isNull();
  }

  @Test
  void text_tellsBoth_andEachClass() {
    String text =
        EvaluationText.render(
            Evaluator.evaluate(TRUTH, PROBABILITIES, SETS), List.of("A", "B", "C"));

    assertThat(text)
        .contains("Set coverage      75.00%\nMean set size      1.500\n")
        .contains("Support  Set coverage  Mean set size\n")
        .containsPattern("A  .*  2        50.00%          1.000\n");
  }

  @Test
  void countsThatDoNotAddUp_areRefused() {
    assertThatThrownBy(() -> new PredictionSets(4, 3, List.of(3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PredictionSets(4, 5, List.of(4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Evaluator.evaluate(TRUTH, PROBABILITIES, SETS.subList(0, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
