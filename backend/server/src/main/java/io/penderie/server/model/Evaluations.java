package io.penderie.server.model;

import io.penderie.evaluation.Evaluation;
import io.penderie.registry.JsonFiles;
import io.penderie.registry.ModelVersion;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;

/** The evaluations that lie beside the models. */
@ApplicationScoped
class Evaluations {

  /**
   * How well a version does on the test split.
   *
   * @throws ProblemException if it has not been evaluated
   */
  Evaluation of(ModelVersion version) {
    if (!Files.exists(version.evaluation())) {
      throw new ProblemException(
          ProblemType.NOT_FOUND, "This model version has not been evaluated.");
    }
    return JsonFiles.read(version.evaluation(), Evaluation.class);
  }
}
