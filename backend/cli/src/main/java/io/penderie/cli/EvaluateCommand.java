package io.penderie.cli;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Split;
import io.penderie.evaluation.Evaluation;
import io.penderie.evaluation.EvaluationText;
import io.penderie.evaluation.Measurement;
import io.penderie.files.Json;
import io.penderie.files.JsonFiles;
import io.penderie.model.Answer;
import io.penderie.model.PyTorch;
import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.VersionRecords;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how well a version does on a split. */
@Command(
    name = "evaluate",
    description = {
      "Measures a model version on a split of the dataset.",
      "",
      "Prints loss, accuracy, top-2 accuracy, the expected calibration error (ECE), precision,"
          + " recall and F1 per class, the confusion matrix (rows: true class, columns: predicted"
          + " class) and the ten most confident mistakes."
          + " The validation split is the one that the version was trained with."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

  /** Which pictures to measure on. */
  enum SplitName {
    TEST,
    VALIDATION,
    TRAINING
  }

  /** So many pictures are a fraction of a second. */
  private static final int PIECE = 250;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "VERSION",
      description =
          "A version's name, or the folder of a version or checkpoint (default: the active one)."
              + " Several with --robustness, --unknown, --explanations and --photographs.")
  private List<String> models = List.of();

  @Mixin private HomeOption home;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private SplitName split = SplitName.TEST;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "What is printed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Also write evaluation.json and evaluation.txt into this folder; with --robustness,"
              + " --unknown, --explanations and --photographs a .json and a .md file of that name each. Charts are"
              + " drawn by the page, which saves them as SVG, PNG or CSV, and from these files by"
              + " frontend/tools/figures.mjs.")
  private Path output;

  @Option(
      names = "--record",
      description =
          "Keep the result as the version's own: in its card, and for TEST in its"
              + " evaluation.json and, picture by picture, test-answers.json. Training does so"
              + " too; this is for measuring again, say without the reduced precision that a run"
              + " was sped up with. With --photographs, keep what was answered to each of them, in"
              + " photographs.json, and how many are right in the card; the service shows and"
              + " compares that (default: no).")
  private boolean record;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads of one operation, no more than there are processors (default: the processors, at"
              + " most 8).")
  private int threads = Math.min(8, Runtime.getRuntime().availableProcessors());

  @Mixin private StressOptions stress;

  @Override
  public Integer call() throws IOException {
    Threads.require(threads, "--threads", spec.commandLine());
    require(
        !record || split != SplitName.TRAINING,
        "--record keeps results on TEST or VALIDATION, not on TRAINING");
    PyTorch.useThreads(threads);
    return stress.any() ? stressTest() : split();
  }

  private int stressTest() throws IOException {
    require(
        split == SplitName.TEST,
        "--robustness, --unknown, --explanations and --photographs do not go with --split");
    require(
        !record || stress.onlyPhotographs(),
        "--record keeps the results of --photographs, not those of the other measurements");
    require(
        !stress.kindsWithoutPhotographs(), "--shoe-kinds says what --photographs show; name them");
    require(stress.pictures() >= 0, "--pictures is " + stress.pictures() + ", not at least 0");
    List<ModelVersion> versions =
        models.isEmpty()
            ? List.of(home.version(null))
            : models.stream().map(home::version).toList();
    Dataset dataset = home.readDataset(versions.get(0));
    versions.forEach(version -> DataFit.check(version, dataset, spec.commandLine().getErr()));
    if (record) {
      versions.forEach(version -> DataFit.requireOwn(version, dataset, "--record"));
    }
    StressTest test = new StressTest(stress, dataset);
    try (TrialBar progress = new TrialBar(spec.commandLine().getErr())) {
      if (!test.measure(versions, threads, progress)) {
        return Main.INTERRUPTED;
      }
    }
    test.print(format, spec.commandLine().getOut());
    if (output != null) {
      test.write(output);
    }
    if (record) {
      test.record(versions);
    }
    return 0;
  }

  private int split() throws IOException {
    require(
        models.size() <= 1,
        "several versions go with --robustness, --unknown, --explanations and --photographs only");
    ModelVersion version = home.version(models.isEmpty() ? null : models.get(0));
    Dataset dataset = home.readDataset(version);
    DataFit.check(version, dataset, spec.commandLine().getErr());
    if (record) {
      DataFit.requireOwn(version, dataset, "--record");
    }
    if (split != SplitName.TEST) {
      DataFit.requireOwn(version, dataset, "--split " + split);
    }
    ImageSet pictures = pictures(dataset, version.card().data());
    List<Answer> answers;
    // The virtual machine must not end below a forward pass: its libraries would be torn down.
    try (StopOnInterrupt stop = new StopOnInterrupt();
        TrainedModel trained = version.load()) {
      answers = answers(trained, pictures, stop);
    }
    if (answers.size() < pictures.size()) {
      return Main.INTERRUPTED;
    }
    float[][] probabilities = Answer.probabilities(answers);
    Measurement measured =
        split == SplitName.TEST
            ? Measurement.ofTest(dataset, probabilities, Answer.sets(answers))
            : Measurement.of(pictures, dataset.sha256(), probabilities, Answer.sets(answers));
    Evaluation evaluation = measured.evaluation();
    String text = EvaluationText.render(evaluation, version.card().labels().english());
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      out.println(Json.line(evaluation));
    } else {
      out.printf("%s on the %s split%n%n", version.name(), split.name().toLowerCase(Locale.ROOT));
      out.print(text);
    }
    out.flush();
    if (output != null) {
      write(evaluation, text);
    }
    if (record) {
      record(version, measured);
    }
    return 0;
  }

  private void require(boolean valid, String sentence) {
    if (!valid) {
      throw new ParameterException(spec.commandLine(), sentence);
    }
  }

  /** In pieces, so that an interrupt is heard between two; fewer answers than pictures then. */
  private static List<Answer> answers(
      TrainedModel trained, ImageSet pictures, BooleanSupplier stop) {
    List<Answer> rows = new ArrayList<>(pictures.size());
    while (rows.size() < pictures.size() && !stop.getAsBoolean()) {
      int[] piece =
          IntStream.range(rows.size(), Math.min(pictures.size(), rows.size() + PIECE)).toArray();
      rows.addAll(trained.answers(pictures.select(piece)));
    }
    return rows;
  }

  private ImageSet pictures(Dataset dataset, ModelCard.Data data) {
    if (split == SplitName.TEST) {
      return dataset.test();
    }
    Split cut = Split.of(dataset, data.validationFraction(), data.splitSeed());
    return split == SplitName.VALIDATION ? cut.validation() : cut.training();
  }

  private void record(ModelVersion version, Measurement measured) throws IOException {
    VersionRecords records = new VersionRecords(ModelRegistry.around(version.folder()));
    if (split == SplitName.TEST) {
      records.recordTest(version, measured);
    } else {
      records.recordValidation(version, ModelCard.Score.of(measured.evaluation()));
    }
  }

  private void write(Evaluation evaluation, String text) throws IOException {
    Files.createDirectories(output);
    JsonFiles.write(output.resolve(ModelVersion.EVALUATION), evaluation);
    Files.writeString(output.resolve("evaluation.txt"), text);
  }
}
