package io.penderie.robustness;

import io.penderie.robustness.RobustnessReport.CorruptionScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Reports of several versions side by side, as Markdown that reads well in a terminal too. */
public final class ReportText {

  private ReportText() {}

  /**
   * Robustness: the means a corruption, then each severity.
   *
   * @param reports of one suite, at least one
   */
  public static String robustness(List<RobustnessReport> reports) {
    RobustnessReport first = reports.get(0);
    MarkdownTable means = new MarkdownTable(1, heading(reports, "Corruption (mean accuracy)"));
    means.add(row(List.of("none: the test split"), reports, RobustnessReport::clean));
    means.add(row(List.of("none: the base picture"), reports, RobustnessReport::base));
    MarkdownTable all = new MarkdownTable(2, heading(reports, "Corruption", "Severity"));
    for (int i = 0; i < first.corruptions().size(); i++) {
      int corruption = i;
      CorruptionScore score = first.corruptions().get(i);
      means.add(
          row(
              List.of(score.name()),
              reports,
              report -> report.corruptions().get(corruption).mean()));
      for (int j = 0; j < score.severities().size(); j++) {
        int severity = j;
        all.add(
            row(
                List.of(score.name(), score.severities().get(j).severity()),
                reports,
                report ->
                    report.corruptions().get(corruption).severities().get(severity).accuracy()));
      }
    }
    means.add(row(List.of("**Mean over corruptions**"), reports, RobustnessReport::mean));
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d pictures of the test split a severity, seed %d.\n\n",
            first.pictures(),
            first.seed()));
    text.append(means.render()).append('\n').append(all.render()).append('\n');
    for (CorruptionScore score : first.corruptions()) {
      text.append("- ").append(score.name()).append(": ").append(score.meaning()).append('\n');
    }
    return text.toString();
  }

  /**
   * Known or not, one table a version.
   *
   * @param reports at least one
   */
  public static String known(List<KnownReport> reports) {
    StringBuilder text = new StringBuilder();
    for (KnownReport report : reports) {
      boolean flags = report.threshold() != null;
      text.append(report.version()).append("\n\n");
      MarkdownTable garments =
          new MarkdownTable(1, List.of("Garments", "Pictures", "Flagged as none of the classes"));
      for (KnownReport.Garments each : report.garments()) {
        garments.add(
            List.of(
                each.source(),
                Integer.toString(each.pictures()),
                flags ? percent(each.flagged()) : "–"));
      }
      List<String> heading = new ArrayList<>(List.of("None of the classes", "Pictures", "Flagged"));
      report.garments().forEach(each -> heading.add("AUC, " + each.source()));
      MarkdownTable unknown = new MarkdownTable(1, heading);
      for (KnownReport.Unknown each : report.unknown()) {
        List<String> row =
            new ArrayList<>(
                List.of(
                    each.kind(),
                    Integer.toString(each.pictures()),
                    flags ? percent(each.flagged()) : "–"));
        report
            .garments()
            .forEach(
                garment ->
                    row.add(
                        String.format(Locale.ROOT, "%.4f", each.areas().get(garment.source()))));
        unknown.add(row);
      }
      text.append(garments.render()).append('\n').append(unknown.render()).append('\n');
      if (!report.leftOut().isEmpty()) {
        text.append("Left out, for this machine has no fonts: ")
            .append(String.join(", ", report.leftOut()))
            .append("\n\n");
      }
    }
    return text.toString();
  }

  private static List<String> heading(List<RobustnessReport> reports, String... titles) {
    List<String> heading = new ArrayList<>(List.of(titles));
    reports.forEach(report -> heading.add(report.version()));
    return heading;
  }

  private static List<String> row(
      List<String> titles,
      List<RobustnessReport> reports,
      ToDoubleFunction<RobustnessReport> accuracy) {
    List<String> row = new ArrayList<>(titles);
    reports.forEach(report -> row.add(percent(accuracy.applyAsDouble(report))));
    return row;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
