package io.penderie.robustness;

import io.penderie.evaluation.PhotographCount;
import io.penderie.evaluation.PhotographReport;
import io.penderie.evaluation.PhotographTotal;
import io.penderie.evaluation.PredictionSets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reports on photographs as Markdown that reads well in a terminal too: for each version what was
 * answered to each label, then the same photographs by source and by kind.
 */
public final class PhotographText {

  /** Where there is no figure. */
  private static final String NOTHING = "–";

  private final PhotographReport report;
  private final List<String> names;

  private PhotographText(PhotographReport report, List<String> names) {
    this.report = report;
    this.names = names;
  }

  /**
   * One section a version.
   *
   * @param reports at least one
   * @param names one a class, in index order
   */
  public static String of(List<PhotographReport> reports, List<String> names) {
    StringBuilder text = new StringBuilder();
    for (PhotographReport report : reports) {
      text.append(new PhotographText(report, names).section());
    }
    return text.toString();
  }

  private String section() {
    StringBuilder text = new StringBuilder(heading()).append("\n\n");
    text.append(labels()).append('\n');
    Map<String, PhotographTotal> sources =
        PhotographTotal.by(PhotographCount::source, report.counts());
    text.append(totals("Source", sources, true)).append('\n');
    Map<String, PhotographTotal> kinds =
        PhotographTotal.by(
            count -> count.kind().isEmpty() ? NOTHING : count.kind(), report.counts());
    if (kinds.size() > 1) {
      text.append(totals("Kind", kinds, false)).append('\n');
    }
    if (sources.size() > 1) {
      text.append(labelsBySource(sources)).append('\n');
    }
    return text.toString();
  }

  private String heading() {
    if (report.accuracy() == null) {
      return report.version();
    }
    String figure =
        "%s: %s right (%d of %d)"
            .formatted(
                report.version(), percent(report.accuracy()), report.right(), report.photographs());
    return report.rightOfSeveral() == 0
        ? figure
        : figure + ", " + report.rightOfSeveral() + " of them where any of several classes is";
  }

  /** What was predicted for each label, whatever the source and kind. */
  private String labels() {
    List<String> heading = new ArrayList<>(List.of("Label", "Right class", "Right"));
    heading.addAll(names);
    heading.add("Refused");
    heading.add("None of them");
    MarkdownTable table = new MarkdownTable(2, heading);
    for (List<PhotographCount> those : byLabel().values()) {
      PhotographTotal total = PhotographTotal.of(those);
      List<String> row = new ArrayList<>();
      row.add(those.get(0).label());
      row.add(rightClasses(those.get(0)));
      row.add(percent(total.accuracy()));
      for (int i = 0; i < names.size(); i++) {
        int index = i;
        row.add(
            Integer.toString(those.stream().mapToInt(count -> count.predicted().get(index)).sum()));
      }
      row.add(Integer.toString(those.stream().mapToInt(PhotographCount::refused).sum()));
      row.add(report.knows() ? Integer.toString(total.flagged() + total.othersFlagged()) : NOTHING);
      table.add(row);
    }
    return table.render();
  }

  private String totals(String title, Map<String, PhotographTotal> totals, boolean calibration) {
    List<String> heading =
        new ArrayList<>(
            List.of(title, "Garments", "Right", "Any of several", "Flagged", "Others", "Flagged"));
    if (calibration) {
      heading.addAll(List.of("Calibration error", "Set coverage", "Mean set size"));
    }
    MarkdownTable table = new MarkdownTable(1, heading);
    totals.forEach(
        (name, total) -> {
          List<String> row = new ArrayList<>(List.of(name, Integer.toString(total.garments())));
          row.add(percent(total.accuracy()));
          row.add(Integer.toString(total.rightOfSeveral()));
          row.add(flagged(total.flagged(), total.garments()));
          row.add(Integer.toString(total.others()));
          row.add(flagged(total.othersFlagged(), total.others()));
          if (calibration) {
            row.add(percent(report.calibrationErrors().get(name)));
            PredictionSets sets = report.predictionSets().get(name);
            row.add(sets == null ? NOTHING : percent(sets.coverage()));
            row.add(sets == null ? NOTHING : String.format(Locale.ROOT, "%.2f", sets.meanSize()));
          }
          table.add(row);
        });
    return table.render();
  }

  /** How many of each label are right, one column a source. */
  private String labelsBySource(Map<String, PhotographTotal> sources) {
    List<String> heading = new ArrayList<>(List.of("Right of all", "Right class"));
    heading.addAll(sources.keySet());
    MarkdownTable table = new MarkdownTable(2, heading);
    for (List<PhotographCount> those : byLabel().values()) {
      if (!those.get(0).classes().isEmpty()) {
        Map<String, PhotographTotal> totals = PhotographTotal.by(PhotographCount::source, those);
        List<String> row =
            new ArrayList<>(List.of(those.get(0).label(), rightClasses(those.get(0))));
        for (String source : sources.keySet()) {
          PhotographTotal total = totals.get(source);
          row.add(total == null ? NOTHING : total.right() + " of " + total.garments());
        }
        table.add(row);
      }
    }
    return table.render();
  }

  /** The counts of each label and right classes, those that show something first. */
  private Map<List<Object>, List<PhotographCount>> byLabel() {
    Map<List<Object>, List<PhotographCount>> parts = new LinkedHashMap<>();
    for (PhotographCount count : report.counts()) {
      parts
          .computeIfAbsent(List.of(count.label(), count.classes()), part -> new ArrayList<>())
          .add(count);
    }
    return parts;
  }

  private String rightClasses(PhotographCount count) {
    return count.classes().isEmpty()
        ? "none"
        : String.join(", ", count.classes().stream().map(names::get).toList());
  }

  private String flagged(int flagged, int of) {
    return report.knows() && of > 0 ? percent((double) flagged / of) : NOTHING;
  }

  private static String percent(Double share) {
    return share == null ? NOTHING : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
