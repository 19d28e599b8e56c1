package io.penderie.cli;

import io.penderie.store.DatasetStore;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dataset delete}: deletes one. */
@Command(
    name = "delete",
    description = {
      "Deletes a dataset with all its pictures.",
      "",
      "Versions that were trained on it go on answering."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DatasetDeleteCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RegistryOption home;

  @Parameters(paramLabel = "NAME", description = "A dataset's name.")
  private String name;

  @Override
  public Integer call() {
    DatasetStore.ofHome(home.home()).delete(name);
    PrintWriter out = spec.commandLine().getOut();
    out.println(name + " is deleted.");
    out.flush();
    return 0;
  }
}
