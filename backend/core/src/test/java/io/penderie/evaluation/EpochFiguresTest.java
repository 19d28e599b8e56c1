package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class EpochFiguresTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void json_givesTheSameFiguresBack() throws JsonProcessingException {
    EpochFigures figures = new EpochFigures(3, 0.01, 0.5, 0.8, 0.6, 0.75, 43.5);

    String json = mapper.writeValueAsString(figures);

    assertThat(mapper.readValue(json, EpochFigures.class)).isEqualTo(figures);
    assertThat(mapper.readTree(json).get("validationLoss").isNumber()).isTrue();
  }

  @Test
  void json_withoutValidation_holdsNull() throws JsonProcessingException {
    EpochFigures figures = new EpochFigures(1, 0.01, 0.5, 0.8, Double.NaN, Double.NaN, 43.5);

    String json = mapper.writeValueAsString(figures);

    assertThat(json).contains("\"validationLoss\":null", "\"validationAccuracy\":null");
    assertThat(mapper.readValue(json, EpochFigures.class)).isEqualTo(figures);
  }

  @Test
  void json_withValidationLeftOut_isRead() throws JsonProcessingException {
    String json =
        "{\"epoch\":1,\"learningRate\":0.1,\"trainingLoss\":1,\"trainingAccuracy\":0.5,"
            + "\"seconds\":2}";

    EpochFigures figures = mapper.readValue(json, EpochFigures.class);

    assertThat(figures.validationLoss()).isNaN();
    assertThat(figures.validationAccuracy()).isNaN();
  }

  @Test
  void impossibleFigures_areRefused() {
    assertThatThrownBy(() -> new EpochFigures(0, 0.1, 1, 0.5, 1, 0.5, 1)).hasMessage("epoch is 0");
    assertThatThrownBy(() -> new EpochFigures(2, 0.1, Double.NaN, 0.5, 1, 0.5, 1))
        .hasMessage("training loss of epoch 2 is NaN");
    assertThatThrownBy(() -> new EpochFigures(2, 0.1, 1, 1.5, 1, 0.5, 1))
        .hasMessage("training accuracy of epoch 2 is 1.5");
    assertThatThrownBy(() -> new EpochFigures(2, 0.1, 1, 0.5, Double.POSITIVE_INFINITY, 0.5, 1))
        .hasMessage("validation loss of epoch 2 is Infinity");
    assertThatThrownBy(() -> new EpochFigures(2, 0.1, 1, 0.5, 1, -0.5, 1))
        .hasMessage("validation accuracy of epoch 2 is -0.5");
    assertThatThrownBy(() -> new EpochFigures(2, 0.1, 1, 0.5, 1, 0.5, -1))
        .hasMessage("seconds is -1.0");
  }
}
