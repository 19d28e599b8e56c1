package io.penderie.cli;

import io.penderie.store.DatasetDescription;
import io.penderie.store.DatasetSummary;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Datasets of one's own as lines for people. */
final class DatasetText {

  private DatasetText() {}

  /** How its pictures are prepared: "photograph, 56x56, gray". */
  static String preparation(DatasetDescription dataset) {
    return String.format(
        Locale.ROOT,
        "%s, %dx%d, %s",
        dataset.preparation().id(),
        dataset.size(),
        dataset.size(),
        dataset.colour() ? "colour" : "gray");
  }

  /** A line a dataset. */
  static void print(PrintWriter out, List<DatasetSummary> datasets) {
    int width =
        Math.max(
            7,
            datasets.stream().mapToInt(one -> one.description().name().length()).max().orElse(0));
    String line = "%-" + width + "s  %8s  %8s  %9s  %s%n";
    out.printf(line, "DATASET", "CLASSES", "PICTURES", "MEGABYTES", "PREPARATION");
    for (DatasetSummary one : datasets) {
      out.printf(
          line,
          one.description().name(),
          one.classes().size(),
          String.format(Locale.ROOT, "%,d", one.pictures()),
          String.format(Locale.ROOT, "%,.1f", one.bytes() / 1e6),
          preparation(one.description()));
    }
  }

  /** What is in one. */
  static void print(PrintWriter out, DatasetSummary dataset) {
    out.printf(
        Locale.ROOT,
        "%s: %s; %,d pictures, %,.1f MB%n%n",
        dataset.description().name(),
        preparation(dataset.description()),
        dataset.pictures(),
        dataset.bytes() / 1e6);
    int width =
        Math.max(
            5,
            dataset.classes().stream()
                .mapToInt(one -> one.known().names().english().length())
                .max()
                .orElse(0));
    String line = "%-" + width + "s  %10s  %10s  %10s%n";
    out.printf(line, "CLASS", "TRAINING", "VALIDATION", "TEST");
    for (DatasetSummary.ClassCount one : dataset.classes()) {
      out.printf(
          line,
          one.known().names().english(),
          number(one.training()),
          number(one.validation()),
          number(one.test()));
    }
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
