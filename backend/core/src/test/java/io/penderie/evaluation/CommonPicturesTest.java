package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetIds;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.PictureRecipe;
import io.penderie.evaluation.Comparison.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A dataset that has grown between two trainings: the first network knew hats and scarves, the
 * second knows gloves before them too; one picture has gone, one has become a glove.
 */
class CommonPicturesTest {

  private static final Tested FIRST =
      tested(
          List.of("hat", "scarf"),
          List.of("a", "b", "gone", "moved"),
          new int[] {0, 1, 0, 1},
          new float[][] {{.75f, .25f}, {.75f, .25f}, {.75f, .25f}, {.25f, .75f}});

  private static final Tested SECOND =
      tested(
          List.of("glove", "hat", "scarf"),
          List.of("new", "b", "moved", "a"),
          new int[] {0, 2, 0, 1},
          new float[][] {{.5f, .25f, .25f}, {0, .25f, .75f}, {1, 0, 0}, {.5f, .25f, .25f}});

  private static final CommonPictures COMMON = CommonPictures.of(FIRST, SECOND);

  @Test
  void onlyPicturesOfBoth_ofTheSameClass_areCompared() {
    assertThat(COMMON.size()).isEqualTo(2);
    assertThat(COMMON.name(0)).isEqualTo("a");
    assertThat(COMMON.name(1)).isEqualTo("b");
    assertThat(COMMON.onlyOfFirst()).isEqualTo(2);
    assertThat(COMMON.onlyOfSecond()).isEqualTo(2);
  }

  @Test
  void classes_areThoseOfTheFirst_thenWhatOnlyTheSecondKnows() {
    assertThat(COMMON.classes()).containsExactly("hat", "scarf", "glove");
    assertThat(COMMON.truth(0)).isZero();
    assertThat(COMMON.first(0)).isZero();
    // A glove.
    assertThat(COMMON.second(0)).isEqualTo(2);
    assertThat(COMMON.outcome(0)).isEqualTo(Outcome.ONLY_FIRST);
    assertThat(COMMON.outcome(1)).isEqualTo(Outcome.ONLY_SECOND);
  }

  @Test
  void comparison_isOfTheCommonPicturesAlone() {
    Comparison comparison = Comparison.of(COMMON);

    assertThat(comparison.accuracy()).isEqualTo(new Comparison.Change(.5, .5, 0));
    assertThat(comparison.matrixDifference())
        .containsExactly(List.of(-1, 0, 1), List.of(-1, 1, 0), List.of(0, 0, 0));
    // Of a and b: the first gave 3/4 and 1/4 to what is right, the second 1/4 and 3/4.
    double loss = -(Math.log(.75) + Math.log(.25)) / 2;
    assertThat(comparison.loss().first()).isEqualTo(loss, within(1e-6));
    assertThat(comparison.loss().second()).isEqualTo(loss, within(1e-6));
  }

  @Test
  void lossesThatAreNotKnownPictureByPicture_areNotCompared() {
    Tested published =
        new Tested(
            new DatasetIds(List.of("hat", "scarf"), List.of("a")),
            new int[] {0},
            Measurement.of(
                ImageSet.of(1, 1, new byte[1][1], new int[] {0}),
                "0",
                new float[][] {{.75f, .25f}},
                null));

    Comparison comparison = Comparison.of(CommonPictures.of(SECOND, published));

    assertThat(comparison.pictures()).isEqualTo(1);
    // The second's are known of each picture, and those of the other are all there are.
    assertThat(comparison.loss().first()).isEqualTo(-Math.log(.25), within(1e-6));
    assertThat(comparison.loss().second()).isEqualTo(-Math.log(.75), within(1e-6));
    assertThat(Comparison.of(CommonPictures.of(withoutLosses(), FIRST)).loss()).isNull();
  }

  /** Two pictures of which one is the first's. */
  private static Tested withoutLosses() {
    return new Tested(
        new DatasetIds(List.of("hat", "scarf"), List.of("a", "else")),
        new int[] {0, 0},
        Measurement.of(
            ImageSet.of(1, 1, new byte[2][1], new int[] {0, 0}),
            "0",
            new float[][] {{.75f, .25f}, {.5f, .5f}},
            null));
  }

  private static Tested tested(
      List<String> classes, List<String> names, int[] truth, float[][] probabilities) {
    ImageSet pictures = ImageSet.of(1, 1, new byte[truth.length][1], truth);
    Dataset dataset =
        new Dataset(
            "winter",
            new ClassLabels(classes, classes),
            pictures,
            pictures,
            pictures,
            PictureRecipe.PHOTOGRAPH,
            "0",
            new DatasetIds(classes, names));
    Measurement measured = Measurement.ofTest(dataset, probabilities, null);
    AnsweredPictures answered = measured.answers().pictures();
    return new Tested(answered.ids(), answered.labels(), measured);
  }
}
