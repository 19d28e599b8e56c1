package io.penderie.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line's entry. Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted. */
@Command(
    name = "penderie",
    description = "Trains, evaluates and uses networks that classify pictures of clothes.",
    mixinStandardHelpOptions = true,
    versionProvider = PenderieVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      TrainCommand.class,
      CalibrateCommand.class,
      EvaluateCommand.class,
      PredictCommand.class,
      DatasetCommand.class,
      MixtureCommand.class,
      ModelsCommand.class,
      HelpCommand.class
    })
public final class Main {

  /** The exit code of a run that was asked to stop, as shells give it for Ctrl-C. */
  public static final int INTERRUPTED = 130;

  /** What stands before the sentence that says why a command failed. */
  public static final String PREFIX = "penderie: ";

  private Main() {}

  public static void main(String[] arguments) {
    QuietLogs.apply();
    // Pictures are drawn, no window is opened; a DISPLAY that does not answer is of no concern.
    System.setProperty("java.awt.headless", "true");
    System.exit(commandLine().execute(arguments));
  }

  /** The command line, for the entry and for tests. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain);
  }

  /** One sentence instead of a stack trace; {@code PENDERIE_DEBUG=1} shows the trace too. */
  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult unused) {
    PrintWriter err = command.getErr();
    err.println(command.getColorScheme().errorText(PREFIX + Failures.sentence(failure)));
    if ("1".equals(System.getenv("PENDERIE_DEBUG"))) {
      failure.printStackTrace(err);
    }
    err.flush();
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
