package io.penderie.spark;

import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a version answers to the picture files that a dataset names; for programs on Spark. */
public final class PictureScores {

  private PictureScores() {}

  /**
   * The files below a folder, as Spark's {@code binaryFile} lists them, on the driver; nothing of
   * them is read yet. Names that begin with a dot or an underscore are none to Spark.
   *
   * @param input a folder, or a pattern of Hadoop's, of any file system that Spark knows
   * @return their paths
   */
  public static List<String> files(SparkSession spark, String input) {
    // Its rows would lack the files that are empty.
    return Arrays.stream(
            spark
                .read()
                .format("binaryFile")
                .option("recursiveFileLookup", "true")
                .load(input)
                .inputFiles())
        .map(file -> new Path(URI.create(file)).toString())
        .toList();
  }

  /**
   * One row each, with the columns of {@code penderie score}, of which the first is Spark's path.
   * One that cannot be used is a row that says why.
   *
   * @param files paths, one a row; each task has one file in memory, and the pictures of one
   *     forward pass
   * @param version on the driver; its files go to the executors, which need none of Penderie's
   * @throws IOException if its files cannot be read
   */
  public static Dataset<Row> of(Dataset<String> files, ModelVersion version) throws IOException {
    SparkSession spark = files.sparkSession();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<VersionFiles> shipped = context.broadcast(new VersionFiles(version));
    Broadcast<Map<String, String>> hadoop =
        context.broadcast(settings(spark.sparkContext().hadoopConfiguration()));
    MapPartitionsFunction<String, Row> score =
        paths ->
            new PartitionScores(
                paths, ExecutorScorer.of(shipped.value()), configuration(hadoop.value()));
    return files.mapPartitions(score, Encoders.row(Rows.SCHEMA));
  }

  private static Map<String, String> settings(Configuration hadoop) {
    Map<String, String> settings = new HashMap<>();
    hadoop.forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
    return settings;
  }

  private static Configuration configuration(Map<String, String> settings) {
    Configuration hadoop = new Configuration(false);
    settings.forEach(hadoop::set);
    return hadoop;
  }
}
