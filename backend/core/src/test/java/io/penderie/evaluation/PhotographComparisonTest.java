package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.evaluation.Comparison.Change;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhotographComparisonTest {

  @Test
  void comparison_isOverTheGarmentsThatBothHave() {
    PhotographAnswers first =
        answers(
            answer(1, "a", 0, 0),
            answer(2, "a", 0, 0),
            answer(3, "a", 0, 1),
            answer(4, "b", 1, 1),
            answer(5, "a", 0, 0), // Only the first was asked.
            answer(6, "a", null, 0), // No garment.
            answer(7, "a", 0, 0), // Labelled anew since.
            answer(1, "b", 0, 0)); // The same file again.
    PhotographAnswers second =
        answers(
            answer(4, "b", 1, 0),
            answer(3, "a", 0, 0),
            answer(2, "elsewhere", 0, 0),
            answer(1, "a", 0, 1),
            answer(6, "a", null, 0),
            answer(7, "a", 1, 0));

    PhotographComparison comparison = PhotographComparison.of(first, second).orElseThrow();

    assertThat(comparison.all())
        .isEqualTo(
            new PhotographComparison.Part(4, new Change(0.75, 0.5, -0.25), 1, 0, McNemar.of(2, 1)));
    assertThat(comparison.sources().get("b"))
        .isEqualTo(
            new PhotographComparison.Part(1, new Change(1, 0, -1), 0, 0, new McNemar(1, 0, 1)));
    assertThat(comparison.sources())
        .containsOnlyKeys("a", "b")
        .extractingByKey("a")
        .extracting(PhotographComparison.Part::photographs)
        .isEqualTo(3);
  }

  @Test
  void refusedFile_isWrong() {
    PhotographAnswer refused = PhotographAnswer.refused(hash(1), "a", "", "label", List.of(0));

    assertThat(PhotographComparison.of(answers(refused), answers(answer(1, "a", 0, 0))))
        .hasValue(
            new PhotographComparison(
                new PhotographComparison.Part(1, new Change(0, 1, 1), 0, 0, new McNemar(0, 1, 1)),
                Map.of(
                    "a",
                    new PhotographComparison.Part(
                        1, new Change(0, 1, 1), 0, 0, new McNemar(0, 1, 1)))));
  }

  @Test
  void nothingInCommon_isNoComparison() {
    assertThat(
            PhotographComparison.of(
                answers(answer(1, "a", 0, 0), answer(2, "a", null, 0)),
                answers(answer(3, "a", 0, 0), answer(2, "a", null, 0))))
        .isEmpty();
  }

  @Test
  void otherClasses_areRefused() {
    PhotographAnswers three = new PhotographAnswers(3, true, List.of(answer(1, "a", 0, 0)));

    assertThatThrownBy(() -> PhotographComparison.of(answers(answer(1, "a", 0, 0)), three))
        .hasMessage("the first knows 2 classes; the second's number is 3");
  }

  private static PhotographAnswers answers(PhotographAnswer... answers) {
    return new PhotographAnswers(2, true, Arrays.asList(answers));
  }

  private static PhotographAnswer answer(int file, String source, Integer right, int predicted) {
    return new PhotographAnswer(
        hash(file),
        source,
        "",
        "label",
        right == null ? List.of() : List.of(right),
        predicted,
        0.5f,
        true,
        null);
  }

  private static String hash(int file) {
    return "%064x".formatted(file);
  }
}
