package io.penderie.server.prediction;

import io.penderie.registry.ModelVersion;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.serving.DatasetActivation;

/**
 * Which version a request wants to be answered by.
 *
 * @param version its name; null for the active one
 * @param dataset the dataset that it is to know; null for the one that comes with Penderie, or
 *     whatever the version named knows
 */
public record AskedVersion(String version, String dataset) {

  /** Whether it is the one that answers where nobody asks for another. */
  boolean isDefault() {
    return version == null && !DatasetActivation.isOwn(dataset);
  }

  /**
   * Insists on the dataset.
   *
   * @throws ProblemException if a version was named that knows another
   */
  void requireDataset(ModelVersion found) {
    String known = found.card().data().name();
    if (dataset != null && !dataset.equals(known)) {
      throw ProblemException.ofField(
          ProblemType.INVALID_REQUEST,
          "The version %s knows the dataset %s, not %s.".formatted(found.name(), known, dataset),
          "dataset");
    }
  }
}
