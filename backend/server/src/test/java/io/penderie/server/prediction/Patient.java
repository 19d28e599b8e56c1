package io.penderie.server.prediction;

import io.penderie.server.metrics.GatedMetrics;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** One thread that prepares, little memory for bodies, and little time for them. */
public class Patient implements QuarkusTestProfile {

  /** In bytes. */
  static final int HELD_BODIES = 1 << 20;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "penderie.preparation.threads", "1",
        "penderie.limits.held-bodies", Integer.toString(HELD_BODIES),
        "penderie.limits.body-time", "3s",
        "penderie.limits.body-grace", "1s");
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(GatedMetrics.class);
  }
}
