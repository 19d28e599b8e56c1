package io.penderie.cli;

import io.penderie.dataset.AnnotatedPictures;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.Mixture;
import io.penderie.dataset.ReportPictures;
import io.penderie.dataset.Split;
import io.penderie.labelled.LabelledPicture;
import io.penderie.mixture.Compactness;
import io.penderie.mixture.MixtureCounts;
import io.penderie.mixture.MixtureMaker;
import io.penderie.mixture.MixtureSource;
import io.penderie.mixture.ReportMaker;
import io.penderie.mixture.Things;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mixture}: makes what a network learns from beside the dataset. */
@Command(
    name = "mixture",
    description = {
      "Makes pictures for train --mixture: scenes of the dataset's garments, photographs, things,"
          + " and pictures of no garment, all prepared as an upload is.",
      "",
      "Of each label every tenth photograph is kept for validation, and every tenth thing; a tenth"
          + " of the numbers below is made for it. Of the dataset only the training files are used.",
      "",
      "photographs.csv beside it names the photographs by SHA-256, so that anybody can tell whether"
          + " a network knew a picture."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MixtureCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "The folder to write; what it holds of an earlier mixture is overwritten (default:"
              + " ${DEFAULT-VALUE}).")
  private Path output = Path.of("mixture");

  @Mixin private PhotographOptions photographs;

  @Option(
      names = "--report",
      paramLabel = "PLACE",
      description =
          "Photographs that are neither learned from nor chosen on, named as --photographs are:"
              + " prepared pictures of them are kept beside the mixture, so that the service can"
              + " show which of them a version gets wrong. Several times for several sources"
              + " (default: none).")
  private List<Path> report = List.of();

  @Option(
      names = "--architecture",
      paramLabel = "NAME",
      description =
          "The network that is to learn from it, which decides the pictures' size; the names are"
              + " those of train (default: ${DEFAULT-VALUE}).")
  private String architecture = Architecture.GARMENT_RESNET.id();

  @Mixin private MixtureOptions kinds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides all that is drawn at random (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  private Architecture architecture() {
    try {
      return Architecture.of(architecture);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--architecture: " + e.getMessage(), e);
    }
  }

  private <T> T checked(Supplier<T> options) {
    try {
      return options.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  @Override
  public Integer call() throws IOException {
    MixtureCounts counts = checked(kinds::counts);
    Compactness compactness = checked(kinds::compactness);
    Dataset dataset = home.readDataset();
    List<LabelledPicture> labelled = photographs.read(dataset.labels().english());
    List<LabelledPicture> reported = photographs.readOthers(report, dataset.labels().english());
    Things things = kinds.things(spec.commandLine().getErr());
    int enlargement = architecture().enlargement();
    InputSpec input =
        new InputSpec(
            dataset.training().width() * enlargement,
            dataset.training().height() * enlargement,
            InputSpec.FASHION_MNIST.mean(),
            InputSpec.FASHION_MNIST.deviation());
    // Before the rest, which takes minutes: a photograph may be in both.
    Optional<ReportPictures> pictures = new ReportMaker(input).make(reported, labelled);
    MixtureMaker maker =
        new MixtureMaker(
            Split.stratified(
                dataset.training(), Split.DEFAULT_VALIDATION_FRACTION, Split.DEFAULT_SEED),
            dataset.labels().size(),
            input,
            compactness,
            seed);
    AnnotatedPictures training = maker.training(labelled, things, counts);
    AnnotatedPictures validation = maker.validation(labelled, things, counts.tenth());
    Mixture mixture = Mixture.write(output, training, validation);
    MixtureSource.write(output.resolve("photographs.csv"), MixtureMaker.sources(labelled));
    if (pictures.isPresent()) {
      pictures.get().write(output);
    } else {
      ReportPictures.delete(output);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%,d pictures to learn from and %,d to choose on are in %s, SHA-256 %s%n",
        training.size(),
        validation.size(),
        output,
        mixture.sha256());
    pictures.ifPresent(
        those ->
            out.printf(Locale.ROOT, "%,d pictures to report on are beside them%n", those.size()));
    out.flush();
    return 0;
  }
}
