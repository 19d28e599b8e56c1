package io.penderie.server.serving;

import io.penderie.model.TrainedModel;
import io.penderie.registry.Activation;
import io.penderie.registry.Expectation;
import io.penderie.registry.LoadCheck;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.RegistryException;
import io.penderie.server.configuration.PenderieConfig;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The model that answers when the service starts.
 *
 * <p>A version that the configuration names is an order: without it the service does not start. The
 * registry's active version may have been damaged since it was promoted; the version that comes
 * with Penderie then answers in its place, and the log and every answer say so, because a service
 * that answers a little worse is better than none.
 *
 * @param version the version
 * @param model its network; belongs to whoever takes this object
 * @param activation what the registry says; null if it cannot say
 */
record InitialModel(ModelVersion version, TrainedModel model, Activation activation) {

  private static final Logger LOG = Logger.getLogger("io.penderie");

  /**
   * Chooses, checks and loads it.
   *
   * @throws RegistryException if none can be loaded that may answer
   */
  static InitialModel load(ModelRegistry registry, PenderieConfig config, Expectation expected) {
    if (config.model().isPresent()) {
      return load(registry, config.model().get(), expected, activation(registry).orElse(null));
    }
    try {
      Activation activation = registry.activation();
      return load(registry, activation.version(), expected, activation);
    } catch (RegistryException failure) {
      return inPlace(registry, expected, failure);
    }
  }

  private static InitialModel inPlace(
      ModelRegistry registry, Expectation expected, RegistryException failure) {
    InitialModel model;
    try {
      String fallback = registry.defaultVersion().orElseThrow(() -> failure);
      Optional<Activation> activation = activation(registry);
      if (activation.map(Activation::version).filter(fallback::equals).isPresent()) {
        throw failure;
      }
      model = load(registry, fallback, expected, activation.orElse(null));
    } catch (RegistryException second) {
      if (second != failure) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
    LOG.warnf(
        "%s. The version %s, which comes with Penderie, answers in its place; promote another to"
            + " end this.",
        failure.getMessage(), model.version().name());
    return model;
  }

  private static InitialModel load(
      ModelRegistry registry, String name, Expectation expected, Activation activation) {
    ModelVersion version = registry.find(name);
    return new InitialModel(version, LoadCheck.load(version, expected), activation);
  }

  private static Optional<Activation> activation(ModelRegistry registry) {
    try {
      return registry.findActivation();
    } catch (RegistryException e) {
      return Optional.empty();
    }
  }
}
