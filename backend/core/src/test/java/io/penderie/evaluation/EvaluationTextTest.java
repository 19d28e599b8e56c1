package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EvaluationTextTest {

  private static final Evaluation EVALUATION =
      Evaluator.evaluate(
          new int[] {0, 0, 1, 1},
          new float[][] {{0.75f, 0.25f}, {0.5f, 0.5f}, {0.25f, 0.75f}, {0.875f, 0.125f}},
          null);

  @Test
  void evaluation_isAlignedText() {
    Locale before = Locale.getDefault();
    // Figures keep their points where people write commas.
    Locale.setDefault(Locale.FRANCE);
    try {
      assertThat(EvaluationText.render(EVALUATION, List.of("Shirt", "Ankle boot")))
          .isEqualTo(
              """
              Pictures               4
              Loss              0.8370
              Accuracy          75.00%
              Top-2 accuracy   100.00%
              ECE               46.88%

              Class          Precision  Recall      F1   Support
              Shirt             0.6667  1.0000  0.8000         2
              Ankle boot        1.0000  0.5000  0.6667         2
              Macro mean        0.8333  0.7500  0.7333         4
              Weighted mean     0.8333  0.7500  0.7333         4

              Confusion matrix (rows: true class, columns: predicted class)
                               0  1
              0 Shirt          2  0
              1 Ankle boot     1  1

              Surest mistakes
              Picture  Confidence  True class     Predicted class
                    3      87.50%  Ankle boot     Shirt
              """);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void longNames_stayAligned() {
    String text = EvaluationText.render(EVALUATION, List.of("a".repeat(40), "b"));

    assertThat(text).contains("\n" + "a".repeat(23) + "…     0.6667");
    assertThat(text).contains("\nb" + " ".repeat(23) + "     1.0000");
  }

  @Test
  void controlCharacters_doNotReachTheTerminal() {
    String text = EvaluationText.render(EVALUATION, List.of("\u001b[2Jx", "right\u202eleft\n"));

    assertThat(text).doesNotContain("\u001b", "\u202e").contains("\ufffd[2Jx", "right\ufffdleft");
  }

  @Test
  void noMistakes_areSaid() {
    Evaluation perfect = Evaluator.evaluate(new int[] {0}, new float[][] {{1, 0}}, null);

    assertThat(EvaluationText.render(perfect, List.of("a", "b"))).endsWith("\nNo mistakes\n");
  }

  @Test
  void wrongNumberOfNames_isRefused() {
    assertThatThrownBy(() -> EvaluationText.render(EVALUATION, List.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 names for 2 classes");
  }
}
