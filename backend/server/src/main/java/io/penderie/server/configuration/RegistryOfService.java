package io.penderie.server.configuration;

import io.penderie.registry.ModelRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The registry below the service's home: the one place that knows where it lies. */
@ApplicationScoped
class RegistryOfService {

  @Produces
  @Singleton
  ModelRegistry registry(PenderieConfig config) {
    return ModelRegistry.ofHome(config.home());
  }
}
