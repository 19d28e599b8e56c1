package io.penderie.cli;

import io.penderie.files.Json;
import io.penderie.store.DatasetStore;
import io.penderie.store.DatasetSummary;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dataset show}: what is in one. */
@Command(
    name = "show",
    description = "Prints what is in a dataset: its classes and how its pictures are split.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DatasetShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RegistryOption home;

  @Parameters(paramLabel = "NAME", description = "A dataset's name.")
  private String name;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  @Override
  public Integer call() {
    DatasetSummary dataset = DatasetStore.ofHome(home.home()).open(name).summary();
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      out.println(Json.line(dataset));
    } else {
      DatasetText.print(out, dataset);
    }
    out.flush();
    return 0;
  }
}
