package io.penderie.server;

import io.penderie.dataset.DatasetException;
import io.penderie.dataset.Release;
import io.penderie.model.ModelException;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.RegistryException;
import io.penderie.server.configuration.MemorySum;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.configuration.SettingsCheck;
import io.penderie.server.security.AccessToken;
import io.penderie.server.security.InvalidTokenException;
import io.penderie.server.serving.Serving;
import io.penderie.server.serving.Upgrade;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * The service from its start to its end: says when and where it is ready, or in one sentence why it
 * is not.
 */
@Dependent
@Unremovable // Main asks for it by its class.
public class Penderie implements QuarkusApplication {

  private static final Logger LOG = Logger.getLogger("io.penderie");

  private final Serving serving;
  private final AccessToken token;
  private final PenderieConfig config;
  private final ModelRegistry registry;

  Penderie(Serving serving, AccessToken token, PenderieConfig config, ModelRegistry registry) {
    this.serving = serving;
    this.token = token;
    this.config = config;
    this.registry = registry;
  }

  @Override
  public int run(String... args) {
    DevelopmentEnd.follow(LaunchMode.current());
    List<String> faults =
        new SettingsCheck(config, setting("quarkus.http.idle-timeout", Duration.class))
            .faults(System.getenv().keySet(), System.getProperties().stringPropertyNames());
    if (!faults.isEmpty()) {
      faults.forEach(fault -> LOG.errorf("Penderie cannot start: %s", fault));
      return 1;
    }
    try {
      serving.started().join();
      token.opened().join();
    } catch (CompletionException e) {
      sayWhyNot(e.getCause());
      return 1;
    }
    if (List.of(args).contains(Rehearsal.ARGUMENT)) {
      return Rehearsal.of(port());
    }
    Upgrade.tell(registry, setting("quarkus.application.version", String.class));
    token.announce();
    MemorySum memory = MemorySum.of(config);
    LOG.log(memory.exceedsTheMachine() ? Logger.Level.WARN : Logger.Level.INFO, memory);
    LOG.infof("Penderie is ready: open %s", address());
    Quarkus.waitForExit();
    return 0;
  }

  private void sayWhyNot(Throwable failure) {
    if (failure instanceof DatasetException
        || failure instanceof RegistryException
        || failure instanceof ModelException) {
      LOG.errorf(
          "Penderie cannot start: %s. What comes with it is looked for in %s; set PENDERIE_RELEASE to"
              + " the folder that holds data and models.",
          failure.getMessage(), Release.of(config.home()).toAbsolutePath().normalize());
    } else if (failure instanceof InvalidTokenException) {
      LOG.errorf("Penderie cannot start: %s.", failure.getMessage());
    } else {
      LOG.error("Penderie cannot start", failure);
    }
  }

  private static String address() {
    String host = setting("quarkus.http.host", String.class);
    return "http://" + (host.equals("0.0.0.0") ? "localhost" : host) + ":" + port() + "/";
  }

  private static int port() {
    // Read late: a port of 0 has become the real one by now.
    return setting("quarkus.http.port", Integer.class);
  }

  private static <T> T setting(String name, Class<T> type) {
    return ConfigProvider.getConfig().getValue(name, type);
  }
}
