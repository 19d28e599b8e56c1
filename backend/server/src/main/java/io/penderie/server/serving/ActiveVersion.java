package io.penderie.server.serving;

import io.penderie.registry.ModelVersion;
import java.time.Instant;
import java.util.List;

/**
 * The version that answers, and where a rollback leads.
 *
 * @param version the version that answers now
 * @param since when it was promoted; null if it answers without that: as the built-in default, by
 *     the configuration, or in place of one that does not load
 * @param previous the versions that were active before, the last one newest
 */
public record ActiveVersion(ModelVersion version, Instant since, List<String> previous) {

  public ActiveVersion {
    previous = List.copyOf(previous);
  }
}
