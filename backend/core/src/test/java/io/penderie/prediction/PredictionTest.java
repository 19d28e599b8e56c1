package io.penderie.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.model.Answer;
import io.penderie.model.OutputCalibration;
import io.penderie.photo.garment.Reading;
import io.penderie.photo.garment.ReadingKind;
import io.penderie.photo.garment.ReadingVote;
import io.penderie.picture.GrayPicture;
import io.penderie.prediction.Prediction.ClassProbability;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.testing.TinyModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionTest {

  private static final ModelVersion VERSION =
      new ModelVersion("v1", Path.of("v1"), TinyModels.card("v1", "0".repeat(64)));

  @Test
  void of_sortsTheLargestFirst_andTiesByClass() {
    Prediction prediction = of(0.125f, 0.25f, 0.125f, 0.5f, 0);

    assertThat(prediction.version()).isEqualTo(VERSION);
    assertThat(prediction.probabilities())
        .containsExactly(
            new ClassProbability(3, 0.5),
            new ClassProbability(1, 0.25),
            new ClassProbability(0, 0.125),
            new ClassProbability(2, 0.125),
            new ClassProbability(4, 0));
    assertThat(prediction.best()).isEqualTo(new ClassProbability(3, 0.5));
  }

  @Test
  void best_ofEquals_isTheFirstClass() {
    assertThat(of(0.5f, 0.5f).best().index()).isZero();
  }

  @Test
  void probabilities_areCopied() {
    List<ClassProbability> entries = new ArrayList<>(List.of(new ClassProbability(0, 1)));
    Prediction prediction = new Prediction(VERSION, entries, null, 0, null, ReadingKind.CUT);

    entries.clear();

    assertThat(prediction.probabilities()).hasSize(1);
    assertThatThrownBy(() -> prediction.probabilities().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void withoutClasses_isNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> of());
  }

  @Test
  void known_isWhatReachesTheThreshold() {
    OutputCalibration calibration = new OutputCalibration(1, null, 2.5, null);
    float[] even = {0.5f, 0.5f};

    assertThat(
            Prediction.of(VERSION, vote(new Answer(even, 2.5f, List.of(0))), calibration).known())
        .isTrue();
    assertThat(Prediction.of(VERSION, vote(new Answer(even, 2.4f, null)), calibration).known())
        .isFalse();
    assertThat(Prediction.of(VERSION, vote(new Answer(even, 2.4f, null)), calibration).knownScore())
        .isEqualTo(2.4f);
  }

  @Test
  void known_withoutAThreshold_isNotSaid() {
    assertThat(of(0.5f, 0.5f).known()).isNull();
  }

  private static Prediction of(float... byClass) {
    return Prediction.of(VERSION, vote(new Answer(byClass, 1, null)), OutputCalibration.NONE);
  }

  private static ReadingVote vote(Answer answer) {
    return new ReadingVote(answer, Reading.asIs(new GrayPicture(1, 1, new byte[1])));
  }
}
