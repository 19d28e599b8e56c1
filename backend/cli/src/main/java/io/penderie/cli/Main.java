package io.penderie.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line's entry. Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted. */
@Command(
    name = "penderie",
    description = "Trains, evaluates and uses networks that classify pictures of clothes.",
    mixinStandardHelpOptions = true,
    versionProvider = PenderieVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      TrainCommand.class,
      SearchCommand.class,
      CalibrateCommand.class,
      EvaluateCommand.class,
      PredictCommand.class,
      ScoreCommand.class,
      DatasetCommand.class,
      MixtureCommand.class,
      ModelsCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      HelpCommand.class
    })
public final class Main {

  /** The exit code of a run that was asked to stop, as shells give it for Ctrl-C. */
  public static final int INTERRUPTED = 130;

  /** What stands before the sentence that says why a command failed. */
  public static final String PREFIX = "penderie: ";

  /** The exit code when whoever reads the output has read enough, as shells give it for SIGPIPE. */
  private static final int READER_GONE = 141;

  private Main() {}

  public static void main(String[] arguments) {
    QuietLogs.apply();
    // Pictures are drawn, no window is opened; a DISPLAY that does not answer is of no concern.
    System.setProperty("java.awt.headless", "true");
    System.exit(
        commandLine().setOut(StandardOutput.out()).setErr(StandardOutput.err()).execute(arguments));
  }

  /** The command line, for the entry and for tests. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, Main::path)
        .setExecutionStrategy(Main::carryOut)
        .setParameterExceptionHandler((failure, arguments) -> explainUsage(failure))
        .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
  }

  /** Not done before the last letter of help or of a command's output is written. */
  private static int carryOut(ParseResult parsed) {
    CommandLine line = parsed.commandSpec().commandLine();
    try {
      int exit = new CommandLine.RunLast().execute(parsed);
      line.getOut().flush();
      return exit;
    } catch (StandardOutput.Failure e) {
      return explain(e, line);
    }
  }

  /** One sentence instead of a stack trace; {@code PENDERIE_DEBUG=1} shows the trace too. */
  private static int explain(Exception failure, CommandLine command) {
    if (failure instanceof StandardOutput.Failure output && output.isReaderGone()) {
      return READER_GONE;
    }
    complain(command, Failures.sentence(failure));
    if ("1".equals(System.getenv("PENDERIE_DEBUG"))) {
      PrintWriter err = command.getErr();
      failure.printStackTrace(err);
      err.flush();
    }
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  /** One sentence, and where to read on: ninety lines of help would push it off the screen. */
  private static int explainUsage(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    complain(command, fault(failure) + command.getCommandSpec().qualifiedName() + " --help");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  /** What is wrong, up to the words that lead to the help. */
  private static String fault(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      String fault =
          unmatched.isUnknownOption()
              ? "Unknown option: " + first
              : failure.getCommandLine().getSubcommands().isEmpty()
                  ? "Surplus argument: " + first
                  : "Unknown command: " + first;
      return unmatched.getSuggestions().stream()
          .findFirst()
          .map(nearest -> fault + "; did you mean " + nearest + "? See ")
          .orElse(fault + "; see ");
    }
    if (failure instanceof OverwrittenOptionException overwritten
        && overwritten.getOverwritten() instanceof OptionSpec option) {
      return option.longestName() + " is given twice; see ";
    }
    return failure.getMessage().replaceFirst("\\.$", "") + "; see ";
  }

  private static void complain(CommandLine command, String sentence) {
    PrintWriter err = command.getErr();
    err.println(command.getColorScheme().errorText(PREFIX + sentence));
    err.flush();
  }

  private static Path path(String text) {
    if (text.isEmpty()) {
      throw new CommandLine.TypeConversionException("is empty");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new CommandLine.TypeConversionException(Failures.sentence(e));
    }
  }
}
