package io.penderie.cli;

import io.penderie.dataset.ClassLabels;
import io.penderie.files.FileFaults;
import io.penderie.files.Json;
import io.penderie.model.PyTorch;
import io.penderie.model.TrainedModel;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.Preparation;
import io.penderie.photo.garment.ReadingVote;
import io.penderie.photo.whole.FilePreparation;
import io.penderie.prediction.Prediction;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code predict}: what image files show. */
@Command(
    name = "predict",
    description = {
      "Classifies image files: PNG, JPEG, GIF, BMP or WebP.",
      "",
      "A file that can't be used is reported and the others go on; the exit code is then 1."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PredictCommand implements Callable<Integer> {

  /** Languages of the class names. */
  enum Language {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    private final Locale locale;

    Language(Locale locale) {
      this.locale = locale;
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Image files.")
  private List<Path> files;

  @Mixin private HomeOption home;

  @Option(
      names = "--model",
      paramLabel = "VERSION",
      description =
          "A version's name, or the folder of a version or checkpoint (default: the active one).")
  private String model;

  @Option(
      names = "--top-k",
      paramLabel = "N",
      description = "How many classes to show, at least 1 (default: ${DEFAULT-VALUE}).")
  private int topK = 3;

  @Option(
      names = "--language",
      paramLabel = "NAME",
      description = "Of the class names: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Language language = Language.EN;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description =
          "${COMPLETION-CANDIDATES}; JSON is one object a line (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  @Override
  public Integer call() {
    if (topK < 1) {
      throw new ParameterException(spec.commandLine(), "--top-k is " + topK + ", not at least 1");
    }
    PyTorch.useThreads(1);
    ModelVersion version = home.version(model);
    int failed = 0;
    // The virtual machine must not end below a forward pass: its libraries would be torn down.
    try (StopOnInterrupt stop = new StopOnInterrupt();
        TrainedModel trained = version.load()) {
      FilePreparation preparation = new FilePreparation(ImageLimits.DEFAULTS, trained.input());
      for (Path file : files) {
        if (stop.getAsBoolean()) {
          return Main.INTERRUPTED;
        }
        try {
          Preparation prepared =
              preparation.prepare(ImageLimits.DEFAULTS.read(file), Corrections.NONE);
          ReadingVote vote = ReadingVote.ask(trained, List.of(prepared.readings())).get(0);
          print(file, Prediction.of(version, vote, trained.calibration()), trained.labels());
        } catch (ImageRejectedException | IOException e) {
          failed++;
          spec.commandLine().getErr().println(file + ": " + FileFaults.reason(e));
        }
      }
    }
    return failed == 0 ? 0 : 1;
  }

  private void print(Path file, Prediction prediction, ClassLabels labels) {
    PrintWriter out = spec.commandLine().getOut();
    List<Prediction.ClassProbability> shown =
        prediction.probabilities().stream().limit(topK).toList();
    if (format == OutputFormat.JSON) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("file", file.toString());
      line.put("version", prediction.version().name());
      line.put("set", prediction.set());
      line.put("known", prediction.known());
      line.put("knownScore", prediction.knownScore());
      line.put("reading", prediction.reading().name().toLowerCase(Locale.ROOT));
      line.put("probabilities", shown.stream().map(entry -> named(entry, labels)).toList());
      out.println(Json.line(line));
    } else {
      out.println(file);
      if (Boolean.FALSE.equals(prediction.known())) {
        out.println("  none of the classes; most similar:");
      }
      for (Prediction.ClassProbability entry : shown) {
        out.printf(
            Locale.ROOT,
            "  %6.2f %%  %d %s%n",
            100 * entry.probability(),
            entry.index(),
            labels.name(entry.index(), language.locale));
      }
    }
    out.flush();
  }

  private Map<String, Object> named(Prediction.ClassProbability entry, ClassLabels labels) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("index", entry.index());
    named.put("name", labels.name(entry.index(), language.locale));
    named.put("probability", entry.probability());
    return named;
  }
}
