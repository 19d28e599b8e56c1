package io.penderie.spark;

import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
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
      description = "How many files a task has (default: ${DEFAULT-VALUE}).")
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
    return new CommandLine(new ScorePictures());
  }

  @Override
  public Integer call() throws IOException {
    if (slice < 1 || task < 1) {
      throw new ParameterException(spec.commandLine(), "--slice and --task are 1 or more");
    }
    ModelVersion answers = ModelRegistry.open(version);
    SparkSession spark = SparkSession.builder().appName("Penderie " + answers.name()).getOrCreate();
    Dataset<Row> left = left(spark, answers);
    // Listed once, whatever the slices: a file that comes meanwhile is the next run's.
    left.cache();
    long files = left.count();
    int slices = Math.toIntExact((files + slice - 1) / slice);
    for (int i = 0; i < slices; i++) {
      Dataset<Row> some =
          left.filter(
              functions
                  .pmod(functions.xxhash64(left.col("path")), functions.lit(slices))
                  .equalTo(i));
      int tasks = Math.toIntExact(Math.max(1, files / slices / task));
      PictureScores.of(some.repartition(tasks), answers)
          .write()
          .mode(SaveMode.Append)
          .parquet(output);
    }
    left.unpersist();
    spec.commandLine().getOut().printf("%s: %d rows more%n", output, files);
    return 0;
  }

  /** The files that the table does not have. */
  private Dataset<Row> left(SparkSession spark, ModelVersion answers) throws IOException {
    Dataset<Row> files = PictureScores.files(spark, input);
    org.apache.hadoop.fs.Path table = new org.apache.hadoop.fs.Path(output);
    FileSystem system = table.getFileSystem(spark.sparkContext().hadoopConfiguration());
    // Before the first slice is whole there are at most files that Spark does not show.
    org.apache.hadoop.fs.FileStatus[] there =
        system.exists(table)
            ? system.listStatus(table, path -> path.getName().endsWith(".parquet"))
            : new org.apache.hadoop.fs.FileStatus[0];
    if (there.length == 0) {
      return files;
    }
    Dataset<Row> rows = spark.read().schema(Rows.SCHEMA).parquet(output);
    Row other =
        rows
            .filter(rows.col(Rows.VERSION).notEqual(answers.name()))
            .select(Rows.VERSION)
            .takeAsList(1)
            .stream()
            .findFirst()
            .orElse(null);
    if (other != null) {
      throw new ParameterException(
          spec.commandLine(),
          output + " has rows of " + other.getString(0) + "; name another folder");
    }
    return files.join(rows, files.col("path").equalTo(rows.col(Rows.FILE)), "left_anti");
  }
}
