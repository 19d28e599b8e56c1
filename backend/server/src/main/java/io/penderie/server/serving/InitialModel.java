package io.penderie.server.serving;

import io.penderie.model.TrainedModel;
import io.penderie.registry.Activation;
import io.penderie.registry.Expectation;
import io.penderie.registry.LoadCheck;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.RegistryException;
import io.penderie.server.configuration.PenderieConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The model that answers when the service starts.
 *
 * <p>A version that the configuration names is an order: without it the service does not start. The
 * registry's active version may have been damaged since it was promoted; the one that was active
 * before it then answers in its place, or the next one before, or one that comes with Penderie, and
 * the log says so and every answer names it, because a service that answers a little worse is
 * better than none.
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
    Optional<Activation> activation = registry.knownActivation();
    if (config.model().isPresent()) {
      return load(registry, config.model().get(), expected, activation.orElse(null));
    }
    try {
      return active(registry, expected);
    } catch (RegistryException failure) {
      return inPlace(registry, expected, activation, failure);
    }
  }

  /**
   * Checks and loads the active version.
   *
   * @throws RegistryException if it may not answer, or the registry cannot say which it is
   */
  static InitialModel active(ModelRegistry registry, Expectation expected) {
    Activation activation = registry.activation();
    return load(registry, activation.version(), expected, activation);
  }

  private static InitialModel inPlace(
      ModelRegistry registry,
      Expectation expected,
      Optional<Activation> activation,
      RegistryException failure) {
    for (String name : substitutes(registry, activation)) {
      try {
        InitialModel model = load(registry, name, expected, activation.orElse(null));
        LOG.warnf(
            "%s. The version %s, which %s, answers in its place; promote another to end this.",
            failure.getMessage(),
            name,
            registry.isBuiltIn(name) ? "comes with Penderie" : "was active before");
        return model;
      } catch (RegistryException next) {
        LOG.warnf("%s.", next.getMessage());
        failure.addSuppressed(next);
      }
    }
    throw failure;
  }

  /** The last one that was active first; what was never active and is not ours never answers. */
  private static Set<String> substitutes(ModelRegistry registry, Optional<Activation> activation) {
    Set<String> names = new LinkedHashSet<>();
    activation.ifPresent(
        said -> {
          List<String> previous = new ArrayList<>(said.previous());
          Collections.reverse(previous);
          names.addAll(previous);
        });
    names.addAll(registry.builtIn());
    activation.ifPresent(said -> names.remove(said.version()));
    return names;
  }

  private static InitialModel load(
      ModelRegistry registry, String name, Expectation expected, Activation activation) {
    ModelVersion version = registry.find(name);
    return new InitialModel(version, LoadCheck.load(version, expected), activation);
  }
}
