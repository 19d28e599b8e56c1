package io.penderie.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.DatasetException;
import io.penderie.evaluation.PhotographAnswer;
import io.penderie.evaluation.PhotographAnswers;
import io.penderie.files.Sha256;
import io.penderie.labelled.LabelledPicture;
import io.penderie.scene.PictureFile;
import io.penderie.scene.RgbPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotographTrialTest {

  /** The class is the middle pixel's value; 9 and more are taken for none of the classes. */
  private static final Candidate READER =
      new ToyCandidate(
          "reader",
          0.0,
          pixels -> {
            int value = pixels[14 * 28 + 14];
            return new Verdict(value, 0.75, -value, value < 9, null);
          });

  @TempDir private Path folder;
  private final List<LabelledPicture> photographs = new ArrayList<>();

  @Test
  void ask_keepsWhatEachPhotographShows_andWhatWasAnswered() throws IOException {
    photograph("a", "hat", List.of(), "", 8);
    photograph("a", "shoes", List.of(5, 7, 9), "worn", 9);
    Path noPicture = Files.write(folder.resolve("no-picture"), new byte[] {'a', 'b', 'c'});
    photographs.add(new LabelledPicture(noPicture, "dress", List.of(3), "worn", "b"));

    PhotographAnswers answers = ask(10);

    assertThat(answers.classes()).isEqualTo(10);
    assertThat(answers.knows()).isTrue();
    assertThat(answers.photographs())
        .containsExactly(
            new PhotographAnswer(hash(0), "a", "", "hat", List.of(), 8, 0.75f, true, null),
            new PhotographAnswer(
                hash(1), "a", "worn", "shoes", List.of(5, 7, 9), 9, 0.75f, false, null),
            // The hash of "abc" is that of the standard's first example.
            PhotographAnswer.refused(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "b",
                "worn",
                "dress",
                List.of(3)));
  }

  @Test
  void ask_ofAClassThatTheVersionsLack_isRefusedAtOnce() throws IOException {
    photograph("a", "dress", List.of(3), "", 3);

    assertThatThrownBy(() -> ask(3))
        .isInstanceOf(DatasetException.class)
        .hasMessageEndingWith("0.png: is of class 3, and there are 3 classes");
  }

  private PhotographAnswers ask(int classes) {
    Trial trial = new Trial(0, 1, 2, () -> false, TrialProgress.NONE);
    return new PhotographTrial(trial)
        .ask(photographs, classes, List.of(READER))
        .orElseThrow()
        .get(0);
  }

  private String hash(int index) throws IOException {
    return Sha256.of(photographs.get(index).file());
  }

  /** A picture of the data set's kind whose middle is of this value. */
  private void photograph(String source, String label, List<Integer> right, String kind, int value)
      throws IOException {
    Path file = folder.resolve(photographs.size() + ".png");
    Files.write(file, PictureFile.png(RgbPicture.gray(28, 28, ToyPictures.box(10, value))));
    photographs.add(new LabelledPicture(file, label, right, kind, source));
  }
}
