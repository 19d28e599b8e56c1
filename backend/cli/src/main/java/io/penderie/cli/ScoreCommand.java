package io.penderie.cli;

import io.penderie.model.PyTorch;
import io.penderie.registry.ModelVersion;
import io.penderie.scoring.FileList;
import io.penderie.scoring.FileSource;
import io.penderie.scoring.FileTree;
import io.penderie.scoring.Scoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code score}: what many image files show, as a table. */
@Command(
    name = "score",
    description = {
      "Classifies many image files into a table with one row each.",
      "",
      "A file that can't be used gets a row that says why. The table is there when all are done;"
          + " after Ctrl-C or a kill the same command goes on where it stopped (until then the rows"
          + " are in OUTPUT.partial)."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ScoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER|LIST",
      description =
          "A folder with image files, also in folders below it; or a text in UTF-8 that names one a"
              + " line.")
  private Path input;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The table, which must be named: it ends in .parquet, .csv or .jsonl.")
  private Path output;

  @Mixin private HomeOption home;

  @Option(
      names = "--model",
      paramLabel = "VERSION",
      description =
          "A version's name, or the folder of a version or checkpoint (default: the active one).")
  private String model;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many threads prepare pictures, no more than there are processors (default: the"
              + " processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--restart",
      description = "Throw away what an earlier run has done of this output (default: go on).")
  private boolean restart;

  @Override
  public Integer call() throws IOException {
    Threads.require(threads, "--threads", spec.commandLine());
    // Were it required, a mistyped option would be said to be missing.
    if (output == null) {
      throw refused("--output is missing, the name of the table");
    }
    ScoreForm form =
        ScoreForm.of(output)
            .orElseThrow(() -> refused("--output ends in none of .parquet, .csv and .jsonl"));
    if (!Files.exists(input)) {
      throw refused(input + ": no such file or folder");
    }
    PyTorch.useThreads(1);
    ModelVersion version = home.version(model);
    FileSource source = Files.isDirectory(input) ? new FileTree(input) : new FileList(input);
    Scoring.Result result = run(new Scoring(version, source, output, threads), form);
    spec.commandLine().getErr().println(sentence(result));
    return result.finished() ? 0 : Main.INTERRUPTED;
  }

  private Scoring.Result run(Scoring scoring, ScoreForm form) throws IOException {
    // The virtual machine must not end below a forward pass: its libraries would be torn down.
    try (StopOnInterrupt stop = new StopOnInterrupt();
        PictureProgress progress = new PictureProgress(spec.commandLine().getErr(), "score")) {
      return scoring.run(form, restart, progress, stop);
    }
  }

  private String sentence(Scoring.Result result) {
    String earlier =
        result.before() == 0 ? "" : ", " + result.before() + " of them by an earlier run";
    return result.finished()
        ? output + ": " + result.rows() + " rows" + earlier
        : result.rows() + " rows are done" + earlier + "; the same command goes on";
  }

  private ParameterException refused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
