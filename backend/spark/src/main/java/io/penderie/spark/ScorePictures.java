package io.penderie.spark;

import io.penderie.registry.Expectation;
import io.penderie.registry.LoadCheck;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.RegistryException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** For {@code spark-submit}: picture files into a table in Parquet, one row each. */
@Command(
    name = "score-pictures",
    description = {
      "Classifies image files on Apache Spark into a table in Parquet with the columns of penderie"
          + " score.",
      "",
      "The same command again adds the files that the table does not have: after a failure, or when"
          + " there are new ones. Rows appear slice by slice, each as a whole."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ScorePictures implements Callable<Integer> {

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "INPUT", description = "A folder or pattern, such as hdfs:///pictures.")
  private String input;

  @Option(
      names = "--version-folder",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the version that answers, on the machine of the driver.")
  private Path version;

  @Option(
      names = "--output",
      paramLabel = "URI",
      required = true,
      description = "The folder of the table, on a file system that all executors write.")
  private String output;

  @Option(
      names = "--slice",
      paramLabel = "FILES",
      description = "How many files a failure costs at most (default: ${DEFAULT-VALUE}).")
  private int slice = 1_000_000;

  @Option(
      names = "--task",
      paramLabel = "FILES",
      description = "How many files a task has at most (default: ${DEFAULT-VALUE}).")
  private int task = 2_000;

  /** Scores. Exit codes: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String... arguments) {
    int exit = commandLine().execute(arguments);
    if (exit != 0) {
      // On YARN the exit code of the driver is the outcome of the application.
      System.exit(exit);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new ScorePictures())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (!(failure instanceof IllegalArgumentException)
                  && !(failure instanceof RegistryException)) {
                throw failure;
              }
              command.getErr().println(failure.getMessage());
              return command.getCommandSpec().exitCodeOnExecutionException();
            });
  }

  @Override
  public Integer call() throws IOException {
    if (slice < 1 || task < 1) {
      throw new ParameterException(spec.commandLine(), "--slice and --task are 1 or more");
    }
    ModelVersion answers = checked();
    SparkSession spark = SparkSession.builder().appName("Penderie " + answers.name()).getOrCreate();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<String> left = left(spark, answers);
    for (int from = 0; from < left.size(); from += slice) {
      List<String> some = left.subList(from, Math.min(left.size(), from + slice));
      int tasks =
          Math.min(
              some.size(), Math.max(context.defaultParallelism(), (some.size() + task - 1) / task));
      PictureScores.of(
              spark.createDataset(
                  context.parallelize(new ArrayList<>(some), tasks).rdd(), Encoders.STRING()),
              answers)
          .write()
          .mode(SaveMode.Append)
          .parquet(output);
    }
    spec.commandLine().getOut().printf("%s: %d rows more%n", output, left.size());
    return 0;
  }

  /** The version, once it has answered here as before a promotion. */
  private ModelVersion checked() {
    ModelVersion answers = ModelRegistry.open(version);
    ModelCard card = answers.card();
    if (!card.isForeign() && card.export() == null) {
      throw new IllegalArgumentException(
          answers.name()
              + " is not exported, and executors have no PyTorch: penderie models export");
    }
    LoadCheck.load(answers, Expectation.of(card)).close();
    return answers;
  }

  /** The files that the table does not have. */
  private List<String> left(SparkSession spark, ModelVersion answers) throws IOException {
    org.apache.hadoop.fs.Path table = new org.apache.hadoop.fs.Path(output);
    FileSystem system = table.getFileSystem(spark.sparkContext().hadoopConfiguration());
    TableVersion.require(system, table, answers);
    String within = system.makeQualified(table) + "/";
    List<String> files =
        PictureScores.files(spark, input).stream().filter(it -> !it.startsWith(within)).toList();
    FileStatus[] written = system.listStatus(table, path -> path.getName().endsWith(".parquet"));
    if (written.length == 0) {
      return files;
    }
    Set<String> done =
        new HashSet<>(
            spark
                .read()
                .schema(Rows.SCHEMA)
                .parquet(output)
                .select(Rows.FILE)
                .as(Encoders.STRING())
                .collectAsList());
    return files.stream().filter(file -> !done.contains(file)).toList();
  }
}
