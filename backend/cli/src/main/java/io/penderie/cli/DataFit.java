package io.penderie.cli;

import io.penderie.dataset.Dataset;
import io.penderie.registry.ModelVersion;
import java.io.PrintWriter;
import java.util.List;

/** Whether what a version is measured on is what it knows; figures of other data say little. */
final class DataFit {

  private DataFit() {}

  /**
   * Insists on pictures of the version's size and on as many classes; tells of other names.
   *
   * @param err hears of names that differ
   * @throws IllegalArgumentException naming version and difference
   */
  static void check(ModelVersion version, Dataset dataset, PrintWriter err) {
    try {
      version.card().input().enlargementOf(dataset.test());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          version.name() + " does not fit " + dataset.name() + ": " + e.getMessage(), e);
    }
    List<String> known = version.card().labels().english();
    List<String> asked = dataset.labels().english();
    if (known.size() != asked.size()) {
      throw new IllegalArgumentException(
          "%s tells %d classes apart; %s has %d"
              .formatted(version.name(), known.size(), dataset.name(), asked.size()));
    }
    for (int i = 0; i < known.size(); i++) {
      if (!known.get(i).equals(asked.get(i))) {
        err.printf(
            "penderie: class %d is \"%s\" to %s and \"%s\" in %s; the figures hold only if both mean"
                + " the same%n",
            i, known.get(i), version.name(), asked.get(i), dataset.name());
        err.flush();
        return;
      }
    }
  }

  /**
   * Insists on the very data that the version was trained on.
   *
   * @param why what needs it
   * @throws IllegalArgumentException naming version and reason
   */
  static void requireOwn(ModelVersion version, Dataset dataset, String why) {
    if (!version.card().data().sha256().equals(dataset.sha256())) {
      throw new IllegalArgumentException(
          "%s needs the data that %s was trained on; %s has other pictures"
              .formatted(why, version.name(), dataset.name()));
    }
  }
}
