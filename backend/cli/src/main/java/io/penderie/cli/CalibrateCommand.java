package io.penderie.cli;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.Mixture;
import io.penderie.dataset.Split;
import io.penderie.model.OutputCalibration;
import io.penderie.model.PyTorch;
import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.VersionRecords;
import io.penderie.training.OutputCalibrator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calibrate}: chooses a version's temperature and threshold anew. */
@Command(
    name = "calibrate",
    description = {
      "Chooses on validation pictures by what temperature a version's outputs are divided, so that"
          + " its confidence can be taken at its word, and below which score a picture counts as"
          + " none of the classes; writes both on its card.",
      "",
      "Training does so too; this is for versions from before. Answers stay the same, probabilities"
          + " do not: measure again with evaluate --record."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CalibrateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "VERSION", description = "A version's name, or its folder.")
  private String model;

  @Mixin private HomeOption home;

  @Option(
      names = "--mixture",
      paramLabel = "DIR",
      description =
          "The mixture that it was trained with, so that the threshold suits photographs too"
              + " (default: none).")
  private Path mixture;

  @Override
  public Integer call() throws IOException {
    PyTorch.useThreads(1);
    ModelVersion version = home.version(model);
    Dataset dataset = home.readDataset(version);
    DataFit.requireOwn(version, dataset, "calibrate");
    ModelCard.Data data = version.card().data();
    Split split = Split.of(dataset, data.validationFraction(), data.splitSeed());
    OutputCalibration chosen;
    // The virtual machine must not end below a forward pass: its libraries would be torn down.
    try (StopOnInterrupt stop = new StopOnInterrupt();
        TrainedModel trained = version.load()) {
      chosen =
          OutputCalibrator.calibrate(
              trained, split.validation(), mixture == null ? null : Mixture.read(mixture));
      if (stop.getAsBoolean()) {
        return Main.INTERRUPTED;
      }
    }
    new VersionRecords(ModelRegistry.around(version.folder())).recordCalibration(version, chosen);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s: temperature %.4f, %s%n",
        version.name(),
        chosen.temperature(),
        chosen.knownThreshold() == null
            ? "no threshold"
            : String.format(Locale.ROOT, "known from a score of %.4f on", chosen.knownThreshold()));
    out.flush();
    return 0;
  }
}
