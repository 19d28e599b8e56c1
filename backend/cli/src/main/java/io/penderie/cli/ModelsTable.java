package io.penderie.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.files.Json;
import io.penderie.registry.Activation;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The versions of a registry as lines, for people or for programs. */
final class ModelsTable {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ModelsTable() {}

  /**
   * One version.
   *
   * @param complete false for a checkpoint
   * @param testAccuracy share right on the test split, 0..1; null until evaluated
   * @param photographAccuracy share right of labelled photographs of garments, 0..1; null until
   *     measured
   * @param epochs how many it was trained, with those of the versions that it went on from; null
   *     where it was trained elsewhere
   * @param finishedAt when its parameters were written
   * @param fault why it cannot be opened; null if it can, and all that its card says is null else
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(
      String version,
      boolean active,
      boolean builtIn,
      Boolean complete,
      Double testAccuracy,
      Double photographAccuracy,
      Integer epochs,
      Instant finishedAt,
      String fault) {}

  /** All versions, by name, the broken ones too. */
  static List<Row> rows(ModelRegistry registry) {
    String active = registry.knownActivation().map(Activation::version).orElse(null);
    ModelRegistry.Contents contents = registry.contents();
    List<Row> rows = new ArrayList<>();
    for (ModelVersion version : contents.versions()) {
      ModelCard card = version.card();
      rows.add(
          new Row(
              version.name(),
              version.name().equals(active),
              registry.isBuiltIn(version.name()),
              card.complete(),
              card.testAccuracy(),
              card.photographs() == null ? null : card.photographs().accuracy(),
              card.imported() == null ? card.history().size() : null,
              card.finishedAt(),
              null));
    }
    contents
        .broken()
        .forEach(
            broken ->
                rows.add(
                    new Row(
                        broken.name(),
                        broken.name().equals(active),
                        registry.isBuiltIn(broken.name()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        broken.reason())));
    rows.sort(Comparator.comparing(Row::version));
    return rows;
  }

  static String json(Row row) {
    return Json.line(row);
  }

  static void print(PrintWriter out, List<Row> rows) {
    int width = Math.max(7, rows.stream().mapToInt(row -> row.version().length()).max().orElse(0));
    String line = "%-" + width + "s  %-6s  %-8s  %13s  %11s  %6s  %s%n";
    out.printf(
        line,
        "VERSION",
        "ACTIVE",
        "BUILT IN",
        "TEST ACCURACY",
        "PHOTOGRAPHS",
        "EPOCHS",
        "FINISHED");
    for (Row row : rows) {
      out.printf(
          line,
          row.version(),
          row.active() ? "yes" : "",
          row.builtIn() ? "yes" : "",
          percent(row.testAccuracy()),
          percent(row.photographAccuracy()),
          row.epochs() == null ? "" : row.epochs(),
          finished(row));
    }
  }

  private static String percent(Double share) {
    return share == null ? "" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  private static String finished(Row row) {
    if (row.fault() != null) {
      return "unusable: " + row.fault();
    }
    return row.complete() ? MINUTE.format(row.finishedAt()) : "not finished";
  }
}
