package io.penderie.cli;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.FashionMnist;
import io.penderie.files.JsonFiles;
import io.penderie.store.DatasetDuplicates;
import io.penderie.store.DatasetStore;
import io.penderie.store.KnownDuplicates;
import io.penderie.store.OwnDataset;
import io.penderie.store.StoredPicture;
import java.io.IOException;
import java.io.PrintWriter;
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

/** {@code dataset duplicates}: which pictures are the same, or almost. */
@Command(
    name = "duplicates",
    description = {
      "Prints pairs of pictures of a dataset that are the same, or look almost so.",
      "",
      "A picture to learn from that looks almost like one to be measured on makes a network look"
          + " better than it is. In datasets of one's own both are always in one part of the split."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DatasetDuplicatesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RegistryOption home;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      defaultValue = DatasetStore.BUILT_IN,
      description = "A dataset's name (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many pairs to print at most, at least 0 (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Also write all pairs of "
              + DatasetStore.BUILT_IN
              + " as JSON into this file; the service shows those that lie beside the data as "
              + KnownDuplicates.FILE
              + ".")
  private Path output;

  @Override
  public Integer call() throws IOException {
    if (limit < 0) {
      throw new ParameterException(spec.commandLine(), "--limit is " + limit + ", below 0");
    }
    if (output != null && !name.equals(DatasetStore.BUILT_IN)) {
      throw new ParameterException(
          spec.commandLine(), "--output goes with " + DatasetStore.BUILT_IN + " only");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (name.equals(DatasetStore.BUILT_IN)) {
      print(out, FashionMnist.folder(home.home()).read());
    } else {
      print(out, DatasetStore.ofHome(home.home()).open(name));
    }
    out.flush();
    return 0;
  }

  private void print(PrintWriter out, Dataset dataset) throws IOException {
    DatasetDuplicates found = DatasetDuplicates.of(dataset);
    if (output != null) {
      JsonFiles.write(output, new KnownDuplicates(dataset.sha256(), found.near()));
    }
    out.printf(
        Locale.ROOT,
        "%,d pictures%n%,d pairs are the same pixel by pixel, %,d of them across training and"
            + " test%n%,d pairs look almost the same, %,d of them across training and test, %,d of"
            + " two classes%n",
        found.pictures(),
        found.same().size(),
        found.same().stream().filter(DatasetDuplicates.Pair::isAcross).count(),
        found.near().size(),
        found.near().stream().filter(DatasetDuplicates.Pair::isAcross).count(),
        found.near().stream().filter(DatasetDuplicates.Pair::isOfTwoClasses).count());
    List<String> names = dataset.labels().english();
    found.near().stream()
        .limit(limit)
        .forEach(
            pair ->
                out.printf(
                    "%3d  %s  %s%n",
                    pair.distance(), item(pair.first(), names), item(pair.second(), names)));
  }

  private static String item(DatasetDuplicates.Item item, List<String> names) {
    return String.format(
        Locale.ROOT,
        "%s %d (%s)",
        item.test() ? "test" : "training",
        item.index(),
        names.get(item.label()));
  }

  private void print(PrintWriter out, OwnDataset dataset) {
    List<OwnDataset.Near> near = dataset.duplicates();
    out.printf(
        Locale.ROOT,
        "%,d pictures%n%,d pairs look almost the same, %,d of them across parts of the split, %,d"
            + " of two classes%n",
        dataset.summary().pictures(),
        near.size(),
        near.stream().filter(pair -> pair.first().part() != pair.second().part()).count(),
        near.stream()
            .filter(pair -> !pair.first().classId().equals(pair.second().classId()))
            .count());
    near.stream()
        .limit(limit)
        .forEach(
            pair ->
                out.printf(
                    "%3d  %s  %s%n", pair.distance(), item(pair.first()), item(pair.second())));
  }

  private static String item(StoredPicture picture) {
    String file = picture.origin().file();
    return picture.part().id()
        + " "
        + picture.classId()
        + " "
        + (file == null ? picture.sha256() : file);
  }
}
