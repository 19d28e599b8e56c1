package io.penderie.cli;

import io.penderie.model.PyTorch;
import io.penderie.registry.Activation;
import io.penderie.registry.Expectation;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.Promoter;
import io.penderie.registry.Promotion;
import io.penderie.registry.RegistryEditor;
import io.penderie.registry.VersionRecords;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code models}: the registry, to read and to change. */
@Command(
    name = "models",
    description = {
      "Lists the model versions, chooses the active one, deletes others.",
      "",
      "A running service on the same folder takes up a promotion or rollback by itself. Changes wait"
          + " for each other, at most half a minute."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND")
final class ModelsCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** Without a subcommand there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Missing required subcommand: list, promote, rollback, export or delete");
  }

  @Command(
      name = "list",
      description = "Prints the versions: which is active, how good each is, which are damaged.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin RegistryOption home,
      @Option(
              names = "--format",
              paramLabel = "NAME",
              description =
                  "${COMPLETION-CANDIDATES}; JSON is one object a line (default:"
                      + " ${DEFAULT-VALUE}).",
              defaultValue = "TEXT")
          OutputFormat format) {
    ModelRegistry registry = home.registry();
    PrintWriter out = out();
    List<ModelsTable.Row> rows = ModelsTable.rows(registry);
    if (format == OutputFormat.JSON) {
      rows.forEach(row -> out.println(ModelsTable.json(row)));
    } else {
      ModelsTable.print(out, rows);
    }
    out.flush();
    return 0;
  }

  @Command(
      name = "promote",
      description = {
        "Makes a version the active one.",
        "",
        "It is loaded and checked first: its files, that training finished, that it takes the"
            + " pictures and classes of the dataset, and that it answers."
      },
      mixinStandardHelpOptions = true)
  int promote(
      @Mixin HomeOption home,
      @Parameters(paramLabel = "VERSION", description = "A version's name.") String name) {
    return activate(home, (promoter, expected) -> promoter.promote(name, expected));
  }

  @Command(
      name = "rollback",
      description = {
        "Makes the version active again that was so before.",
        "",
        "Versions that have been deleted since are passed over; a second rollback goes further back."
      },
      mixinStandardHelpOptions = true)
  int rollback(@Mixin HomeOption home) {
    return activate(home, Promoter::rollback);
  }

  @Command(
      name = "export",
      description = {
        "Exports a version's parameters anew for ONNX Runtime, which answers faster.",
        "",
        "Training does it by itself; this is for versions from elsewhere or from before."
      },
      mixinStandardHelpOptions = true)
  int export(
      @Mixin RegistryOption home,
      @Parameters(paramLabel = "VERSION", description = "A version's name.") String name)
      throws IOException {
    PyTorch.useThreads(1);
    ModelRegistry registry = home.registry();
    ModelVersion version = registry.find(name);
    if (version.card().isForeign()) {
      say(name + " was imported as what ONNX Runtime reads.");
      return 0;
    }
    Optional<ModelCard.Export> made = new VersionRecords(registry).export(version);
    say(
        made.map(
                export ->
                    String.format(
                        Locale.ROOT,
                        "%s is exported; its outputs differ from PyTorch's by %.1e at most.",
                        name,
                        export.largestDifference()))
            .orElse(name + " cannot be exported here; PyTorch answers for it."));
    return made.isPresent() ? 0 : 1;
  }

  @Command(
      name = "delete",
      description = "Deletes a version that is neither the active one nor built in.",
      mixinStandardHelpOptions = true)
  int delete(
      @Mixin RegistryOption home,
      @Parameters(paramLabel = "VERSION", description = "A version's name.") String name) {
    new RegistryEditor(home.registry()).delete(name);
    say(name + " is deleted.");
    return 0;
  }

  private int activate(HomeOption home, BiFunction<Promoter, Expectation, Promotion> change) {
    PyTorch.useThreads(1);
    Expectation expected = Expectation.of(home.readDataset());
    // The virtual machine must not end below a forward pass: its libraries would be torn down.
    try (StopOnInterrupt stop = new StopOnInterrupt()) {
      if (stop.getAsBoolean()) {
        return Main.INTERRUPTED;
      }
      try (Promotion promotion = change.apply(new Promoter(home.registry()), expected)) {
        say(outcome(promotion));
      }
    }
    return 0;
  }

  private static String outcome(Promotion promotion) {
    Activation now = promotion.activation();
    if (!promotion.changed()) {
      return now.version() + " is the active version already.";
    }
    return now.version()
        + " is the active version now."
        + (now.previous().isEmpty()
            ? ""
            : " A rollback leads to " + now.previous().get(now.previous().size() - 1) + ".");
  }

  private void say(String sentence) {
    PrintWriter out = out();
    out.println(sentence);
    out.flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
