package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.penderie.dataset.ImageSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private static final float[][] PROBABILITIES = {
    {0.25f, 0.5f, 0.25f}, {0.375f, 0.25f, 0.375f}, {0, 0, 1.0000001f},
  };

  private static final Answers ANSWERS = Answers.of("ab", PROBABILITIES, null);

  @Test
  void answers_areTheMostProbableClasses_ofEqualOnesTheFirst() {
    assertThat(ANSWERS.classes()).isEqualTo(3);
    assertThat(ANSWERS.size()).isEqualTo(3);
    assertThat(ANSWERS.predicted()).containsExactly(1, 0, 2);
  }

  @Test
  void confidence_isTheProbability_andNeverAboveOne() {
    assertThat(ANSWERS.confidence()).containsExactly(0.5f, 0.375f, 1);
  }

  @Test
  void arrays_areCopiedInAndOut() {
    int[] predicted = {0, 1};
    float[] confidence = {0.5f, 0.5f};
    Answers answers = new Answers("ab", 2, predicted, confidence);

    predicted[0] = 1;
    confidence[0] = 0;
    answers.predicted()[1] = 0;
    answers.confidence()[1] = 0;

    assertThat(answers).isEqualTo(new Answers("ab", 2, new int[] {0, 1}, new float[] {.5f, .5f}));
  }

  @Test
  void json_givesTheSameBack() throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    Answers awkward = new Answers("ab", 10, new int[] {9, 3}, new float[] {0.1f, 0.96778864f});

    String json = mapper.writeValueAsString(awkward);

    assertThat(json)
        .isEqualTo(
            "{\"dataSha256\":\"ab\",\"classes\":10,\"predicted\":[9,3],"
                + "\"confidence\":[0.1,0.96778864]}");
    assertThat(mapper.readValue(json, Answers.class)).isEqualTo(awkward);
  }

  @Test
  void impossibleAnswers_areRefused() {
    assertRefused(2, new int[] {2}, new float[] {1}, "picture 0 is 2");
    assertRefused(2, new int[] {-1}, new float[] {1}, "picture 0 is -1");
    assertRefused(2, new int[] {0, 0}, new float[] {1}, "2 answers", "confidences is 1");
    assertRefused(2, new int[] {0, 0}, new float[] {1, Float.NaN}, "picture 1 is NaN");
    assertRefused(2, new int[0], new float[0], "answers is 0");
    assertRefused(0, new int[] {0}, new float[] {1}, "classes is 0");
    assertRefused(257, new int[] {0}, new float[] {1}, "classes is 257");
  }

  @Test
  void measurement_holdsFiguresAndAnswersThatAgree() {
    ImageSet truth = ImageSet.of(1, 1, new byte[3][1], new int[] {1, 2, 2});

    Measurement measured = Measurement.of(truth, "ab", PROBABILITIES, null);

    assertThat(measured.answers()).isEqualTo(ANSWERS);
    assertThat(measured.evaluation().accuracy()).isEqualTo(2 / 3.0);
    assertThat(measured.evaluation().surestMistakes())
        .isEqualTo(List.of(new Mistake(1, 2, 0, 0.375)));
    Answers fewer = Answers.of("ab", new float[][] {{1, 0, 0}}, null);
    assertThatThrownBy(() -> new Measurement(measured.evaluation(), fewer))
        .hasMessage("the evaluation is of 3 pictures; the number of answers is 1");
    Answers ofTwo = Answers.of("ab", new float[][] {{1, 0}, {1, 0}, {1, 0}}, null);
    assertThatThrownBy(() -> new Measurement(measured.evaluation(), ofTwo))
        .hasMessage("the matrix has 3 classes; the answers' is 2");
  }

  private static void assertRefused(
      int classes, int[] predicted, float[] confidence, String... faults) {
    assertThatThrownBy(() -> new Answers("ab", classes, predicted, confidence))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(faults);
  }
}
