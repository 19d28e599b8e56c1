package io.penderie.cli;

import io.penderie.registry.ModelRegistry;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the trained networks are. */
class RegistryOption {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The folder with data/ and models/ (default: $PENDERIE_HOME, else ./backend).",
      defaultValue = "${env:PENDERIE_HOME:-backend}")
  private Path home;

  final Path home() {
    return home;
  }

  final ModelRegistry registry() {
    return ModelRegistry.ofHome(home);
  }
}
