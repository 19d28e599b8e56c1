package io.penderie.server.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.evaluation.Answers;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.testing.TinyModels;
import io.penderie.server.evaluation.ParsedFiles.Parsed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionsTest {

  private static final int[] TRUTH = {0, 0, 1, 1};

  /** Both take the second for 1 and the fourth for 0. */
  @Test
  void pictures_thatAllTakeForTheSameOtherClass_areFound() {
    Contradictions found =
        new Contradictions(
            List.of(
                version("one", "a", new int[] {0, 1, 0, 0}, 0.6f),
                version("two", "b", new int[] {1, 1, 1, 0}, 0.7f)));

    assertThat(found.find()).containsExactly(1, 3);
  }

  @Test
  void copyOfAVersion_isNoSecondOpinion() {
    int[] predicted = {0, 1, 0, 0};
    Contradictions found =
        new Contradictions(
            List.of(version("one", "a", predicted, 0.6f), version("copy", "a", predicted, 0.6f)));

    assertThat(found.versions()).hasSize(1);
    assertThat(found.find()).isEmpty();
  }

  private static TestPictures version(
      String name, String parameters, int[] predicted, float confidence) {
    float[] confidences = {confidence, confidence, confidence, confidence};
    Answers answers = new Answers("0".repeat(64), 3, predicted, confidences);
    return new TestPictures(
        new ModelVersion(name, Path.of(name), TinyModels.card(name, parameters)),
        null,
        TRUTH,
        new Parsed<>(new RankedAnswers(answers), name));
  }
}
