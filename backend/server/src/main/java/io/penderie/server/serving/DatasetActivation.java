package io.penderie.server.serving;

import io.penderie.dataset.FashionMnist;
import io.penderie.registry.Activation;
import io.penderie.registry.ModelRegistry;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;

/** Which version answers for the dataset that a request names. */
public final class DatasetActivation {

  private DatasetActivation() {}

  /**
   * Whether people brought it.
   *
   * @param dataset its name; null for the one that comes with Penderie
   */
  public static boolean isOwn(String dataset) {
    return dataset != null && !dataset.equals(FashionMnist.NAME);
  }

  /**
   * What the registry says of a dataset that people brought.
   *
   * @throws ProblemException if no version has learned from it
   */
  public static Activation of(ModelRegistry registry, String dataset) {
    return registry
        .activationOf(dataset)
        .orElseThrow(
            () ->
                ProblemException.ofField(
                    ProblemType.NOT_FOUND,
                    "No version has learned from this dataset yet; train one on it.",
                    "dataset"));
  }
}
