package io.penderie.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.penderie.search.SearchPlan;
import io.penderie.search.SearchProgress;
import io.penderie.search.SearchSettings;
import io.penderie.search.Trial;
import io.penderie.search.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The trials of a search as a table, those first that came furthest, and the verdict. */
final class SearchTable {

  private SearchTable() {}

  static String text(SearchPlan plan, SearchProgress progress) {
    List<List<String>> rows = rows(plan, progress, UnaryOperator.identity());
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toArray();
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(
              IntStream.range(0, row.size())
                  .mapToObj(i -> String.format("%" + widths[i] + "s", row.get(i)))
                  .collect(Collectors.joining("  ")))
          .append('\n');
    }
    return text.append('\n').append(verdicts(progress)).toString();
  }

  static String markdown(SearchPlan plan, SearchProgress progress) {
    List<List<String>> rows = rows(plan, progress, name -> "`" + name + "`");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        text.append("|---:".repeat(rows.get(0).size())).append("|\n");
      }
    }
    return text.append('\n').append(verdicts(progress)).toString();
  }

  static String csv(SearchPlan plan, SearchProgress progress) throws JsonProcessingException {
    return ScoreForm.csv()
        .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"))
        .writeValueAsString(rows(plan, progress, UnaryOperator.identity()));
  }

  private static List<List<String>> rows(
      SearchPlan plan, SearchProgress progress, UnaryOperator<String> naming) {
    List<String> names = List.copyOf(plan.settings().space().dimensions().keySet());
    boolean overEpochs = plan.settings().resource() == SearchSettings.Resource.EPOCHS;
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("trial"));
    names.forEach(name -> head.add(naming.apply(name)));
    head.addAll(List.of(overEpochs ? "epochs" : "share", "validation accuracy", "validation loss"));
    rows.add(head);
    List<Trial> trials = new ArrayList<>(progress.ranked());
    progress.trials().stream().filter(trial -> trial.last() == null).forEach(trials::add);
    for (Trial trial : trials) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(trial.number())));
      for (String name : names) {
        JsonNode value = trial.values().get(name);
        row.add(value == null ? "" : value.asText());
      }
      row.addAll(came(trial));
      rows.add(row);
    }
    return rows;
  }

  private static List<String> came(Trial trial) {
    Trial.Measured last = trial.last();
    return last == null
        ? List.of("", trial.failure() == null ? "" : "failed", "")
        : List.of(
            String.format(Locale.ROOT, last.amount() < 1 ? "%.3f" : "%.0f", last.amount()),
            percent(last.validationAccuracy()) + (trial.failure() == null ? "" : ", then failed"),
            String.format(Locale.ROOT, "%.4f", last.validationLoss()));
  }

  private static String verdicts(SearchProgress progress) {
    return Verdict.of(progress.finals()).stream()
        .map(each -> sentence(each) + "\n")
        .collect(Collectors.joining());
  }

  private static String sentence(Verdict verdict) {
    String name = verdict.trial() == 0 ? "The configuration before" : "Trial " + verdict.trial();
    if (verdict.mean() == null) {
      return name + ", in full: no training has come to an end.";
    }
    String figures =
        String.format(
            Locale.ROOT,
            "%s, in full: %s%s over %d %s",
            name,
            percent(verdict.mean()),
            verdict.deviation() == null
                ? ""
                : String.format(Locale.ROOT, " ± %.2f", 100 * verdict.deviation()),
            verdict.runs(),
            verdict.runs() == 1 ? "seed" : "seeds");
    if (verdict.difference() == null) {
      return figures + ".";
    }
    return figures
        + String.format(
            Locale.ROOT,
            ", %+.2f points%s: %s.",
            100 * verdict.difference(),
            verdict.pValue() == null
                ? ""
                : String.format(Locale.ROOT, " (p = %.3g)", verdict.pValue()),
            judgement(verdict));
  }

  private static String judgement(Verdict verdict) {
    if (verdict.better()) {
      return "better";
    }
    return verdict.worse() ? "worse" : "not better than chance allows";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
