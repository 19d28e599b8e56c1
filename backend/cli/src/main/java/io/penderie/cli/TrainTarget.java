package io.penderie.cli;

import io.penderie.model.Architecture;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.VersionNames;
import io.penderie.training.TrainingSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Where a run's version and checkpoints go. */
final class TrainTarget {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "The version's name and its folder below models/ (default: architecture and time).")
  private String name;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "A folder for the version outside of models/; its name is the version's.")
  private Path output;

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description =
          "The folder of the run's checkpoints (default: the version's folder with .checkpoints"
              + " at its end).")
  private Path checkpoints;

  /**
   * The folder that a new version gets.
   *
   * @throws IllegalArgumentException naming the option at fault
   */
  Path fresh(HomeOption home, Architecture architecture) {
    requireOneName();
    String version =
        name != null
            ? name
            : architecture.id() + "-" + LocalDateTime.now(ZoneOffset.UTC).format(STAMP);
    Path folder = output != null ? output : home.registry().folder(version);
    if (Files.exists(folder.resolve(ModelVersion.CARD))) {
      throw new IllegalArgumentException(
          folder + " holds a model version already; choose another name or delete that version");
    }
    return folder;
  }

  /**
   * The folder of the version that a run to go on with will make.
   *
   * @throws IllegalArgumentException naming the option at fault
   */
  Path resumed(HomeOption home) {
    requireOneName();
    if (name == null && output == null) {
      throw new IllegalArgumentException(
          "--resume needs --name or --output, which say what run goes on");
    }
    return output != null ? output : home.registry().folder(name);
  }

  /** The folder of the checkpoints of a version. */
  Path checkpoints(Path folder) {
    return checkpoints != null ? checkpoints : TrainingSetting.checkpointsOf(folder);
  }

  private void requireOneName() {
    if (output != null && name != null) {
      throw new IllegalArgumentException("--name and --output exclude one another");
    }
    if (output != null && output.toAbsolutePath().normalize().getFileName() == null) {
      throw new IllegalArgumentException(
          "--output is " + output + ", whose name cannot be a version's");
    }
    if (name != null && !VersionNames.isName(name)) {
      throw new IllegalArgumentException(
          "--name is \"" + name + "\"; a name has " + VersionNames.RULE);
    }
  }
}
