package io.penderie.server.training;

import io.penderie.server.testing.SmallHome;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** A small home whose limits on training are soon reached. */
public final class TrainingHome implements QuarkusTestProfile {

  static final int QUEUE = 2;
  static final int KEPT = 5;
  static final int WATCHERS = 8;

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = new HashMap<>(new SmallHome.Profile().getConfigOverrides());
    settings.put("penderie.training.queue", Integer.toString(QUEUE));
    settings.put("penderie.training.kept", Integer.toString(KEPT));
    settings.put("penderie.training.watchers", Integer.toString(WATCHERS));
    settings.put("penderie.training.heartbeat", "200ms");
    settings.put("penderie.training.search-turn", "1s");
    settings.put("penderie.training.heap", "512M");
    return settings;
  }
}
