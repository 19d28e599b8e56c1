package io.penderie.explanation;

import static io.penderie.explanation.TinyNetworks.bytes;
import static io.penderie.explanation.TinyNetworks.dense;
import static io.penderie.explanation.TinyNetworks.node;
import static io.penderie.explanation.TinyNetworks.numbers;
import static io.penderie.explanation.TinyNetworks.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.GraphProto;
import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.ImageSet;
import io.penderie.explanation.FeatureIndex.Neighbour;
import io.penderie.model.InputSpec;
import io.penderie.model.OutputCalibration;
import io.penderie.model.TrainedModel;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a network whose features are the two pixels of a picture. */
class FeatureIndexTest {

  private static final InputSpec INPUT = new InputSpec(2, 1, 0, 1);
  private static TrainedModel model;

  @BeforeAll
  static void load() {
    GraphProto graph =
        GraphProto.newBuilder()
            .setName("pixels")
            .addInput(value("pictures", 1, 1, 2))
            .addOutput(value("logits", 2))
            .addInitializer(numbers("weights", new float[] {1, 0, 0, 1}, 2, 2))
            .addInitializer(numbers("biases", new float[] {0, 0}, 2))
            .addNode(node("Relu", "maps", "pictures"))
            .addNode(node("Flatten", "row", "maps"))
            .addNode(dense("logits", "row"))
            .build();
    model =
        TrainedModel.ofExport(
            false, INPUT, ClassLabels.numbered(2), OutputCalibration.NONE, bytes(graph));
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void nearest_areThoseOfTheSmallestAngle_whateverTheContrast() {
    FeatureIndex index = index(picture(200, 0), picture(0, 100), picture(60, 80), picture(0, 0));

    List<Neighbour> nearest = nearest(index, picture(100, 0), 4);

    // The cosine of (1, 0) and (0.6, 0.8) is 0.6; black has no direction.
    assertThat(nearest).extracting(Neighbour::index).containsExactly(0, 2, 1, 3);
    assertThat(nearest).extracting(Neighbour::label).containsExactly(0, 0, 1, 1);
    double[] expected = {0, 0.4, 1, 1};
    for (int i = 0; i < expected.length; i++) {
      assertThat(nearest.get(i).distance()).isCloseTo(expected[i], within(1e-6));
    }
    assertThat(nearest(index, picture(0, 9), 1)).extracting(Neighbour::index).containsExactly(1);
    assertThat(index.features()).isEqualTo(2);
  }

  @Test
  void nearest_agreeWithEveryPictureComparedForItself_andEachIsItsOwn() {
    Random random = new Random(3);
    byte[][] pictures = new byte[100][];
    for (int i = 0; i < pictures.length; i++) {
      pictures[i] = picture(1 + random.nextInt(255), random.nextInt(256));
    }
    FeatureIndex index = index(pictures);

    for (byte[] asked : pictures) {
      List<Integer> naive =
          IntStream.range(0, pictures.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> angle(asked, pictures[i])))
              .limit(5)
              .toList();

      List<Neighbour> nearest = nearest(index, asked, 5);

      assertThat(nearest.get(0).distance()).isCloseTo(0, within(1e-6));
      for (int i = 0; i < 5; i++) {
        assertThat(nearest.get(i).distance())
            .isCloseTo(1 - Math.cos(angle(asked, pictures[naive.get(i)])), within(1e-6));
      }
    }
  }

  /** Of two colours alone, as an angle. */
  private static double angle(byte[] one, byte[] other) {
    return Math.abs(
        Math.atan2(one[1] & 0xFF, one[0] & 0xFF) - Math.atan2(other[1] & 0xFF, other[0] & 0xFF));
  }

  @Test
  void largeSets_areTakenInEvenSteps() {
    assertThat(FeatureIndex.stride(960, 128)).isEqualTo(1);
    assertThat(FeatureIndex.stride(55_000, 192)).isEqualTo(5);
    // 2^22 / 1000 is 4194.3.
    assertThat(FeatureIndex.stride(55_000, 1000)).isEqualTo(14);

    ImageSet large =
        ImageSet.of(
            2,
            1,
            IntStream.range(0, 11_002)
                .mapToObj(i -> i == 10_000 ? picture(7, 7) : picture(9, 0))
                .toArray(byte[][]::new),
            new int[11_002]);
    FeatureIndex index = FeatureIndex.of(model, Candidates.of(large), () -> {});

    assertThat(index.pictures()).isEqualTo(5501);
    assertThat(nearest(index, picture(50, 50), 1).get(0).index()).isEqualTo(10_000);
  }

  @Test
  void whatIsThrownBetweenTwoPasses_endsTheWork() {
    ImageSet set = ImageSet.of(2, 1, new byte[][] {picture(1, 2)}, new int[1]);

    assertThatThrownBy(
            () ->
                FeatureIndex.of(
                    model,
                    Candidates.of(set),
                    () -> {
                      throw new IllegalStateException("enough");
                    }))
        .hasMessage("enough");
  }

  private static List<Neighbour> nearest(FeatureIndex index, byte[] picture, int count) {
    return index.nearest(model.features(List.of(picture))[0], count);
  }

  /** Of classes 0, 1, 0, 1 and so on. */
  private static FeatureIndex index(byte[]... pictures) {
    int[] labels = IntStream.range(0, pictures.length).map(i -> i % 2).toArray();
    return FeatureIndex.of(model, Candidates.of(ImageSet.of(2, 1, pictures, labels)), () -> {});
  }

  private static byte[] picture(int left, int right) {
    return new byte[] {(byte) left, (byte) right};
  }
}
