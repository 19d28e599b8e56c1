package io.penderie.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code help}: of the program, of one command, or of all that there are. */
@Command(
    name = "help",
    description = "Tells of one command, or with --all of every one.",
    mixinStandardHelpOptions = true,
    helpCommand = true)
final class HelpCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(names = "--all", description = "And of all below it, with their options.")
  private boolean all;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "Such as train, or models list.")
  private List<String> words = List.of();

  @Override
  public void run() {
    CommandLine command = spec.parent().commandLine();
    for (String word : words) {
      CommandLine named = command.getSubcommands().get(word);
      if (named == null) {
        throw new UnmatchedArgumentException(command, List.of(word));
      }
      command = named;
    }
    show(command);
  }

  private void show(CommandLine command) {
    command.usage(command.getOut());
    if (all) {
      for (CommandLine below : command.getSubcommands().values()) {
        if (below != spec.commandLine()) {
          command.getOut().println();
          show(below);
        }
      }
    }
  }
}
