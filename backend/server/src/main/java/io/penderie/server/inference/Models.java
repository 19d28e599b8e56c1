package io.penderie.server.inference;

import io.penderie.dataset.FashionMnist;
import io.penderie.registry.Activation;
import io.penderie.registry.LoadCheck;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.UnusableVersionException;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.health.ServiceReadiness;
import io.penderie.server.prediction.VersionLeases;
import io.penderie.server.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The models that there are, and the versions of each. Reads files. */
@ApplicationScoped
class Models {

  private final VersionLeases leases;
  private final ServiceReadiness readiness;
  private final DatasetCatalogue catalogue;
  private final ModelRegistry registry;

  Models(
      VersionLeases leases,
      ServiceReadiness readiness,
      DatasetCatalogue catalogue,
      ModelRegistry registry) {
    this.leases = leases;
    this.readiness = readiness;
    this.catalogue = catalogue;
    this.registry = registry;
  }

  /**
   * A version of a model.
   *
   * @param version its name; null for the active one
   * @throws ProblemException if there is no such model, or the version knows another dataset
   * @throws io.penderie.registry.RegistryException if there is no such version, or it cannot answer
   * @throws io.penderie.server.problem.NotReadyException while nothing can answer
   */
  ModelVersion find(ModelName model, String version) {
    readiness.require();
    try {
      return leases.find(model.asked(version));
    } catch (ProblemException e) {
      throw (ProblemException) model.inWords(e, version);
    }
  }

  /** What is said of a model, by the version that is asked for. */
  ModelMetadata metadata(ModelName model, String version) {
    ModelVersion found = find(model, version);
    return ModelMetadata.of(
        model,
        found,
        index().stream()
            .filter(entry -> entry.name().equals(model.text()) && entry.canAnswer())
            .map(ModelIndexEntry::version)
            .toList());
  }

  /**
   * All models with all their versions: Penderie's own first, and of each model the version first
   * that answers where none is named.
   */
  List<ModelIndexEntry> index() {
    List<ModelIndexEntry> entries = new ArrayList<>();
    registry.versions().stream()
        .sorted(
            Comparator.comparing((ModelVersion version) -> version.card().data().isOwn())
                .thenComparing(version -> version.card().data().name())
                .thenComparing(version -> !isActive(version))
                .thenComparing(ModelVersion::name))
        .forEach(
            version ->
                Stream.of(false, true)
                    .map(pixels -> new ModelName(version.card().data().name(), pixels))
                    .map(model -> ModelIndexEntry.of(model, version, fault(version)))
                    .forEach(entries::add));
    return entries;
  }

  private boolean isActive(ModelVersion version) {
    String dataset = version.card().data().name();
    Optional<String> active =
        dataset.equals(FashionMnist.NAME)
            ? Optional.of(readiness.require().active().version().name())
            : registry.activationOf(dataset).map(Activation::version);
    return active.filter(version.name()::equals).isPresent();
  }

  private String fault(ModelVersion version) {
    try {
      LoadCheck.card(version, catalogue.expectation().suiting(version));
      return "";
    } catch (UnusableVersionException e) {
      return e.reason();
    }
  }
}
