package io.penderie.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.files.Json;
import io.penderie.search.SearchEvent;
import io.penderie.search.SearchListener;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a search tells whoever started it of its progress. */
final class SearchReports {

  private SearchReports() {}

  /** Each event as one line of JSON, at once. */
  record AsJson(PrintWriter out, PrintWriter err) implements SearchListener {

    @Override
    public void onEvent(SearchEvent event) {
      out.println(Json.line(event));
      out.flush();
    }

    @Override
    public void onNotice(String sentence) {
      notice(err, sentence);
    }
  }

  /** A line for each run's begin and end. */
  record Plain(PrintWriter out, PrintWriter err) implements SearchListener {

    @Override
    public void onEvent(SearchEvent event) {
      if (event instanceof SearchEvent.Started started) {
        out.printf(
            "Search %s: at most %d trials, %d rounds measured before%n",
            started.name(), started.trials(), started.measured());
      } else if (event instanceof SearchEvent.RunBegan began) {
        out.printf(
            "%s to epoch %d: %s%n", name(began.run()), began.epochs(), values(began.values()));
      } else if (event instanceof SearchEvent.RunMeasured measured) {
        out.printf(
            Locale.ROOT,
            "%s: %.2f %% of the validation pictures, loss %.4f%n",
            name(measured.run()),
            100 * measured.validationAccuracy(),
            measured.validationLoss());
      } else if (event instanceof SearchEvent.RunFailed failed) {
        out.printf("%s: %s%n", name(failed.run()), failed.reason());
      }
      out.flush();
    }

    @Override
    public void onNotice(String sentence) {
      notice(err, sentence);
    }
  }

  private static void notice(PrintWriter err, String sentence) {
    err.println(Main.PREFIX + sentence);
    err.flush();
  }

  private static String name(SearchEvent.Which run) {
    String trial = run.trial() == 0 ? "The configuration before" : "Trial " + run.trial();
    return run.seed() == null ? trial : trial + ", in full with seed " + run.seed();
  }

  private static String values(Map<String, JsonNode> values) {
    return values.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue().asText())
        .collect(Collectors.joining(", "));
  }
}
