package io.penderie.cli;

import io.penderie.files.SyncedFiles;
import io.penderie.foreign.NetworkFile;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: a version as a file for other programs. */
@Command(
    name = "export",
    description = {
      "Writes a version's network into a file for other programs.",
      "",
      "It takes floats of (batch, channels, height, width), normalised as its metadata"
          + " penderie.card say, and puts out logits. penderie import takes it as it is."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ExportCommand implements Callable<Integer> {

  /** In what a network can be written. */
  enum Format {
    ONNX
  }

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "VERSION",
      description = "A version's name, or its folder (default: the active one).")
  private String model;

  @Mixin private HomeOption home;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.ONNX;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The file, which is replaced (default: VERSION.onnx here).")
  private Path output;

  @Override
  public Integer call() throws IOException {
    ModelVersion version = home.version(model);
    Path file = output == null ? Path.of(version.name() + ".onnx") : output;
    SyncedFiles.replace(file, NetworkFile.of(version));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s: %s as %s%n", file, version.name(), format);
    out.flush();
    return 0;
  }
}
