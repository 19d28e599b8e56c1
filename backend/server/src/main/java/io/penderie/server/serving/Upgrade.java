package io.penderie.server.serving;

import io.penderie.files.FileFaults;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ReleaseChange;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Tells the operator what another release of Penderie brought, once, and what it does not use. */
public final class Upgrade {

  private static final Logger LOG = Logger.getLogger("io.penderie");

  private Upgrade() {}

  /**
   * Tells it in the log.
   *
   * @param release the version of Penderie that runs
   */
  public static void tell(ModelRegistry registry, String release) {
    for (String name : registry.hidden()) {
      LOG.warnf(
          "%s is not used: the version of that name that comes with this release is. Rename the"
              + " folder to keep it, or delete it.",
          registry.folder().resolve(name));
    }
    try {
      ReleaseChange.since(registry, release)
          .ifPresent(change -> LOG.infof("%s.", change.sentence()));
    } catch (IOException e) {
      LOG.warnf("What this release brings cannot be remembered: %s", FileFaults.reason(e));
    }
  }
}
