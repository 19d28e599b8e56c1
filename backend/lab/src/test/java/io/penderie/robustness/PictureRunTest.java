package io.penderie.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.PictureRecipe;
import io.penderie.model.InputSpec;
import io.penderie.scene.PictureFile;
import io.penderie.scene.RgbPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PictureRunTest {

  /** The class is the middle pixel's value. */
  private static final Candidate READER =
      new ToyCandidate(
          "reader", null, pixels -> new Verdict(pixels[14 * 28 + 14], 1, 0, true, null));

  @Test
  void ask_withSeveralThreads_answersInOrder() {
    List<Integer> indices = new ArrayList<>();
    List<Integer> said = new ArrayList<>();
    try (PictureRun run = new PictureRun(List.of(READER), 3, () -> false)) {
      run.ask(
          PictureSource.of(100, PictureRunTest::file),
          (index, verdicts) -> {
            indices.add(index);
            said.add(verdicts.get(0).predicted());
          });
    }

    assertThat(indices).hasSize(100).isSorted().isEqualTo(said);
  }

  @Test
  void ask_withAFileThatIsRefused_saysSoAndGoesOn() {
    List<String> heard = new ArrayList<>();
    try (PictureRun run = new PictureRun(List.of(READER, READER), 1, () -> false)) {
      run.ask(
          PictureSource.of(3, index -> index == 1 ? new byte[] {1, 2} : file(index)),
          (index, verdicts) ->
              heard.add(index + ":" + verdicts.stream().map(Verdict::predicted).toList()));
    }

    assertThat(heard).containsExactly("0:[0, 0]", "1:[]", "2:[2, 2]");
  }

  /** One takes pictures of 28 x 28 alone, in colour. */
  @Test
  void ask_preparesForEachCandidate_andAsksNoneAboutWhatOneCannotTake() {
    InputSpec input = InputSpec.FASHION_MNIST.with(PictureRecipe.EXACT, 3);
    Candidate colour =
        new ToyCandidate(
            "colour", null, input, planes -> new Verdict(planes.length, 1, 0, true, null));
    List<String> heard = new ArrayList<>();
    try (PictureRun run = new PictureRun(List.of(READER, colour), 1, () -> false)) {
      run.ask(
          PictureSource.of(
              3,
              index ->
                  index == 1 ? PictureFile.png(RgbPicture.gray(2, 2, new byte[4])) : file(index)),
          (index, verdicts) ->
              heard.add(index + ":" + verdicts.stream().map(Verdict::predicted).toList()));
    }

    assertThat(heard).containsExactly("0:[0, 2352]", "1:[]", "2:[2, 2352]");
  }

  @Test
  void ask_ofASourceThatFails_fails() {
    try (PictureRun run = new PictureRun(List.of(READER), 2, () -> false)) {
      PictureSource source =
          PictureSource.of(
              50,
              index -> {
                throw new IllegalStateException("picture " + index);
              });

      assertThatThrownBy(() -> run.ask(source, (index, verdicts) -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("picture 0");
    }
  }

  @Test
  void ask_makesFewPicturesAhead() {
    AtomicInteger made = new AtomicInteger();
    List<Integer> ahead = new ArrayList<>();
    try (PictureRun run = new PictureRun(List.of(READER), 1, () -> false)) {
      run.ask(
          PictureSource.of(
              400,
              index -> {
                made.incrementAndGet();
                return file(index % 100);
              }),
          (index, verdicts) -> ahead.add(made.get() - index));
    }

    // Two pieces wait, and the one that is asked about is made already.
    assertThat(ahead).allMatch(many -> many <= 3 * 20);
  }

  /** A picture of the data set's kind whose middle is of this value. */
  private static byte[] file(int value) {
    byte[] pixels = ToyPictures.box(10, value);
    return PictureFile.png(RgbPicture.gray(28, 28, pixels));
  }
}
