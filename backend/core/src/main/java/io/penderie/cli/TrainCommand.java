package io.penderie.cli;

import io.penderie.dataset.Dataset;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.training.TrainingConfig;
import io.penderie.training.TrainingRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train}: from data to a model version in the registry. */
@Command(
    name = "train",
    description = {
      "Trains a network and keeps it as a model version.",
      "",
      "After each epoch a checkpoint is on disk, in the form of a version: evaluate and predict"
          + " take its folder. Ctrl-C writes one too, after the running batch. The test split is"
          + " looked at once, after the last epoch. The same options on the same machine give the"
          + " same parameters."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainCommand implements Callable<Integer> {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

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
      names = "--initial",
      paramLabel = "VERSION",
      description =
          "Go on from the parameters of this version, a name or a folder, with a new schedule"
              + " (default: fresh random parameters).")
  private String initial;

  @Option(
      names = "--events",
      paramLabel = "FORMAT",
      description =
          "How progress is told: ${COMPLETION-CANDIDATES} (default: BAR on a terminal, else"
              + " PLAIN). JSON is one event a line.")
  private ProgressFormat events;

  @ArgGroup(validate = false, heading = "%nHyperparameters:%n")
  private TrainingOptions options = new TrainingOptions();

  @Override
  public Integer call() throws Exception {
    TrainingConfig config = config();
    Path folder = folder(config);
    PrintWriter out = spec.commandLine().getOut();
    Dataset dataset = home.readDataset();
    // Ends last: the virtual machine waits for the message too.
    try (StopOnInterrupt stop = new StopOnInterrupt()) {
      ModelVersion version = train(dataset, config, folder, stop);
      if (!version.card().complete()) {
        spec.commandLine().getErr().println("Stopped. The checkpoint is in " + folder);
        return Main.INTERRUPTED;
      }
      if (ProgressFormat.orDefault(events) != ProgressFormat.JSON) {
        out.println(summary(version));
        out.flush();
      }
      return 0;
    }
  }

  private ModelVersion train(
      Dataset dataset, TrainingConfig config, Path folder, BooleanSupplier stop)
      throws IOException, InterruptedException {
    try (ProgressReport report =
        ProgressFormat.orDefault(events).report(spec.commandLine().getOut())) {
      return new TrainingRun(
              dataset,
              config,
              folder,
              report,
              PenderieVersion.current(),
              initial == null ? null : home.version(initial))
          .train(stop);
    }
  }

  private static String summary(ModelVersion version) {
    ModelCard.Score validation = version.card().validation();
    return String.format(
        Locale.ROOT,
        "Done: %s, %.2f %% on the test split%s. It is in %s",
        version.name(),
        100 * version.card().test().accuracy(),
        validation == null
            ? ""
            : String.format(Locale.ROOT, ", %.2f %% on validation", 100 * validation.accuracy()),
        version.folder());
  }

  private TrainingConfig config() {
    try {
      return options.config();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Path folder(TrainingConfig config) {
    if (output != null && name != null) {
      throw new ParameterException(spec.commandLine(), "--name and --output exclude one another");
    }
    if (name != null && !ModelRegistry.isName(name)) {
      throw new ParameterException(
          spec.commandLine(),
          "--name is \""
              + name
              + "\"; a name has lower-case letters, digits, dots, underscores and hyphens, at most"
              + " 100, and starts with a letter or digit");
    }
    String version =
        name != null
            ? name
            : config.architecture().id() + "-" + LocalDateTime.now(ZoneOffset.UTC).format(STAMP);
    Path folder = output != null ? output : home.registry().folder(version);
    if (Files.exists(folder.resolve(ModelVersion.CARD))) {
      throw new ParameterException(
          spec.commandLine(), folder + " holds a model version already; choose another name");
    }
    return folder;
  }
}
