package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RunningFiguresTest {

  @Test
  void nothing_hasNoFigures() {
    RunningFigures figures = new RunningFigures();

    assertThat(figures.pictures()).isZero();
    assertThat(figures.loss()).isNaN();
    assertThat(figures.accuracy()).isNaN();
  }

  @Test
  void batches_areAddedUpByPicture() {
    RunningFigures figures = new RunningFigures();

    figures.add(new float[] {-0.5f, -1f, -2f, -3f, -0.25f, -4f}, new int[] {0, 2});
    figures.add(new float[] {-3f, -2f, -1f}, new int[] {2});

    // Right, wrong, right; losses 0.5, 4 and 1.
    assertThat(figures.pictures()).isEqualTo(3);
    assertThat(figures.accuracy()).isCloseTo(2.0 / 3, Offset.offset(1e-9));
    assertThat(figures.loss()).isCloseTo(5.5 / 3, Offset.offset(1e-9));
  }

  @Test
  void tie_goesToTheFirstClass() {
    RunningFigures figures = new RunningFigures();

    figures.add(new float[] {-1f, -1f, -1f, -1f}, new int[] {0, 1});

    assertThat(figures.accuracy()).isEqualTo(0.5);
  }

  @Test
  void lossThatIsNoNumber_staysSo() {
    RunningFigures figures = new RunningFigures();

    figures.add(new float[] {Float.NaN, Float.NaN}, new int[] {0});
    figures.add(new float[] {-1f, -1f}, new int[] {0});

    assertThat(figures.loss()).isNaN();
  }
}
