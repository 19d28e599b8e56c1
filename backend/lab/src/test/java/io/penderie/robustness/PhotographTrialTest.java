package io.penderie.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.DatasetException;
import io.penderie.dataset.PhotographFolder;
import io.penderie.files.JsonFiles;
import io.penderie.robustness.PhotographReport.GroupScore;
import io.penderie.scene.PictureFile;
import io.penderie.scene.RgbPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            return new Verdict(value, -value, value < 9);
          });

  @TempDir private Path folder;

  @Test
  void measure_countsByGroup_shoesAsAnyOfThree() throws IOException {
    photograph("shoes/1.png", 5);
    photograph("shoes/2.png", 7);
    photograph("shoes/3.png", 9);
    photograph("shoes/4.png", 8);
    photograph("dress/1.png", 3);
    photograph("hat/1.png", 8);
    Files.write(folder.resolve("dress/2.png"), new byte[] {1, 2, 3});

    PhotographReport report = measure(10);

    assertThat(report.groups())
        .containsExactly(
            new GroupScore("dress", List.of(3), List.of(0, 0, 0, 1, 0, 0, 0, 0, 0, 0), 1, 0),
            new GroupScore("shoes", List.of(5, 7, 9), List.of(0, 0, 0, 0, 0, 1, 0, 1, 1, 1), 0, 1),
            new GroupScore("hat", List.of(), List.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 0), 0, 0));
    assertThat(report.groups()).extracting(GroupScore::accuracy).containsExactly(0.5, 0.75, null);
    assertThat(report.right()).isEqualTo(4);
    assertThat(report.photographs()).isEqualTo(6);
    assertThat(report.accuracy()).isEqualTo(4 / 6.0);
  }

  @Test
  void measure_ofAClassThatTheVersionsLack_isRefusedAtOnce() throws IOException {
    photograph("dress/1.png", 3);

    assertThatThrownBy(() -> measure(3))
        .isInstanceOf(DatasetException.class)
        .hasMessageEndingWith("1.png: is of class 3, and there are 3 classes");
  }

  @Test
  void report_writtenAndRead_isTheSame() throws IOException {
    photograph("shoes/1.png", 5);
    PhotographReport report = measure(10);
    Path file = folder.resolve("report.json");

    JsonFiles.write(file, report);

    assertThat(JsonFiles.read(file, PhotographReport.class)).isEqualTo(report);
    assertThat(Files.readString(file)).contains("\"accuracy\" : 1.0");
  }

  private PhotographReport measure(int classes) {
    Trial trial = new Trial(0, 1, 2, () -> false, TrialProgress.NONE);
    return new PhotographTrial(trial)
        .measure(PhotographFolder.open(folder), classes, List.of(READER))
        .orElseThrow()
        .get(0);
  }

  /** A picture of the data set's kind whose middle is of this value. */
  private void photograph(String name, int value) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, PictureFile.png(RgbPicture.gray(28, 28, ToyPictures.box(10, value))));
  }
}
