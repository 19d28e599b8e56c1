package io.penderie.explanation;

import static io.penderie.explanation.TinyNetworks.bytes;
import static io.penderie.explanation.TinyNetworks.dense;
import static io.penderie.explanation.TinyNetworks.node;
import static io.penderie.explanation.TinyNetworks.numbers;
import static io.penderie.explanation.TinyNetworks.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.GraphProto;
import io.penderie.dataset.ClassLabels;
import io.penderie.model.FeatureMaps;
import io.penderie.model.InputSpec;
import io.penderie.model.OutputCalibration;
import io.penderie.model.PictureKind;
import io.penderie.model.TrainedModel;
import io.penderie.picture.PlanarPicture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * On a network whose first logit is the mean of what is brighter than the mean, and whose second is
 * the opposite: light pixels speak for class 0 and against class 1, and nothing else does.
 */
class SaliencyMapTest {

  private static final InputSpec INPUT = new InputSpec(8, 8, 0.4f, 0.3f);

  /** Column 5 of row 2. */
  private static final int LIGHT = 2 * 8 + 5;

  private static TrainedModel model;

  @BeforeAll
  static void load() {
    model =
        TrainedModel.ofExport(
            false, INPUT, ClassLabels.numbered(2), OutputCalibration.NONE, network());
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void occlusion_findsWhatSpeaksForAClass() {
    SaliencyMap map = map(ExplanationMethod.OCCLUSION, onePixel(), 0);

    // White is (1 - 0.4) / 0.3 = 2: logits of 2 / 64 and -2 / 64, and without it both are 0.
    double fall = Math.log(1 / (1 + Math.exp(-4.0 / 64))) - Math.log(0.5);
    assertThat(map.unit()).isCloseTo(fall, within(1e-6));
    assertThat(map.at(5, 2)).isEqualTo(1);
    assertThat(map.at(1, 6)).isCloseTo(0, within(1e-3f));
  }

  @Test
  void occlusion_isBelowZeroWhereSomethingSpeaksAgainstAClass() {
    SaliencyMap map = map(ExplanationMethod.OCCLUSION, onePixel(), 1);

    assertThat(map.at(5, 2)).isEqualTo(-1);
    assertThat(map.at(1, 6)).isCloseTo(0, within(1e-3f));
  }

  @Test
  void gradCam_showsTheFeaturesThatSpeakForAClass() {
    byte[] pixels = onePixel().planes().clone();
    pixels[7 * 8] = (byte) 153; // (0.6 - 0.4) / 0.3 = 2 / 3

    SaliencyMap map = map(ExplanationMethod.GRAD_CAM, new PlanarPicture(8, 8, 1, pixels), 0);

    // The mean gradient of 1 / 64 by the largest activation of 2.
    assertThat(map.unit()).isCloseTo(2.0 / 64, within(1e-6));
    assertThat(map.at(5, 2)).isEqualTo(1);
    assertThat(map.at(0, 7)).isCloseTo(1 / 3f, within(1e-5f));
    assertThat(map.at(3, 3)).isZero();
  }

  @Test
  void gradCam_leavesOutWhatSpeaksAgainstAClass() {
    SaliencyMap map = map(ExplanationMethod.GRAD_CAM, onePixel(), 1);

    assertThat(map.unit()).isZero();
    assertThat(map.values()).containsOnly(0);
  }

  @Test
  void gradCam_weighsMapsByTheirMeanGradient() {
    FeatureMaps maps =
        new FeatureMaps(2, 1, 2, new float[] {1, 3, 2, 5}, new double[] {0.5, 1.5, -0.2, -0.8});

    // Weights 1 and -0.5: 1 - 1 and 3 - 2.5.
    assertThat(GradCam.weighted(maps)).containsExactly(new double[] {0, 0.5}, within(1e-12));
  }

  @Test
  void cells_areAtMostSixtyFourALongestSide() {
    assertThat(SaliencyMap.cells(56, 56)).isEqualTo(56);
    assertThat(SaliencyMap.cells(224, 224)).isEqualTo(64);
    assertThat(SaliencyMap.cells(112, 224)).isEqualTo(32);
  }

  private static SaliencyMap map(ExplanationMethod method, PlanarPicture picture, int classIndex) {
    assertThat(method.knows(model)).isTrue();
    return method.begin(model, picture, PictureKind.DATASET_LIKE, classIndex).make();
  }

  private static PlanarPicture onePixel() {
    byte[] pixels = new byte[64];
    pixels[LIGHT] = (byte) 255;
    return new PlanarPicture(8, 8, 1, pixels);
  }

  private static byte[] network() {
    GraphProto graph =
        GraphProto.newBuilder()
            .setName("light")
            .addInput(value("pictures", 1, 8, 8))
            .addOutput(value("logits", 2))
            .addInitializer(numbers("weights", new float[] {1, -1}, 2, 1))
            .addInitializer(numbers("biases", new float[] {0, 0}, 2))
            .addNode(node("Relu", "maps", "pictures"))
            .addNode(node("GlobalAveragePool", "means", "maps"))
            .addNode(node("Flatten", "row", "means"))
            .addNode(dense("logits", "row"))
            .build();
    return bytes(graph);
  }
}
