package io.penderie.server.training;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.dataset.Mixture;
import io.penderie.model.InputSpec;
import io.penderie.model.NetworkSummary;
import io.penderie.picture.Size;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.VersionNotFoundException;
import io.penderie.runs.RunKind;
import io.penderie.runs.RunWish;
import io.penderie.search.SearchSettings;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.model.NetworkSizes;
import io.penderie.training.Hyperparameter;
import io.penderie.training.InvalidConfigException;
import io.penderie.training.NetworkBudget;
import io.penderie.training.Photographs;
import io.penderie.training.TrainingConfig;
import io.penderie.training.TrainingConfigJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;

/** Reads what somebody asks a run to be, and refuses what it would find only once it has begun. */
@ApplicationScoped
class RunWishes {

  private static final String INITIAL_VERSION = "initialVersion";

  private final ModelRegistry registry;
  private final PenderieConfig config;
  private final OwnRunStarts starts;
  private final NetworkSizes sizes;

  RunWishes(
      ModelRegistry registry, PenderieConfig config, OwnRunStarts starts, NetworkSizes sizes) {
    this.registry = registry;
    this.config = config;
    this.starts = starts;
    this.sizes = sizes;
  }

  /**
   * Reads the body of a request; every choice is made in what is returned.
   *
   * @throws InvalidConfigException naming the member that is at fault
   * @throws io.penderie.server.problem.ProblemException if it is too long or not an object in JSON
   */
  RunWish read(InputStream body) throws IOException {
    RunRequest request = RunRequest.read(body, config.training().threads(), starts);
    requireFitting(request);
    return new RunWish(
        request.version(), request.initialVersion(), request.dataset(), request.configuration());
  }

  /**
   * Reads the body of a request for a search; every choice is made in what is returned.
   *
   * @throws InvalidConfigException naming the member that is at fault
   * @throws io.penderie.server.problem.ProblemException if it is too long or not an object in JSON
   */
  RunWish readSearch(InputStream body) throws IOException {
    SearchRequest request = search(RunRequest.object(body));
    requireFitting(
        new RunRequest(
            null,
            null,
            request.dataset(),
            TrainingConfigJson.toJson(request.settings().configuration())));
    return new RunWish(
        RunKind.SEARCH,
        request.name(),
        null,
        request.dataset(),
        SearchSettings.toJson(request.settings()));
  }

  /**
   * What somebody searches for who chooses nothing.
   *
   * @param dataset from which to learn; null for the one that comes with Penderie
   * @throws InvalidConfigException if nothing can be learned from it
   */
  SearchRequest nothingSearched(String dataset) {
    return search(JsonNodeFactory.instance.objectNode().put("dataset", dataset));
  }

  private SearchRequest search(ObjectNode request) {
    return SearchRequest.of(request, config.training().threads(), starts);
  }

  /**
   * What somebody asks for who chooses nothing.
   *
   * @param dataset from which to learn; null for the one that comes with Penderie
   * @throws InvalidConfigException if nothing can be learned from it
   */
  RunRequest nothing(String dataset) {
    return RunRequest.ofNothing(dataset, config.training().threads(), starts);
  }

  private void requirePhotographs(TrainingConfig asked) {
    InputSpec dataset = InputSpec.FASHION_MNIST;
    Photographs.requireFor(
        asked,
        Mixture.photographsOf(config.home()),
        asked.network().inputOf(new Size(dataset.width(), dataset.height())));
  }

  /** The network of a run, which must be one that takes pictures of the dataset's size. */
  private NetworkSummary network(TrainingConfig asked, String dataset) {
    try {
      return sizes.of(asked.network(), dataset);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigException(
          Hyperparameter.ARCHITECTURE.field(),
          "is " + asked.architecture().id() + ", but " + e.getMessage());
    }
  }

  private void requireFitting(RunRequest request) {
    TrainingConfig asked = TrainingConfigJson.parse(request.configuration());
    if (request.dataset() == null) {
      requirePhotographs(asked);
    }
    NetworkBudget.require(asked, network(asked, request.dataset()));
    if (request.initialVersion() == null) {
      return;
    }
    try {
      ModelCard card = registry.find(request.initialVersion()).card();
      String wanted = asked.network().id();
      if (card != null && card.isForeign()) {
        throw new InvalidConfigException(
            INITIAL_VERSION, "was imported as a network that only answers; it cannot be trained");
      }
      if (card != null && !card.networkName().equals(wanted)) {
        throw new InvalidConfigException(
            INITIAL_VERSION, "is a " + card.networkName() + ", and the run a " + wanted);
      }
    } catch (VersionNotFoundException e) {
      throw new InvalidConfigException(INITIAL_VERSION, "is not a version of the registry");
    }
  }
}
