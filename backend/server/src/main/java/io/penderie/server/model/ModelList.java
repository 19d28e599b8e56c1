package io.penderie.server.model;

import io.penderie.registry.Expectation;
import io.penderie.registry.LoadCheck;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.UnusableVersionException;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.serving.Serving;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The versions in the registry in short; a damaged one is shown with its fault. */
@ApplicationScoped
class ModelList {

  private final Serving serving;
  private final DatasetCatalogue dataset;
  private final ModelRegistry registry;

  ModelList(Serving serving, DatasetCatalogue dataset, ModelRegistry registry) {
    this.serving = serving;
    this.dataset = dataset;
    this.registry = registry;
  }

  /** All, by name. */
  List<ModelSummary> all() {
    String active = serving.current().active().version().name();
    Expectation expected = dataset.expectation();
    ModelRegistry.Contents contents = registry.contents();
    return Stream.concat(
            contents.versions().stream()
                .map(
                    version ->
                        ModelSummary.of(
                            version,
                            version.name().equals(active),
                            registry.isBuiltIn(version.name()),
                            fault(version, expected))),
            contents.broken().stream()
                .map(
                    version ->
                        ModelSummary.of(
                            version,
                            version.name().equals(active),
                            registry.isBuiltIn(version.name()))))
        .sorted(Comparator.comparing(ModelSummary::version))
        .toList();
  }

  private static UnusableVersionException fault(ModelVersion version, Expectation expected) {
    try {
      LoadCheck.card(version, expected.suiting(version));
      return null;
    } catch (UnusableVersionException e) {
      return e;
    }
  }
}
