package io.penderie.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.penderie.dataset.DatasetException;
import io.penderie.files.JsonFiles;
import io.penderie.labelled.LabelledPicture;
import io.penderie.scene.PictureFile;
import io.penderie.scene.RgbPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            return new Verdict(value, 0.9, -value, value < 9);
          });

  @TempDir private Path folder;
  private final List<LabelledPicture> photographs = new ArrayList<>();

  @Test
  void measure_countsBySourceKindAndLabel() throws IOException {
    photograph("a", "hat", List.of(), "", 8);
    photograph("a", "shoes", List.of(5, 7, 9), "", 5);
    photograph("a", "shoes", List.of(5, 7, 9), "", 9);
    photograph("a", "shoes", List.of(5, 7, 9), "", 8);
    photograph("a", "shoes: sneaker", List.of(7), "", 5);
    photograph("b", "dress", List.of(3), "worn", 3);
    photograph("b", "dress", List.of(3), "flat", 3);
    Path noPicture = Files.write(folder.resolve("no-picture"), new byte[] {1, 2, 3});
    photographs.add(new LabelledPicture(noPicture, "dress", List.of(3), "worn", "b"));

    PhotographReport report = measure(10);

    assertThat(report.counts())
        .containsExactly(
            count("a", "", "shoes", List.of(5, 7, 9), List.of(0, 0, 0, 0, 0, 1, 0, 0, 1, 1), 0, 1),
            count(
                "a", "", "shoes: sneaker", List.of(7), List.of(0, 0, 0, 0, 0, 1, 0, 0, 0, 0), 0, 0),
            count("b", "worn", "dress", List.of(3), List.of(0, 0, 0, 1, 0, 0, 0, 0, 0, 0), 1, 0),
            count("b", "flat", "dress", List.of(3), List.of(0, 0, 0, 1, 0, 0, 0, 0, 0, 0), 0, 0),
            count("a", "", "hat", List.of(), List.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 0), 0, 0));
    assertThat(report.total()).isEqualTo(new PhotographTotal(7, 4, 2, 1, 1, 0));
    assertThat(report.accuracy()).isEqualTo(4 / 7.0);
    assertThat(PhotographTotal.by(PhotographCount::kind, report.counts()))
        .containsExactly(
            Map.entry("", new PhotographTotal(4, 2, 2, 1, 1, 0)),
            Map.entry("worn", new PhotographTotal(2, 1, 0, 0, 0, 0)),
            Map.entry("flat", new PhotographTotal(1, 1, 0, 0, 0, 0)));
  }

  @Test
  void measure_setsConfidenceAgainstAccuracy_bySource() throws IOException {
    photograph("a", "dress", List.of(3), "", 3);
    photograph("a", "dress", List.of(3), "", 4);
    photograph("b", "dress", List.of(3), "", 3);
    photograph("b", "hat", List.of(), "", 3);

    Map<String, Double> errors = measure(10).calibrationErrors();

    // Always 0.9 sure: half of the first are right, the only one of the second, and hats don't
    // count.
    assertThat(errors).containsOnlyKeys("a", "b");
    assertThat(errors.get("a")).isCloseTo(0.4, within(1e-9));
    assertThat(errors.get("b")).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void measure_ofAClassThatTheVersionsLack_isRefusedAtOnce() throws IOException {
    photograph("a", "dress", List.of(3), "", 3);

    assertThatThrownBy(() -> measure(3))
        .isInstanceOf(DatasetException.class)
        .hasMessageEndingWith("0.png: is of class 3, and there are 3 classes");
  }

  @Test
  void report_writtenAndRead_isTheSame() throws IOException {
    photograph("a", "shoes", List.of(5, 7, 9), "worn", 5);
    PhotographReport report = measure(10);
    Path file = folder.resolve("report.json");

    JsonFiles.write(file, report);

    assertThat(JsonFiles.read(file, PhotographReport.class)).isEqualTo(report);
    assertThat(Files.readString(file)).contains("\"accuracy\" : 1.0", "\"rightOfSeveral\" : 1");
  }

  private PhotographReport measure(int classes) {
    Trial trial = new Trial(0, 1, 2, () -> false, TrialProgress.NONE);
    return new PhotographTrial(trial)
        .measure(photographs, classes, List.of(READER))
        .orElseThrow()
        .get(0);
  }

  private static PhotographCount count(
      String source,
      String kind,
      String label,
      List<Integer> right,
      List<Integer> predicted,
      int refused,
      int flagged) {
    return new PhotographCount(source, kind, label, right, predicted, refused, flagged);
  }

  /** A picture of the data set's kind whose middle is of this value. */
  private void photograph(String source, String label, List<Integer> right, String kind, int value)
      throws IOException {
    Path file = folder.resolve(photographs.size() + ".png");
    Files.write(file, PictureFile.png(RgbPicture.gray(28, 28, ToyPictures.box(10, value))));
    photographs.add(new LabelledPicture(file, label, right, kind, source));
  }
}
