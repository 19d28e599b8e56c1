package io.penderie.server.security;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Predictions behind the token, and one foreign origin let in. */
public final class Guarded implements QuarkusTestProfile {

  static final String ORIGIN = "https://page.example";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "penderie.security.protect-predictions", "true",
        "penderie.security.protect-metrics", "true",
        "quarkus.http.cors.enabled", "true",
        "quarkus.http.cors.origins", ORIGIN);
  }
}
