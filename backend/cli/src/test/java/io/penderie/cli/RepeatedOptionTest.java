package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Two answers to one question: neither is guessed to be meant, and nothing else is forgotten. */
class RepeatedOptionTest {

  @TempDir private Path home;

  /** Every option of every command, below {@code models} too, that takes one value or none. */
  static Stream<Arguments> options() {
    return commands(Main.commandLine().getCommandSpec())
        .flatMap(
            command ->
                command.options().stream()
                    .filter(option -> !option.usageHelp() && !option.versionHelp())
                    .filter(option -> !option.isMultiValue())
                    .map(option -> Arguments.of(command.qualifiedName(" "), option)));
  }

  private static Stream<CommandSpec> commands(CommandSpec command) {
    return Stream.concat(
        Stream.of(command),
        command.subcommands().values().stream().flatMap(below -> commands(below.getCommandSpec())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("options")
  void optionGivenTwice_isRefused(String command, OptionSpec option) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.remove("penderie");
    String once = option.longestName() + (option.arity().max() == 0 ? "" : "=" + value(option));
    words.addAll(List.of(once, once));

    CommandRun run = CommandRun.of(words.toArray(String[]::new));

    assertThat(run.err()).startsWith("penderie: " + option.longestName() + " is given twice");
    assertThat(run.exit()).isEqualTo(2);
  }

  /** One that the option takes. */
  private String value(OptionSpec option) {
    Iterable<String> candidates = option.completionCandidates();
    if (candidates != null && candidates.iterator().hasNext()) {
      return candidates.iterator().next();
    }
    return Number.class.isAssignableFrom(option.type()) || option.type().isPrimitive()
        ? "1"
        : home.toString();
  }

  @Test
  void contrary_isRefusedToo() {
    assertThat(CommandRun.of("train", "--flip", "--no-flip").err())
        .startsWith("penderie: --flip is given twice");
  }
}
