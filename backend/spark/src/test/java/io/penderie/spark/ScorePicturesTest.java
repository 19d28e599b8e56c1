package io.penderie.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.scoring.Score;
import io.penderie.scoring.Scorer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorePicturesTest {

  private static final Path HOME = Path.of(System.getProperty("penderie.home"));
  private static final Path SAMPLES = HOME.resolve("../frontend/page/assets/samples").normalize();
  private static final Path VERSION = HOME.resolve("models/photo-network");

  /** How often a task has met the file that it fails at. */
  private static final AtomicInteger MET = new AtomicInteger();

  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2,3]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void answers_areThoseOfScore_andBadFilesAreRowsThatSayWhy() throws IOException {
    Path pictures = pictures();

    assertThat(run(pictures, "table"))
        .isEqualTo("0: " + folder.resolve("table") + ": 13 rows more\n");

    Map<String, Row> rows = byName("table");
    assertThat(rows).hasSize(13);
    try (Scorer scorer = Scorer.of(ModelRegistry.open(VERSION))) {
      for (Path file : list(pictures)) {
        Row row = rows.get(file.getFileName().toString());
        Score expected =
            scorer.answer(List.of(scorer.prepare(row.getString(0), () -> limited(file)))).get(0);
        if (expected.problem() != null) {
          assertThat(row).isEqualTo(Rows.of(expected));
          continue;
        }
        assertThat(row.<Integer>getAs("predicted")).isEqualTo(expected.predicted());
        assertThat(row.<String>getAs("label")).isEqualTo(expected.label());
        assertThat(row.<Boolean>getAs("known")).isEqualTo(expected.known());
        assertThat(row.<String>getAs("reading")).isEqualTo(expected.reading());
        // In another batch sums are made in another order.
        assertThat((double) row.<Float>getAs("confidence"))
            .isCloseTo(expected.confidence(), org.assertj.core.api.Assertions.within(1e-5));
        assertThat(row.<Object>getList(row.fieldIndex("probabilities"))).hasSize(10);
      }
    }
    assertThat(rows.get("bad.png").<String>getAs("problem")).isNotBlank();
    assertThat(rows.get("huge.png").<String>getAs("problem"))
        .contains("larger than 10485760 bytes");
    assertThat(rows.get("empty.png").<String>getAs("problem")).contains("empty");
  }

  @Test
  void sameCommandAgain_addsWhatIsNew_andRepeatsNothing() throws IOException {
    Path pictures = pictures();
    run(pictures, "again", "--slice=5", "--task=2");
    Files.copy(SAMPLES.resolve("3.png"), pictures.resolve("new one.png"));

    assertThat(run(pictures, "again")).endsWith(": 1 rows more\n");
    assertThat(run(pictures, "again")).endsWith(": 0 rows more\n");

    assertThat(spark.read().parquet(folder.resolve("again").toString()).count()).isEqualTo(14);
    assertThat(byName("again")).hasSize(14);
  }

  /** Whatever it is called. */
  @Test
  void tableOfAnotherNetwork_isRefused() throws IOException {
    Path pictures = pictures();
    run(pictures, "other");
    Path sameName = Files.createDirectories(folder.resolve("copies/photo-network"));
    for (Path file : list(HOME.resolve("models/report-network"))) {
      Files.copy(file, sameName.resolve(file.getFileName()));
    }

    assertThat(run(pictures, "other", "--version-folder=" + sameName))
        .startsWith("1: ")
        .contains("has rows of another network, photo-network; name another folder");
    assertThat(byName("other")).hasSize(13);
  }

  /** Where the table lies below the pictures, it is none of them. */
  @Test
  void tableAmongThePictures_isNotRead_andExecutorsLeaveNothingBehind() throws IOException {
    Path pictures = pictures();

    assertThat(run(pictures, "pictures/table")).endsWith(": 13 rows more\n");
    assertThat(run(pictures, "pictures/table")).endsWith(": 0 rows more\n");
    assertThat(Path.of(System.getProperty("java.io.tmpdir")))
        .isDirectoryNotContaining("glob:**/penderie-spark-*");
  }

  /** As when an executor is lost: Spark gives the partition to another one. */
  @Test
  void taskThatDiesInTheMiddle_isDoneAgain_andNothingIsLostOrTwice() throws IOException {
    MET.set(0);
    MapFunction<String, String> failsOnce =
        file -> {
          if (file.endsWith("/7.png") && MET.incrementAndGet() == 1) {
            throw new IllegalStateException("lost");
          }
          return file;
        };
    Dataset<String> files =
        spark
            .createDataset(PictureScores.files(spark, pictures().toString()), Encoders.STRING())
            .coalesce(1)
            .map(failsOnce, Encoders.STRING());

    PictureScores.of(files, ModelRegistry.open(VERSION))
        .write()
        .parquet(folder.resolve("once").toString());

    assertThat(MET).hasValue(2);
    assertThat(spark.read().parquet(folder.resolve("once").toString()).count()).isEqualTo(13);
    assertThat(byName("once")).hasSize(13);
  }

  @Test
  void filesOfAVersionThatWereChanged_areNotShipped() throws IOException {
    ModelVersion version = ModelRegistry.open(VERSION);
    Path copy = Files.createDirectory(folder.resolve("photo-network"));
    for (Path file : list(VERSION)) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
    Files.write(copy.resolve(ModelVersion.EXPORT), new byte[] {1});

    assertThat(run(pictures(), "changed", "--version-folder=" + copy))
        .startsWith("1: ")
        .contains("its SHA-256 is");
    assertThat(version.name()).isEqualTo("photo-network");
  }

  /** The ten samples, and three files that are no pictures. */
  private Path pictures() throws IOException {
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    for (int i = 0; i < 10; i++) {
      Files.copy(SAMPLES.resolve(i + ".png"), pictures.resolve(i + ".png"));
    }
    Files.writeString(pictures.resolve("bad.png"), "no picture");
    Files.createFile(pictures.resolve("empty.png"));
    try (RandomAccessFile huge =
        new RandomAccessFile(pictures.resolve("huge.png").toFile(), "rw")) {
      huge.setLength(3L << 30);
    }
    return pictures;
  }

  private static byte[] limited(Path file) throws IOException {
    return io.penderie.photo.file.ImageLimits.DEFAULTS.read(file);
  }

  /** Exit code and words. */
  private String run(Path pictures, String table, String... more) {
    List<String> words =
        new ArrayList<>(List.of(pictures.toString(), "--output=" + folder.resolve(table)));
    words.addAll(List.of(more));
    if (words.stream().noneMatch(word -> word.startsWith("--version-folder"))) {
      words.add("--version-folder=" + VERSION);
    }
    StringWriter said = new StringWriter();
    int exit =
        ScorePictures.commandLine()
            .setOut(new PrintWriter(said))
            .setErr(new PrintWriter(said))
            .execute(words.toArray(String[]::new));
    return exit + ": " + said;
  }

  private Map<String, Row> byName(String table) {
    Map<String, Row> rows = new HashMap<>();
    for (Row row : spark.read().parquet(folder.resolve(table).toString()).collectAsList()) {
      String file = row.getString(0);
      rows.put(file.substring(file.lastIndexOf('/') + 1), row);
    }
    return rows;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
