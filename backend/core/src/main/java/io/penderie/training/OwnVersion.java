package io.penderie.training;

import io.penderie.files.JsonFiles;
import io.penderie.files.UnreadableFileException;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.RegistryException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Tells whether a version is the one that a run has made, for those who did not hear of it. */
public final class OwnVersion {

  private OwnVersion() {}

  /**
   * The version of a run that may have been killed just after it appeared.
   *
   * @param target the version's folder
   * @param checkpoints the folder of the run's checkpoints, which may be gone, as it is at the end
   * @param asked before which the run cannot have begun
   * @return empty if there is none, or it is somebody else's
   */
  public static Optional<ModelVersion> find(Path target, Path checkpoints, Instant asked) {
    return complete(target).filter(version -> isOf(version, checkpoints, asked));
  }

  /** A version that is there, finished and readable. */
  private static Optional<ModelVersion> complete(Path target) {
    try {
      return Files.exists(target.resolve(ModelVersion.CARD))
          ? Optional.of(ModelRegistry.open(target)).filter(version -> version.card().complete())
          : Optional.empty();
    } catch (RegistryException e) {
      return Optional.empty();
    }
  }

  private static boolean isOf(ModelVersion version, Path checkpoints, Instant asked) {
    Path plan = CheckpointLayout.plan(checkpoints);
    if (!Files.exists(plan)) {
      return !version.card().startedAt().isBefore(asked);
    }
    try {
      return isOf(version, JsonFiles.read(plan, TrainingPlan.class));
    } catch (UnreadableFileException e) {
      return false;
    }
  }

  /** A plan goes on the card with the time at which its run began. */
  static boolean isOf(ModelVersion version, TrainingPlan plan) {
    return version.card().complete() && version.card().startedAt().equals(plan.startedAt());
  }
}
