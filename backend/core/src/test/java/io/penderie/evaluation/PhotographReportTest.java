package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.penderie.files.JsonFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers to photographs, and what they come to. */
class PhotographReportTest {

  private static final List<Integer> SHOES = List.of(5, 7, 9);

  @TempDir private Path folder;
  private final List<PhotographAnswer> answers = new ArrayList<>();

  @Test
  void report_countsBySourceKindAndLabel() {
    add("a", "", "hat", List.of(), 8, 0.5f, true);
    add("a", "", "hat", List.of(), 8, 0.5f, false);
    add("a", "", "shoes", SHOES, 5, 0.5f, true);
    add("a", "", "shoes", SHOES, 9, 0.5f, false);
    add("a", "", "shoes", SHOES, 8, 0.5f, true);
    add("a", "", "shoes: sneaker", List.of(7), 5, 0.5f, true);
    add("b", "worn", "dress", List.of(3), 3, 0.5f, true);
    add("b", "flat", "dress", List.of(3), 3, 0.5f, true);
    answers.add(PhotographAnswer.refused(hash(), "b", "worn", "dress", List.of(3)));

    PhotographReport report = PhotographReport.of("v1", all());

    assertThat(report.counts())
        .containsExactly(
            count("a", "", "shoes", SHOES, List.of(0, 0, 0, 0, 0, 1, 0, 0, 1, 1), 0, 1),
            count(
                "a", "", "shoes: sneaker", List.of(7), List.of(0, 0, 0, 0, 0, 1, 0, 0, 0, 0), 0, 0),
            count("b", "worn", "dress", List.of(3), List.of(0, 0, 0, 1, 0, 0, 0, 0, 0, 0), 1, 0),
            count("b", "flat", "dress", List.of(3), List.of(0, 0, 0, 1, 0, 0, 0, 0, 0, 0), 0, 0),
            count("a", "", "hat", List.of(), List.of(0, 0, 0, 0, 0, 0, 0, 0, 2, 0), 0, 1));
    assertThat(report.total()).isEqualTo(new PhotographTotal(7, 4, 2, 1, 2, 1));
    assertThat(report.total()).isEqualTo(all().total());
    assertThat(report.accuracy()).isEqualTo(4 / 7.0);
    assertThat(PhotographTotal.by(PhotographCount::kind, report.counts()))
        .containsExactly(
            Map.entry("", new PhotographTotal(4, 2, 2, 1, 2, 1)),
            Map.entry("worn", new PhotographTotal(2, 1, 0, 0, 0, 0)),
            Map.entry("flat", new PhotographTotal(1, 1, 0, 0, 0, 0)));
  }

  @Test
  void report_setsConfidenceAgainstAccuracy_bySource() {
    add("a", "", "dress", List.of(3), 3, 0.875f, true);
    add("a", "", "dress", List.of(3), 4, 0.875f, true);
    add("b", "", "dress", List.of(3), 3, 0.875f, true);
    add("b", "", "hat", List.of(), 3, 0.875f, true);

    Map<String, Double> errors = PhotographReport.of("v1", all()).calibrationErrors();

    // Half of the first are right, the only one of the second, and hats don't count.
    assertThat(errors).containsOnlyKeys("a", "b");
    assertThat(errors.get("a")).isCloseTo(0.375, within(1e-9));
    assertThat(errors.get("b")).isCloseTo(0.125, within(1e-9));
  }

  @Test
  void reportAndAnswers_writtenAndRead_areTheSame() throws IOException {
    add("a", "worn", "shoes", SHOES, 5, 0.1f, true);
    answers.add(PhotographAnswer.refused(hash(), "b", "", "hat", List.of()));
    PhotographReport report = PhotographReport.of("v1", all());
    Path file = folder.resolve("file.json");

    JsonFiles.write(file, report);
    assertThat(JsonFiles.read(file, PhotographReport.class)).isEqualTo(report);
    assertThat(Files.readString(file)).contains("\"accuracy\" : 1.0", "\"rightOfSeveral\" : 1");

    JsonFiles.write(file, all());
    assertThat(JsonFiles.read(file, PhotographAnswers.class)).isEqualTo(all());
    assertThat(Files.readString(file)).contains("\"confidence\" : 0.1,").doesNotContain("null");
  }

  @Test
  void impossibleAnswers_areRefused() {
    assertRefused(() -> answer(List.of(3), 3, 1.5f, true), "confidence of a photograph is 1.5");
    assertRefused(() -> answer(List.of(3), null, 0.5f, true), "confidence of a refused file");
    assertRefused(() -> answer(List.of(3), null, 0, false), "refused file is known is false");
    assertRefused(
        () -> new PhotographAnswer("ab", "a", "", "hat", List.of(), 1, 1, true, null), "SHA-256");
    assertRefused(() -> new PhotographAnswers(3, true, List.of()), "photographs is 0");
    assertRefused(() -> of(0, true, answer(List.of(), 0, 1, true)), "classes is 0");
    assertRefused(() -> of(3, true, answer(List.of(3), 2, 1, true)), "a right class", "is 3");
    assertRefused(() -> of(3, true, answer(List.of(2), 3, 1, true)), "predicted class", "is 3");
    assertRefused(() -> of(3, false, answer(List.of(2), 2, 1, false)), "took for none");
    assertRefused(() -> new PhotographTotal(1, 2, 0, 0, 0, 0), "right garments is 2");
  }

  private static PhotographAnswers of(int classes, boolean knows, PhotographAnswer answer) {
    return new PhotographAnswers(classes, knows, List.of(answer));
  }

  private static PhotographAnswer answer(
      List<Integer> right, Integer predicted, float confidence, boolean known) {
    return new PhotographAnswer(
        "0".repeat(64), "a", "", "dress", right, predicted, confidence, known, null);
  }

  private static void assertRefused(ThrowingCallable making, String... faults) {
    assertThatThrownBy(making)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(faults);
  }

  private PhotographAnswers all() {
    return new PhotographAnswers(10, true, answers);
  }

  private void add(
      String source,
      String kind,
      String label,
      List<Integer> right,
      int predicted,
      float confidence,
      boolean known) {
    answers.add(
        new PhotographAnswer(
            hash(), source, kind, label, right, predicted, confidence, known, null));
  }

  private String hash() {
    return "%064x".formatted(answers.size());
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
}
