package io.penderie.cli;

import io.penderie.dataset.Dataset;
import io.penderie.evaluation.ConfusionMatrix;
import io.penderie.evaluation.Evaluation;
import io.penderie.files.FileFaults;
import io.penderie.files.JsonFiles;
import io.penderie.foreign.ForeignCard;
import io.penderie.foreign.ForeignException;
import io.penderie.foreign.NetworkImport;
import io.penderie.model.PyTorch;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.VersionNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: a network that was trained elsewhere becomes a version. */
@Command(
    name = "import",
    description = {
      "Makes a version of a network that was trained elsewhere.",
      "",
      "FILE.onnx is a whole network, FILE.pt the parameters of one of Penderie's networks, as"
          + " torch.save(model.state_dict(), FILE) writes them. Neither is run as a program, nor"
          + " can it name other files. It is tried, checked as before a promotion, calibrated on the"
          + " validation split and measured on the test split.",
      "",
      "The card is a JSON object such as {\"input\": {\"mean\": 0.286, \"deviation\": 0.353}}; all"
          + " that it may say is in docs/foreign-networks.md. A file that penderie export wrote"
          + " brings its own."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The network; its name ends in .onnx or .pt.")
  private Path file;

  @Option(
      names = "--card",
      paramLabel = "FILE",
      description =
          "What the file does not tell: how pixels are normalised, and the order of the classes"
              + " (default: what penderie export wrote into it).")
  private Path card;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The version's name (default: the file's, without its ending).")
  private String name;

  @Mixin private HomeOption home;

  @Override
  public Integer call() throws IOException {
    String version = name != null ? name : nameOf(file);
    if (!VersionNames.isName(version)) {
      throw refused("--name is \"" + version + "\"; a name has " + VersionNames.RULE);
    }
    Path target = home.registry().folder(version);
    if (Files.exists(target)) {
      throw refused(version + " exists already; choose another name or delete that version");
    }
    PyTorch.useThreads(Runtime.getRuntime().availableProcessors());
    ForeignCard said = card == null ? null : card();
    Dataset dataset = home.readDataset();
    // The virtual machine must not end below a forward pass: its libraries would be torn down.
    try (StopOnInterrupt stop = new StopOnInterrupt()) {
      if (stop.getAsBoolean()) {
        return Main.INTERRUPTED;
      }
      say(
          new NetworkImport(dataset, PenderieVersion.current()).version(file, said, target),
          dataset);
      return 0;
    } catch (ForeignException e) {
      throw new ForeignException(file + ": " + e.getMessage(), e);
    }
  }

  private ForeignCard card() throws IOException {
    try {
      return ForeignCard.of(FileFaults.bytes(card));
    } catch (ForeignException e) {
      throw new ForeignException(card + ": " + e.getMessage(), e);
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
  }

  private void say(ModelVersion version, Dataset dataset) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s is a version now: %.2f %% of the %d test pictures of %s. penderie evaluate %s tells more,"
            + " penderie models promote %s lets it answer.%n",
        version.name(),
        100 * version.card().test().accuracy(),
        dataset.test().size(),
        dataset.name(),
        version.name(),
        version.name());
    sayWhatIsMostlyTakenForAnother(version, dataset.labels().english());
    out.flush();
  }

  /** Classes in another order than the card says are seen so, and a mean does not show them. */
  private void sayWhatIsMostlyTakenForAnother(ModelVersion version, List<String> names) {
    ConfusionMatrix matrix =
        JsonFiles.read(version.evaluation(), Evaluation.class).confusionMatrix();
    for (int truth = 0; truth < matrix.classes(); truth++) {
      int mostly = truth;
      for (int predicted = 0; predicted < matrix.classes(); predicted++) {
        if (matrix.count(truth, predicted) > matrix.count(truth, mostly)) {
          mostly = predicted;
        }
      }
      if (mostly != truth) {
        spec.commandLine()
            .getOut()
            .printf(
                "%d of %d pictures of %s are %s to it; is the order of the classes right?%n",
                matrix.count(truth, mostly),
                matrix.support(truth),
                names.get(truth),
                names.get(mostly));
      }
    }
  }

  private ParameterException refused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
