package io.penderie.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.ImageSet;
import io.penderie.scene.Garment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RobustnessSuiteTest {

  private final ImageSet set = ToyPictures.set(1);

  /** A few corruptions of each sort; the larger pictures take their time. */
  private static RobustnessSuite suite(Trial trial) {
    List<String> few = List.of("coloured-background", "rotation", "salt-and-pepper", "jpeg");
    return new RobustnessSuite(
        trial,
        RobustnessSuite.corruptions().stream().filter(each -> few.contains(each.name())).toList());
  }

  @Test
  void measure_ofOneWhoAlwaysSaysTheSame_isATenthEverywhere() {
    Trial trial = new Trial(0, 1, 2, () -> false, TrialProgress.NONE);

    List<RobustnessReport> reports =
        suite(trial)
            .measure(set, List.of(ToyCandidate.saying(3), ToyCandidate.hashing()))
            .orElseThrow();

    RobustnessReport report = reports.get(0);
    assertThat(report.version()).isEqualTo("always-3");
    assertThat(report.pictures()).isEqualTo(10);
    assertThat(report.clean()).isEqualTo(0.1);
    assertThat(report.base()).isEqualTo(0.1);
    assertThat(report.corruptions())
        .flatExtracting(RobustnessReport.CorruptionScore::severities)
        .allMatch(score -> score.accuracy() == 0.1);
    assertThat(reports.get(1).version()).isEqualTo("hashing");
  }

  @Test
  void measure_isTheSameWhateverTheThreads() {
    List<Candidate> candidates = List.of(ToyCandidate.hashing());
    Trial one = new Trial(0, 1, 1, () -> false, TrialProgress.NONE);
    Trial three = new Trial(0, 1, 3, () -> false, TrialProgress.NONE);

    assertThat(suite(one).measure(set, candidates))
        .isEqualTo(suite(three).measure(set, candidates));
  }

  @Test
  void measure_stopped_hasNoReport() {
    AtomicInteger asked = new AtomicInteger();
    Trial trial = new Trial(0, 1, 1, () -> asked.incrementAndGet() > 30, TrialProgress.NONE);

    assertThat(suite(trial).measure(set, List.of(ToyCandidate.saying(0)))).isEmpty();
  }

  @Test
  void measure_ofACandidateThatFails_fails() {
    Trial trial = new Trial(0, 1, 1, () -> false, TrialProgress.NONE);
    Candidate broken =
        new ToyCandidate(
            "broken",
            null,
            pixels -> {
              throw new IllegalStateException("broken");
            });

    assertThatThrownBy(() -> suite(trial).measure(set, List.of(broken)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
  }

  @Test
  void measure_reportsEveryPicture() {
    List<Long> totals = new ArrayList<>();
    AtomicInteger steps = new AtomicInteger();
    TrialProgress progress =
        new TrialProgress() {
          @Override
          public void start(String measurement, long pictures) {
            totals.add(pictures);
          }

          @Override
          public void step(String part) {
            steps.incrementAndGet();
          }
        };

    suite(new Trial(0, 1, 2, () -> false, progress)).measure(set, List.of(ToyCandidate.saying(0)));

    assertThat(totals).containsExactly((long) steps.get());
  }

  @Test
  void corruptions_coverTheIssuesList_eachInThreeToEightSeverities() {
    assertThat(RobustnessSuite.corruptions())
        .extracting(Corruption::name)
        .containsExactly(
            "white-background",
            "black-background",
            "gray-background",
            "coloured-background",
            "textured-background",
            "uneven-light",
            "polarity",
            "margin",
            "rotation",
            "scale",
            "blur",
            "gaussian-noise",
            "shot-noise",
            "salt-and-pepper",
            "brightness",
            "contrast",
            "jpeg");
    assertThat(RobustnessSuite.corruptions())
        .allMatch(each -> each.severities().size() >= 3 && each.severities().size() <= 8);
  }

  @Test
  void corruption_ofEachSeverity_changesTheFile() {
    byte[] pixels = ToyPictures.box(14, 200);
    for (Corruption corruption : RobustnessSuite.corruptions()) {
      assertThat(corruption.severities())
          .as(corruption.name())
          .extracting(
              severity ->
                  Arrays.hashCode(
                      severity
                          .recipe()
                          .make(Garment.of(pixels, 28, 28), Chance.of(1, corruption.name(), 0))))
          .doesNotHaveDuplicates();
    }
  }
}
