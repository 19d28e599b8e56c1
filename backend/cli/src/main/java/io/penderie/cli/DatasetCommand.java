package io.penderie.cli;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetStatistics;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Split;
import io.penderie.files.Json;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dataset}: checks a dataset and says what is in it. */
@Command(
    name = "dataset",
    description = {
      "Reads and checks a dataset and prints what is in it.",
      "",
      "A file that is truncated, oversized, of a wrong type or with a label out of range is named"
          + " together with its fault.",
      "",
      "Its commands are about datasets of one's own: folders of pictures, one folder a class."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      DatasetImportCommand.class,
      DatasetListCommand.class,
      DatasetShowCommand.class,
      DatasetDuplicatesCommand.class,
      DatasetExportCommand.class,
      DatasetDeleteCommand.class
    })
final class DatasetCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  @Override
  public Integer call() {
    Dataset dataset = home.readDataset();
    Split split = Split.of(dataset, Split.DEFAULT_VALIDATION_FRACTION, Split.DEFAULT_SEED);
    Map<String, DatasetStatistics> statistics = new LinkedHashMap<>();
    statistics.put("training", of(dataset, split.training()));
    statistics.put("validation", of(dataset, split.validation()));
    statistics.put("test", of(dataset, dataset.test()));
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("name", dataset.name());
      facts.put("sha256", dataset.sha256());
      facts.put("classes", dataset.labels());
      facts.put("width", dataset.training().width());
      facts.put("height", dataset.training().height());
      facts.put("splits", statistics);
      out.println(Json.line(facts));
    } else {
      print(out, dataset, statistics);
    }
    out.flush();
    return 0;
  }

  private static DatasetStatistics of(Dataset dataset, ImageSet set) {
    return DatasetStatistics.of(set, dataset.labels().size());
  }

  private static void print(
      PrintWriter out, Dataset dataset, Map<String, DatasetStatistics> statistics) {
    out.printf(
        Locale.ROOT,
        "%s: gray pictures of %dx%d, %d classes%nSHA-256 %s%n%n",
        dataset.name(),
        dataset.training().width(),
        dataset.training().height(),
        dataset.labels().size(),
        dataset.sha256());
    out.printf("%-24s", "");
    statistics.keySet().forEach(name -> out.printf("%12s", name));
    out.println();
    row(out, "pictures", statistics, s -> String.format(Locale.ROOT, "%,d", s.count()));
    row(out, "pixel mean", statistics, s -> String.format(Locale.ROOT, "%.4f", s.pixelMean()));
    row(
        out,
        "pixel deviation",
        statistics,
        s -> String.format(Locale.ROOT, "%.4f", s.pixelDeviation()));
    for (int i = 0; i < dataset.labels().size(); i++) {
      int index = i;
      row(
          out,
          String.format("%d %s", i, dataset.labels().english().get(i)),
          statistics,
          s -> String.format(Locale.ROOT, "%,d", s.countsByClass().get(index)));
    }
  }

  private static void row(
      PrintWriter out,
      String name,
      Map<String, DatasetStatistics> statistics,
      Function<DatasetStatistics, String> cell) {
    out.printf("%-24s", name);
    statistics.values().forEach(s -> out.printf("%12s", cell.apply(s)));
    out.println();
  }
}
