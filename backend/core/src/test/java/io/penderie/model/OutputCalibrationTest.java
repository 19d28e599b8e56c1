package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputCalibrationTest {

  @Test
  void threshold_isItselfKnown() {
    OutputCalibration calibration = new OutputCalibration(1, null, 2.5, null);

    assertThat(calibration.isKnown(2.5f)).isTrue();
    assertThat(calibration.isKnown(2.4f)).isFalse();
  }

  @Test
  void withoutThreshold_everythingIsKnown() {
    assertThat(OutputCalibration.NONE.isKnown(-1000)).isTrue();
  }

  @Test
  void photographs_haveTheirOwnTemperatureAndThreshold() {
    OutputCalibration calibration =
        new OutputCalibration(1, 0.5, null, new KindCalibration(2, 0.25));
    // The odds of the two are 9 to 1, and at a temperature of 2 their root, 3 to 1.
    float[] logits = {(float) Math.log(9), 0};

    Answer datasetLike = calibration.answer(logits, 2, PictureKind.DATASET_LIKE);
    Answer photograph = calibration.answer(logits, 2, PictureKind.PHOTOGRAPH);

    assertThat(datasetLike.probabilities()).containsExactly(new float[] {0.9f, 0.1f}, within());
    assertThat(datasetLike.set()).containsExactly(0);
    assertThat(photograph.probabilities()).containsExactly(new float[] {0.75f, 0.25f}, within());
    assertThat(photograph.set()).containsExactly(0, 1);
    assertThat(photograph.knownScore()).isEqualTo(datasetLike.knownScore());
  }

  @Test
  void photographs_withoutACalibrationOfTheirOwn_areTakenLikeTheOthers() {
    OutputCalibration calibration = new OutputCalibration(2, 0.5, null, null);

    assertThat(calibration.of(PictureKind.PHOTOGRAPH))
        .isEqualTo(calibration.of(PictureKind.DATASET_LIKE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void temperatureThatIsNone_isRefused(double temperature) {
    assertThatThrownBy(() -> new OutputCalibration(temperature, null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Offset<Float> within() {
    return Offset.offset(1e-6f);
  }
}
