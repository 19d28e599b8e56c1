package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.ImageSet;
import io.penderie.model.testing.EngineArrays;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainedModelTest {

  /** Enough that a set is computed in two pieces. */
  private static final int PICTURES = 260;

  @TempDir private static Path folder;
  private static TrainedModel model;

  @BeforeAll
  static void load() throws IOException {
    model = TestModels.untrained(folder, 3);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void eachRow_sumsToOne() {
    float[][] rows = model.probabilities(RandomPictures.list(20));

    assertThat(rows).hasDimensions(20, 3);
    for (float[] row : rows) {
      assertThat((double) row[0] + row[1] + row[2]).isCloseTo(1, Offset.offset(1e-6));
    }
  }

  @Test
  void listAndSet_giveTheSameRows() {
    float[][] ofList = model.probabilities(RandomPictures.list(PICTURES));
    float[][] ofSet = model.probabilities(RandomPictures.set(PICTURES));

    assertThat(ofSet).hasDimensions(PICTURES, 3);
    for (int i = 0; i < PICTURES; i++) {
      assertThat(ofSet[i]).containsExactly(ofList[i], Offset.offset(1e-5f));
    }
  }

  @Test
  void picture_doesNotChangeItsNeighbours() {
    List<byte[]> pictures = RandomPictures.list(3);

    float[] alone = model.probabilities(pictures.subList(1, 2))[0];

    assertThat(model.probabilities(pictures)[1]).containsExactly(alone, Offset.offset(1e-5f));
  }

  @Test
  void nothing_givesNothing() {
    assertThat(model.probabilities(List.of())).isEmpty();
    assertThat(model.probabilities(RandomPictures.set(0))).isEmpty();
  }

  @Test
  void pictureOfAnotherSize_isRefused() {
    assertThatThrownBy(() -> model.probabilities(List.of(new byte[64], new byte[63])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("63")
        .hasMessageContaining("64");
  }

  @Test
  void setOfAnotherSize_isRefused() {
    // As many pixels, but not where the network expects them.
    ImageSet wide = ImageSet.of(16, 4, new byte[][] {new byte[64]}, new int[] {0});

    assertThatThrownBy(() -> model.probabilities(wide))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16x4")
        .hasMessageContaining("8x8");
  }

  @Test
  void manyThreads_getTheAnswersOfOne() throws Exception {
    List<byte[]> pictures = RandomPictures.list(8);
    float[][] expected = model.probabilities(pictures);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<float[][]>> answers = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        answers.add(threads.submit(() -> model.probabilities(pictures)));
      }
      for (Future<float[][]> answer : answers) {
        assertThat(answer.get(1, TimeUnit.MINUTES)).isDeepEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void answers_leaveNoArraysBehind() {
    model.probabilities(RandomPictures.list(2));
    int before = EngineArrays.count();

    for (int i = 0; i < 20; i++) {
      model.probabilities(RandomPictures.list(2));
    }

    assertThat(EngineArrays.count()).isEqualTo(before);
  }
}
