package io.penderie.server.serving;

import io.penderie.dataset.ClassLabels;
import io.penderie.evaluation.ConfusionMatrix;
import io.penderie.evaluation.Evaluation;
import io.penderie.files.JsonFiles;
import io.penderie.files.UnreadableFileException;
import io.penderie.registry.ModelVersion;
import io.penderie.server.metrics.ServingMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells the metrics how a version's answers were distributed over the classes of the test split, so
 * that its answers to people can be held against that.
 */
@ApplicationScoped
public class ExpectedAnswers {

  private final ServingMetrics metrics;

  ExpectedAnswers(ServingMetrics metrics) {
    this.metrics = metrics;
  }

  /** Shows it of a version, unless it is shown already; reads a file then. */
  public void show(ModelVersion version) {
    if (!metrics.expectsAnswers(version.name())) {
      metrics.expectAnswers(version.name(), shares(version));
    }
  }

  /** By English class name, as answers are counted; empty where nobody has measured the version. */
  private static Map<String, Double> shares(ModelVersion version) {
    ConfusionMatrix matrix;
    try {
      matrix = JsonFiles.read(version.evaluation(), Evaluation.class).confusionMatrix();
    } catch (UnreadableFileException e) {
      return Map.of();
    }
    ClassLabels labels = version.card().labels();
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int index = 0; index < Math.min(labels.size(), matrix.classes()); index++) {
      shares.put(
          labels.name(index, Locale.ENGLISH), (double) matrix.predictedAs(index) / matrix.total());
    }
    return shares;
  }
}
