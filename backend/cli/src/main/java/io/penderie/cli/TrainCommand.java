package io.penderie.cli;

import io.penderie.dataset.Dataset;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelVersion;
import io.penderie.store.DatasetSummary;
import io.penderie.training.Hyperparameter;
import io.penderie.training.InvalidConfigException;
import io.penderie.training.OwnStart;
import io.penderie.training.TrainingConfig;
import io.penderie.training.TrainingConfigJson;
import io.penderie.training.TrainingEvent;
import io.penderie.training.TrainingListener;
import io.penderie.training.TrainingRun;
import io.penderie.training.TrainingSetting;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
          + " take its folder. Ctrl-C writes one too, after the running batch; --resume goes on from"
          + " it and comes to the same parameters as if nothing had happened. The test split is"
          + " looked at once, after the last epoch; only then the version appears. The same options"
          + " on the same machine give the same parameters."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    modelTransformer = TrainingOptions.class)
final class TrainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Mixin private TrainTarget target;

  @Option(
      names = "--initial",
      paramLabel = "VERSION",
      description =
          "Start from the parameters of this version, a name or a folder, with a new schedule"
              + " (default: from scratch; with --dataset the active version, where it"
              + " takes pictures of that size).")
  private String initial;

  @Option(
      names = "--from-scratch",
      description = "Start from random weights with --dataset too (default: no).")
  private boolean fromScratch;

  @Option(
      names = "--mixture",
      paramLabel = "DIR",
      description =
          "Learn from the pictures of this folder, which the command mixture makes, instead of"
              + " those of --photographs (default: none). A run that is gone on with needs it"
              + " again.")
  private Path mixture;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The hyperparameters as a JSON object instead of options, named as on a model card; those"
              + " left out have their defaults (default: the options below).")
  private Path configFile;

  @Option(
      names = "--resume",
      description =
          "Go on with a run that was interrupted or killed, from its newest checkpoint and with its"
              + " hyperparameters (default: no).")
  private boolean resume;

  @Option(
      names = "--restart",
      description =
          "Begin anew in place of a run of that name that was interrupted, killed or diverged; its"
              + " checkpoints are deleted. A run that is still going is left alone (default: no).")
  private boolean restart;

  @Option(
      names = "--estimate",
      description =
          "Say how long the run would take, from a few timed steps, and write nothing (default:"
              + " no).")
  private boolean estimate;

  @Option(
      names = "--until-input-ends",
      description =
          "Stop as on Ctrl-C when standard input ends, because the program that started this one is"
              + " gone (default: no).")
  private boolean untilInputEnds;

  @Option(
      names = "--events",
      paramLabel = "FORMAT",
      description =
          "How progress is told: ${COMPLETION-CANDIDATES} (default: BAR on a terminal, else"
              + " PLAIN). JSON is one event a line.")
  private ProgressFormat events;

  @Override
  public Integer call() throws Exception {
    requireOneSourceOfHyperparameters();
    OwnStart start = home.dataset() == null || resume ? null : checked(this::start);
    TrainingConfig config = resume ? null : checked(() -> config(start));
    if (config != null) {
      Threads.require(
          config.threads(),
          configFile == null ? "--threads" : "--config " + configFile + ": threads",
          spec.commandLine());
    }
    Path folder =
        checked(() -> resume ? target.resumed(home) : target.fresh(home, config.network()));
    PrintWriter out = spec.commandLine().getOut();
    // Ends last: the virtual machine waits for the message too.
    try (StopOnInterrupt stop = new StopOnInterrupt()) {
      if (untilInputEnds) {
        EndOfInput.watch(System.in, stop);
      }
      if (estimate) {
        estimate(start, config, folder);
        return 0;
      }
      ModelVersion version = train(home.readDataset(), start, config, folder, stop);
      if (!version.card().complete()) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("Stopped. The checkpoint is in " + version.folder() + "; go on with --resume");
        err.flush();
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
      Dataset dataset, OwnStart start, TrainingConfig config, Path folder, BooleanSupplier stop)
      throws IOException, InterruptedException {
    try (ProgressReport report = report()) {
      return run(setting(dataset, folder, report), start, config).train(stop);
    }
  }

  private void estimate(OwnStart start, TrainingConfig config, Path folder)
      throws IOException, InterruptedException {
    try (ProgressReport report = report()) {
      report.onEvent(run(setting(home.readDataset(), folder, report), start, config).estimate());
    }
  }

  private ProgressReport report() {
    return ProgressFormat.orDefault(events).report(spec.commandLine().getOut());
  }

  private TrainingSetting setting(Dataset dataset, Path folder, ProgressReport report) {
    return new TrainingSetting(
        dataset,
        mixture,
        home.photographs(),
        folder,
        target.checkpoints(folder),
        new Voices(report, spec.commandLine().getErr()),
        PenderieVersion.current());
  }

  private TrainingRun run(TrainingSetting setting, OwnStart start, TrainingConfig config) {
    if (resume) {
      return TrainingRun.resumed(setting);
    }
    ModelVersion from = start == null ? named() : start.initial();
    return restart
        ? TrainingRun.restarted(setting, config, from)
        : TrainingRun.fresh(setting, config, from);
  }

  private boolean isAsked(Hyperparameter choice) {
    return Boolean.TRUE.equals(
        spec.commandLine().getParseResult().matchedOptionValue(choice.option(), null));
  }

  private ModelVersion named() {
    return initial == null ? null : home.version(initial);
  }

  private OwnStart start() {
    if (initial != null && fromScratch) {
      throw new IllegalArgumentException("--initial and --from-scratch exclude one another");
    }
    DatasetSummary own = home.own(home.dataset()).summary();
    ModelVersion from =
        initial != null || fromScratch
            ? named()
            : OwnStart.fitting(home.registry(), own.description());
    return new OwnStart(from, own, home.photographs());
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

  private TrainingConfig config(OwnStart start) throws IOException {
    if (configFile == null) {
      TrainingConfig config =
          TrainingOptions.config(
              spec.commandLine().getParseResult(),
              start == null ? Map.of() : start.defaults(isAsked(Hyperparameter.EXTEND)));
      if (start != null) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(start.sentence(config));
        err.flush();
      }
      return config;
    }
    try {
      return TrainingConfigJson.read(configFile);
    } catch (InvalidConfigException e) {
      throw new IllegalArgumentException("--config " + configFile + ": " + e.getMessage(), e);
    }
  }

  /** Two answers to one question would be a guess. */
  private void requireOneSourceOfHyperparameters() {
    if (resume) {
      requireNone(
          "--resume goes on with the run's own hyperparameters",
          option ->
              TrainingOptions.holds(option)
                  || List.of("--config", "--initial", "--from-scratch", "--restart", "--estimate")
                      .contains(option.longestName()));
    } else if (configFile != null) {
      requireNone("--config holds the hyperparameters", TrainingOptions::holds);
    }
  }

  private void requireNone(String reason, Predicate<OptionSpec> surplus) {
    String names =
        spec.commandLine().getParseResult().matchedOptions().stream()
            .filter(surplus)
            .map(OptionSpec::longestName)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      throw new ParameterException(spec.commandLine(), reason + "; it excludes " + names);
    }
  }

  private <T> T checked(Callable<T> source) throws Exception {
    try {
      return source.call();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Events go where progress goes, notices to the errors. */
  private record Voices(ProgressReport report, PrintWriter err) implements TrainingListener {
    @Override
    public void onEvent(TrainingEvent event) {
      report.onEvent(event);
    }

    @Override
    public void onNotice(String sentence) {
      err.println("penderie: " + sentence);
      err.flush();
    }
  }
}
