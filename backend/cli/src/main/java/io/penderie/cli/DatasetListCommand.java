package io.penderie.cli;

import io.penderie.files.Json;
import io.penderie.store.DatasetStore;
import io.penderie.store.DatasetSummary;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dataset list}: the datasets that were made here. */
@Command(
    name = "list",
    description = "Prints the datasets that were made with import, by the service or on the page.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DatasetListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RegistryOption home;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description =
          "${COMPLETION-CANDIDATES}; JSON is one object a line (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  @Override
  public Integer call() {
    List<DatasetSummary> datasets = DatasetStore.ofHome(home.home()).summaries();
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      datasets.forEach(one -> out.println(Json.line(one)));
    } else {
      DatasetText.print(out, datasets);
    }
    out.flush();
    return 0;
  }
}
