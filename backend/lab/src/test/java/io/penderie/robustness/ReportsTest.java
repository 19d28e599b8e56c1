package io.penderie.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.penderie.files.JsonFiles;
import io.penderie.robustness.RobustnessReport.CorruptionScore;
import io.penderie.robustness.RobustnessReport.SeverityScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

  private static final RobustnessReport REPORT =
      new RobustnessReport(
          "v1",
          5,
          1000,
          0.9,
          0.8,
          List.of(
              new CorruptionScore(
                  "blur",
                  "in pixels",
                  List.of(
                      new SeverityScore("1 px", 0.9),
                      new SeverityScore("2 px", 0.6),
                      new SeverityScore("3 px", 0.3))),
              new CorruptionScore("jpeg", "quality", List.of(new SeverityScore("10", 0.8)))));

  @TempDir private Path folder;

  @Test
  void mean_countsEachCorruptionOnce() {
    assertThat(REPORT.corruptions().get(0).mean()).isCloseTo(0.6, within(1e-12));
    assertThat(REPORT.mean())
        .isCloseTo(0.7, within(1e-12)); // of 0.6 and 0.8, not of four severities
  }

  @Test
  void robustness_writtenAndRead_isTheSame() throws IOException {
    Path file = folder.resolve("robustness.json");

    JsonFiles.write(file, REPORT);

    assertThat(JsonFiles.read(file, RobustnessReport.class)).isEqualTo(REPORT);
  }

  @Test
  void robustness_asText_putsVersionsSideBySide() {
    RobustnessReport other =
        new RobustnessReport("version-two", 5, 1000, 1, 1, REPORT.corruptions());

    String text = ReportText.robustness(List.of(REPORT, other));

    assertThat(text)
        .startsWith("1,000 pictures of the test split a severity, seed 5.\n\n")
        .contains(
            """
            | Corruption (mean accuracy) |     v1 | version-two |
            |----------------------------|-------:|------------:|
            | none: the test split       | 90.0 % |     100.0 % |
            | none: the base picture     | 80.0 % |     100.0 % |
            | blur                       | 60.0 % |      60.0 % |
            | jpeg                       | 80.0 % |      80.0 % |
            | **Mean over corruptions**  | 70.0 % |      70.0 % |
            """)
        .contains("| blur       | 2 px     | 60.0 % |      60.0 % |\n")
        .endsWith("- jpeg: quality\n");
  }

  @Test
  void known_asText_saysWhatItCouldNotDraw() {
    KnownReport report =
        new KnownReport(
            "v1",
            5,
            null,
            List.of(new KnownReport.Garments("test split", 100, 0)),
            List.of(new KnownReport.Unknown("dots", 100, 0, Map.of("test split", 0.975))),
            List.of("digits", "letters"));

    assertThat(ReportText.known(List.of(report)))
        .contains("| dots                |      100 |       – |          0.9750 |")
        .contains("Left out, for this machine has no fonts: digits, letters\n");
  }

  @Test
  void share_outsideOfItsRange_isRefused() {
    assertThatThrownBy(() -> new SeverityScore("1 px", 1.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KnownReport.Garments("test split", 0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
