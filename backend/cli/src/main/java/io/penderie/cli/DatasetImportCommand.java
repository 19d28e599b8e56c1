package io.penderie.cli;

import io.penderie.dataset.PictureRecipe;
import io.penderie.files.Folders;
import io.penderie.store.ArchiveLimits;
import io.penderie.store.DatasetDescription;
import io.penderie.store.DatasetImport;
import io.penderie.store.DatasetStore;
import io.penderie.store.ImportReport;
import io.penderie.store.OwnDataset;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dataset import}: brings pictures into a dataset of one's own. */
@Command(
    name = "import",
    description = {
      "Brings pictures into a dataset, which is made where there is none of that name.",
      "",
      "The folder that a picture lies in is its class. Pictures in folders train, validation and"
          + " test above these are for what the folders say; of others the dataset decides, by"
          + " content and a seed. What is there already is not added again, so that an import that"
          + " was stopped can be repeated."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DatasetImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RegistryOption home;

  @Parameters(
      paramLabel = "FOLDER|ARCHIVE",
      description =
          "A folder with one folder a class, or with the four IDX files of a dataset of the MNIST"
              + " family; or a .zip, .tar or .tar.gz of either.")
  private Path from;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "The dataset: " + Folders.SAFE_NAMES + ".")
  private String name;

  @Option(
      names = "--preparation",
      paramLabel = "NAME",
      description =
          "How a new dataset's pictures become what a network sees: garment (cut out, gray, light"
              + " on black), photograph (upright and whole) or exact (pixel by pixel) (default:"
              + " photograph).")
  private String preparation;

  @Option(
      names = "--size",
      paramLabel = "N",
      description =
          "The edge of a new dataset's prepared pictures in pixels, a multiple of 4 from 8 to 224"
              + " (default: 56).")
  private Integer size;

  @Option(
      names = "--colour",
      description =
          "A new dataset's pictures keep their colours, which a network then sees; not with garment"
              + " (default: no).")
  private boolean colour;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many threads look at pictures, 1 to the number of processors (default: all).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    Threads.require(threads, "--threads", spec.commandLine());
    DatasetStore store = DatasetStore.ofHome(home.home());
    boolean made = !store.exists(name);
    OwnDataset dataset = made ? store.create(description()) : store.open(name);
    if (!made) {
      requireAsItIs(dataset.description());
    }
    ImportReport report;
    try (PictureProgress progress = new PictureProgress(spec.commandLine().getErr(), "importing")) {
      DatasetImport run = new DatasetImport(dataset, threads, progress);
      report =
          Files.isDirectory(from) ? run.folder(from) : run.archive(from, ArchiveLimits.DEFAULTS);
    } catch (RuntimeException e) {
      // Nobody wants an empty dataset of a folder that was mistyped.
      if (made && dataset.summary().pictures() == 0) {
        store.delete(name);
      }
      throw e;
    }
    print(report, dataset);
    return 0;
  }

  private DatasetDescription description() {
    try {
      return DatasetDescription.empty(
          checkedName(),
          preparation == null ? PictureRecipe.PHOTOGRAPH : PictureRecipe.of(preparation),
          size == null ? DatasetDescription.DEFAULT_SIZE : size,
          colour,
          Instant.now().truncatedTo(ChronoUnit.MILLIS));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private String checkedName() {
    if (!name.equals(DatasetStore.BUILT_IN) && !DatasetStore.isName(name)) {
      throw new IllegalArgumentException("--name: nothing can be called \"" + name + "\"");
    }
    return name;
  }

  /** A dataset's pictures are all prepared in the same way. */
  private void requireAsItIs(DatasetDescription known) {
    boolean same =
        (preparation == null || preparation.equals(known.preparation().id()))
            && (size == null || size == known.size())
            && (!colour || known.colour());
    if (!same) {
      throw new ParameterException(
          spec.commandLine(),
          "the dataset "
              + name
              + " is there already, and its pictures are prepared as "
              + DatasetText.preparation(known));
    }
  }

  private void print(ImportReport report, OwnDataset dataset) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%,d pictures added to %s, %,d were there already, %,d files ignored, %,d not added%n",
        report.added(),
        name,
        report.alreadyThere(),
        report.ignored(),
        report.problems().size() + report.moreProblems());
    report.oneClass().forEach(names -> out.printf("one class: %s%n", String.join(", ", names)));
    report
        .problems()
        .forEach(
            problem ->
                out.printf(
                    "%s: %s: %s%n", problem.file(), problem.reason().id(), problem.detail()));
    if (report.moreProblems() > 0) {
      out.printf(Locale.ROOT, "and %,d more%n", report.moreProblems());
    }
    out.println();
    DatasetText.print(out, dataset.summary());
    out.flush();
  }
}
