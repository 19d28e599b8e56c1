package io.penderie.cli;

import io.penderie.dataset.Dataset;
import io.penderie.files.Folders;
import io.penderie.search.SearchFolder;
import io.penderie.search.SearchProgress;
import io.penderie.search.SearchRun;
import io.penderie.search.SearchSettings;
import io.penderie.training.InvalidConfigException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code search}: from a space of hyperparameters to the best of them, and whether they are better.
 */
@Command(
    name = "search",
    description = {
      "Searches for good hyperparameters.",
      "",
      "Many configurations are trained a little, the best of them further (asynchronous successive"
          + " halving), and the best few in full with several seeds, beside the configuration that"
          + " was there before: only what is better than that by more than chance is called better."
          + " All are measured on validation pictures; the test split is not looked at. Ctrl-C and"
          + " any kill lose nothing: --resume goes on and comes to the same."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = SearchShowCommand.class)
final class SearchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "The search's name and its folder below searches/ (default: search): "
              + Folders.SAFE_NAMES
              + ".")
  private String name = "search";

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "A folder for its files instead (default: searches/NAME below --home).")
  private Path folder;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "What to search for, and how long, as a JSON object: see docs/search.md (default: the"
              + " usual hyperparameters, 24 trials, around the defaults of train).")
  private Path configFile;

  @Option(
      names = "--resume",
      description = "Go on with a search that was interrupted or killed (default: no).")
  private boolean resume;

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
          "How progress is told: PLAIN or JSON, one event a line (default: PLAIN; BAR is the same).")
  private ProgressFormat events = ProgressFormat.PLAIN;

  @Override
  public Integer call() throws Exception {
    if (!Folders.isSafeName(name)) {
      throw new ParameterException(
          spec.commandLine(), "--name is \"" + name + "\"; a name has " + Folders.SAFE_NAMES);
    }
    if (resume && configFile != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--resume goes on with the search's own settings; it excludes --config");
    }
    SearchSettings settings = resume ? null : settings();
    Path place = folder == null ? SearchFolder.ofHome(home.home()).resolve(name) : folder;
    try (StopOnInterrupt stop = new StopOnInterrupt()) {
      if (untilInputEnds) {
        EndOfInput.watch(System.in, stop);
      }
      SearchProgress progress = search(home.readDataset(), settings, place).search(stop);
      PrintWriter out = spec.commandLine().getOut();
      if (!progress.finished()) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("Stopped. All that was found is in " + place + "; go on with --resume");
        err.flush();
        return Main.INTERRUPTED;
      }
      if (events != ProgressFormat.JSON) {
        out.print(SearchTable.text(SearchFolder.plan(place), progress));
        out.flush();
      }
      return 0;
    }
  }

  private SearchRun search(Dataset dataset, SearchSettings settings, Path place) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    SearchRun.Setting setting =
        new SearchRun.Setting(
            name,
            dataset,
            home.photographs(),
            place,
            events == ProgressFormat.JSON
                ? new SearchReports.AsJson(out, err)
                : new SearchReports.Plain(out, err),
            PenderieVersion.current());
    return settings == null ? SearchRun.resumed(setting) : SearchRun.fresh(setting, settings);
  }

  private SearchSettings settings() throws IOException {
    try {
      SearchSettings settings =
          configFile == null ? SearchSettings.parse(null) : SearchSettings.read(configFile);
      Threads.require(
          settings.configuration().threads(), "configuration.threads", spec.commandLine());
      return settings;
    } catch (InvalidConfigException e) {
      throw new ParameterException(
          spec.commandLine(), "--config " + configFile + ": " + e.getMessage(), e);
    }
  }
}
