package io.penderie.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.dataset.ImageSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StratifiedSampleTest {

  private final ImageSet set = ToyPictures.set(10);

  @Test
  void sample_ofThirty_hasThreeOfEachClass() {
    ImageSet sample = StratifiedSample.of(set, 30, 1);

    assertThat(sample.size()).isEqualTo(30);
    for (int label = 0; label < 10; label++) {
      assertThat(sample.labels()).contains(label);
      int wanted = label;
      assertThat(IntStream.of(sample.labels()).filter(each -> each == wanted)).hasSize(3);
    }
  }

  @Test
  void sample_isRepeatable_andDependsOnTheSeed() {
    assertThat(values(StratifiedSample.of(set, 30, 1)))
        .isEqualTo(values(StratifiedSample.of(set, 30, 1)))
        .isNotEqualTo(values(StratifiedSample.of(set, 30, 2)));
  }

  @Test
  void sample_ofFewerThanClasses_hasOneOfEach() {
    assertThat(StratifiedSample.of(set, 3, 1).labels())
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void sample_ofNoneOrMoreThanThereAre_isTheWholeSet() {
    assertThat(StratifiedSample.of(set, 0, 1)).isSameAs(set);
    assertThat(StratifiedSample.of(set, 101, 1)).isSameAs(set);
  }

  private static int[] values(ImageSet set) {
    return IntStream.range(0, set.size()).map(i -> set.pixel(i, 14 * 28 + 14)).toArray();
  }
}
