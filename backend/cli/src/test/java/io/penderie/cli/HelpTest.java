package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

  private static final String[] COMMANDS = {
    "train",
    "search",
    "evaluate",
    "calibrate",
    "predict",
    "score",
    "dataset",
    "mixture",
    "models",
    "import",
    "export"
  };

  private static Stream<OptionSpec> optionsOfAllCommands() {
    return commands().values().stream()
        .flatMap(command -> command.getCommandSpec().options().stream())
        .filter(option -> !option.usageHelp() && !option.versionHelp());
  }

  private static Map<String, CommandLine> commands() {
    Map<String, CommandLine> commands =
        new java.util.HashMap<>(Main.commandLine().getSubcommands());
    commands.remove("help");
    return commands;
  }

  static Stream<String> commandNames() {
    return Stream.of(COMMANDS);
  }

  @Test
  void program_namesItsCommands() {
    CommandRun run = CommandRun.of("--help");

    assertThat(run.exit()).isZero();
    assertThat(commands()).containsOnlyKeys(COMMANDS);
    assertThat(run.out()).contains(COMMANDS);
  }

  @ParameterizedTest
  @MethodSource("commandNames")
  void help_listsEveryOptionAndParameter(String command) {
    CommandRun run = CommandRun.of(command, "--help");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    CommandLine.Model.CommandSpec spec = commands().get(command).getCommandSpec();
    assertThat(spec.options())
        .isNotEmpty()
        .allSatisfy(
            option ->
                assertThat(run.out())
                    .contains(
                        option.negatable()
                            ? option.longestName().replace("--", "--[no-]")
                            : option.longestName()));
    assertThat(spec.positionalParameters())
        .allSatisfy(parameter -> assertThat(run.out()).contains(parameter.paramLabel()));
  }

  @Test
  void help_ofAWord_isTheHelpOfThatCommand() {
    assertThat(CommandRun.of("help", "models", "list"))
        .isEqualTo(CommandRun.of("models", "list", "--help"));
    assertThat(CommandRun.of("help")).isEqualTo(CommandRun.of("--help"));
  }

  @Test
  void help_ofAll_isTheHelpOfEveryCommand_andOfWhatIsBelowIt() {
    CommandRun all = CommandRun.of("help", "--all");

    assertThat(all.exit()).isZero();
    assertThat(all.out()).startsWith(CommandRun.of("--help").out());
    for (String command : COMMANDS) {
      assertThat(all.out()).contains("\n" + CommandRun.of(command, "--help").out());
    }
    assertThat(all.out()).contains("\n" + CommandRun.of("models", "list", "--help").out());
  }

  /** Except for those whose absence says it all. */
  @ParameterizedTest
  @MethodSource("optionsOfAllCommands")
  void everyOption_saysItsDefault(OptionSpec option) {
    String description = String.join(" ", option.description());
    if (!Arrays.asList("--output").contains(option.longestName())) {
      assertThat(description).as(option.longestName()).contains("(default: ");
    }
  }

  @Test
  void help_showsValuesAndDefaults() {
    // Wrapped differently by each terminal's width.
    String help = CommandRun.of("train", "--help").out().replaceAll("\\s+", " ");

    assertThat(help)
        .contains(
            "The network: report-cnn, garment-resnet, pooled-resnet, detail-resnet, scaled-resnet"
                + " (default")
        .contains("Passes over the training split (default: 20).")
        .contains("Pictures a step (default: 128).")
        .contains("SGD, ADAM, ADAMW; SGD has Nesterov momentum (default: SGD).")
        .contains("CONSTANT, STEP, COSINE, ONE_CYCLE (default: ONE_CYCLE).")
        .contains("--[no-]flip")
        .contains("Mirror half of the pictures (default: true).")
        .doesNotContain("${");
  }

  @ParameterizedTest
  @MethodSource("commandNames")
  void wrongOption_isOneSentence_andExitsWith2(String command) {
    CommandRun run = CommandRun.of(command, "--xyz", "3");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "penderie: Unknown option: --xyz; see penderie " + command + " --help");
    assertThat(run.out()).isEmpty();
  }

  /** In the words of a person, and never with the help behind it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "train --batchsize 3 | Unknown option: --batchsize; did you mean --batch-size? See penderie train --help",
        "train --threds=2    | Unknown option: --threds=2; did you mean --threads? See penderie train --help",
        "trian               | Unknown command: trian; did you mean train? See penderie --help",
        "models lst          | Unknown command: lst; did you mean list? See penderie models --help",
        "train surplus       | Surplus argument: surplus; see penderie train --help",
        "train --epochs many | Invalid value for option '--epochs': 'many' is not an int; see penderie train --help",
        "dataset --data=     | Invalid value for option '--data': is empty; see penderie dataset --help",
        "dataset --data a --data b | --data is given twice; see penderie dataset --help",
        "help trian          | Unknown command: trian; did you mean train? See penderie --help",
        "help models lst     | Unknown command: lst; did you mean list? See penderie models --help",
      })
  void wrongUse_isOneSentence(String arguments, String sentence) {
    CommandRun run = CommandRun.of(arguments.trim().split(" "));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).isEqualToIgnoringNewLines("penderie: " + sentence);
  }

  @Test
  void version_isShown() {
    assertThat(CommandRun.of("--version").out()).startsWith("penderie ");
  }
}
