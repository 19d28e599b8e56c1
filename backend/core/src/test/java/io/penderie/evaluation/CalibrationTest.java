package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.penderie.evaluation.Calibration.Bin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

  /** Bin 14 has confidences 0.95, 0.95, 1 and 1 with three right; bin 8 has 0.5625 and is wrong. */
  private static final Calibration CALIBRATION =
      Calibration.of(
          new boolean[] {true, true, true, false, false}, new double[] {0.95, 0.95, 1, 1, 0.5625});

  @Test
  void bins_areFifteenOfEqualWidth() {
    assertThat(CALIBRATION.bins()).hasSize(15);
    assertThat(CALIBRATION.bins().get(0).lower()).isZero();
    assertThat(CALIBRATION.bins().get(3).lower()).isEqualTo(0.2);
    assertThat(CALIBRATION.bins().get(8).upper()).isEqualTo(0.6);
    assertThat(CALIBRATION.bins().get(14).upper()).isEqualTo(1);
  }

  @Test
  void bin_hasCountMeanConfidenceAndAccuracy() {
    Bin last = CALIBRATION.bins().get(14);
    assertThat(last.count()).isEqualTo(4);
    assertThat(last.meanConfidence()).isEqualTo(0.975, within(1e-12));
    assertThat(last.accuracy()).isEqualTo(0.75);
    assertThat(CALIBRATION.bins().get(8)).isEqualTo(new Bin(8 / 15.0, 0.6, 1, 0.5625, 0));
  }

  @Test
  void emptyBin_hasNoMeans_andCountsInNoError() {
    Bin empty = CALIBRATION.bins().get(5);
    assertThat(empty.count()).isZero();
    assertThat(empty.meanConfidence()).isNaN();
    assertThat(empty.accuracy()).isNaN();
    assertThat(empty.error()).isZero();
  }

  @Test
  void errors_areTheWeightedMeanAndTheLargestDistance() {
    // 4/5 of |0.75 - 0.975| and 1/5 of |0 - 0.5625|: 0.18 + 0.1125.
    assertThat(CALIBRATION.expectedCalibrationError()).isEqualTo(0.2925, within(1e-12));
    assertThat(CALIBRATION.maximumCalibrationError()).isEqualTo(0.5625);
  }

  /** A border belongs to the bin that ends there; 3/15, 6/15 and so on are exact decimals. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.06, 0",
    "0.07, 1",
    "0.2, 2",
    "0.20000000000000004, 3",
    "0.4, 5",
    "0.6, 8",
    "0.6000000000000001, 9",
    "0.8, 11",
    "0.8000000000000002, 12",
    "1, 14"
  })
  void confidenceOnABorder_belongsToTheBinThatEndsThere(double confidence, int bin) {
    Calibration one = Calibration.of(new boolean[] {true}, new double[] {confidence});

    assertThat(one.bins().get(bin).count()).isEqualTo(1);
  }

  @Test
  void certainAndRight_isPerfect() {
    Calibration perfect = Calibration.of(new boolean[] {true, true}, new double[] {1, 1});

    assertThat(perfect.expectedCalibrationError()).isZero();
    assertThat(perfect.maximumCalibrationError()).isZero();
  }

  @Test
  void json_givesTheSameBack_andHoldsNullForEmptyBins() throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    String json = mapper.writeValueAsString(CALIBRATION);

    assertThat(mapper.readValue(json, Calibration.class)).isEqualTo(CALIBRATION);
    assertThat(mapper.readTree(json).at("/bins/0/accuracy").isNull()).isTrue();
    assertThat(mapper.readTree(json).at("/bins/14/accuracy").asDouble()).isEqualTo(0.75);
    assertThat(mapper.readTree(json).at("/bins/0").has("error")).isFalse();
  }

  @Test
  void impossibleValues_areRefused() {
    assertThatThrownBy(() -> Calibration.of(new boolean[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Calibration.of(new boolean[2], new double[1]))
        .hasMessage("2 answers with 1 confidences");
    assertThatThrownBy(() -> Calibration.of(new boolean[1], new double[] {1.1}))
        .hasMessage("confidence is 1.1");
    assertThatThrownBy(() -> Calibration.of(new boolean[1], new double[] {Double.NaN}))
        .hasMessage("confidence is NaN");
    assertThatThrownBy(() -> new Bin(0, 0.5, 0, 0.2, Double.NaN))
        .hasMessage("confidence without answers is 0.2");
    assertThatThrownBy(() -> new Bin(0, 0.5, 1, Double.NaN, 1))
        .hasMessage("mean confidence of a bin is NaN");
    Bin half = new Bin(0, 0.5, 1, 0.25, 1);
    assertThatThrownBy(() -> new Calibration(List.of(half), 0, 0))
        .hasMessage("the end of the last bin is 0.5");
    assertThatThrownBy(() -> new Calibration(List.of(half, half), 0, 0))
        .hasMessageContaining("after 0.5 begins elsewhere");
  }
}
