package io.penderie.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which version of each dataset that people brought is the newest, without reading every card for
 * each question: what was found holds until the registry's folder changes. Safe for many threads.
 */
final class NewestVersions {

  /** What changed so lately may change again without another time stamp. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private final ModelRegistry registry;
  private volatile Found found;

  NewestVersions(ModelRegistry registry) {
    this.registry = registry;
  }

  /** The name of the newest complete version of a dataset. */
  Optional<String> of(String dataset) {
    FileTime changed = changed();
    Found known = found;
    if (known == null || !known.changed.equals(changed)) {
      known = new Found(changed, read());
      found = isSettled(changed) ? known : null;
    }
    return Optional.ofNullable(known.byDataset.get(dataset)).map(ModelVersion::name);
  }

  private Map<String, ModelVersion> read() {
    Comparator<ModelVersion> byTime = Comparator.comparing(version -> version.card().finishedAt());
    Map<String, ModelVersion> newest = new HashMap<>();
    for (ModelVersion version : registry.versions()) {
      ModelCard card = version.card();
      if (card.complete() && card.data().isOwn()) {
        newest.merge(
            card.data().name(),
            version,
            (one, other) -> byTime.compare(one, other) < 0 ? other : one);
      }
    }
    return newest;
  }

  private FileTime changed() {
    try {
      return Files.notExists(registry.folder())
          ? FileTime.fromMillis(0)
          : Files.getLastModifiedTime(registry.folder());
    } catch (IOException e) {
      throw new RegistryException(registry.folder() + ": cannot be read", e);
    }
  }

  private static boolean isSettled(FileTime changed) {
    return changed.toInstant().isBefore(Instant.now().minus(SETTLED));
  }

  private record Found(FileTime changed, Map<String, ModelVersion> byDataset) {}
}
