package io.penderie.cli;

import io.penderie.store.DatasetStore;
import io.penderie.store.OwnDataset;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dataset export}: writes one as a zip. */
@Command(
    name = "export",
    description = {
      "Writes a dataset's pictures, as they were brought, as a zip.",
      "",
      "In it each part of the split has a folder, with a folder for each class; an import of it"
          + " keeps both."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DatasetExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RegistryOption home;

  @Parameters(paramLabel = "NAME", description = "A dataset's name.")
  private String name;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "The zip; a file of that name is replaced.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    OwnDataset dataset = DatasetStore.ofHome(home.home()).open(name);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(output), 1 << 16)) {
      dataset.export(out);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%s has %,.1f MB%n", output, Files.size(output) / 1e6);
    out.flush();
    return 0;
  }
}
