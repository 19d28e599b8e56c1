package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.jerolba.carpet.CarpetReader;
import io.penderie.files.Folders;
import io.penderie.files.Json;
import io.penderie.files.JsonFiles;
import io.penderie.files.LockFile;
import io.penderie.registry.ModelCard;
import io.penderie.scoring.Score;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small network, asked about a folder of forty pictures, a text and a picture cut off. */
class ScoreCommandTest {

  private static final int FILES = 42;

  @TempDir private static Path folder;
  private static TinyHome home;
  private static Path pictures;

  @TempDir Path out;

  @BeforeAll
  static void train() throws IOException {
    home = TinyHome.train(folder);
    pictures = Files.createDirectories(folder.resolve("pictures"));
    for (int i = 0; i < FILES - 2; i++) {
      Path file = Path.of(home.png("p" + (100 + i) + ".png", i % 3));
      Files.move(file, pictures.resolve(file.getFileName()));
    }
    Files.writeString(pictures.resolve("notes.txt"), "no picture");
    byte[] whole = Files.readAllBytes(pictures.resolve("p100.png"));
    Files.write(pictures.resolve("cut.png"), Arrays.copyOf(whole, 40));
  }

  @BeforeEach
  void requireNothing() {
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void rows_areThoseOfPredict_andBadFilesSayWhy() throws IOException {
    CommandRun run = score("rows.jsonl", "--threads=2");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("rows.jsonl: " + FILES + " rows");
    List<Score> rows = jsonl("rows.jsonl");
    assertThat(rows).extracting(row -> name(row.file())).isSorted().hasSize(FILES);
    assertThat(rows.get(0).problem()).isNotBlank();
    assertThat(rows.get(1).problem()).contains("not an image");
    assertThat(rows.get(1).predicted()).isNull();
    List<Score> good = rows.subList(2, FILES);
    CommandRun predict =
        home.run(
            "predict", join(good.stream().map(Score::file).toList(), "--format=json", "--top-k=1"));
    List<JsonNode> lines = predict.jsonLines();
    for (int i = 0; i < good.size(); i++) {
      Score row = good.get(i);
      JsonNode best = lines.get(i).get("probabilities").get(0);
      assertThat(row.predicted()).isEqualTo(best.get("index").asInt());
      assertThat(row.label()).isEqualTo(best.get("name").asText());
      assertThat(row.confidence()).isCloseTo((float) best.get("probability").asDouble(), within());
      assertThat(row.version()).isEqualTo("v1");
      assertThat(row.probabilities()).hasSize(3).contains(row.confidence());
      assertThat(row.problem()).isNull();
    }
    assertThat(Folders.list(out)).containsExactly(out.resolve("rows.jsonl"));
  }

  @Test
  void parquetAndCsv_haveTheSameRows() throws IOException {
    score("rows.jsonl");
    score("rows.parquet");
    score("rows.csv");

    List<Score> rows = jsonl("rows.jsonl");
    assertThat(new CarpetReader<>(out.resolve("rows.parquet").toFile(), Score.class).toList())
        .isEqualTo(rows);
    List<String> lines = Files.readAllLines(out.resolve("rows.csv"));
    assertThat(lines).hasSize(FILES + 1);
    assertThat(lines.get(0))
        .isEqualTo(
            "file,version,predicted,label,confidence,known,knownScore,set,reading,probabilities,"
                + "problem");
    Score third = rows.get(2);
    assertThat(lines.get(3))
        .startsWith(third.file() + ",v1," + third.predicted() + "," + third.label() + ",")
        .endsWith(",");
  }

  @Test
  void killedRun_isGoneOnWith() throws IOException {
    score("whole.jsonl");
    List<Score> rows = jsonl("whole.jsonl");
    // What a kill leaves after some seconds: whole parts, and one that was not finished.
    Path partial = Files.createDirectories(out.resolve("rows.jsonl.partial"));
    ModelCard card =
        JsonFiles.read(home.folder().resolve("models/v1/model-card.json"), ModelCard.class);
    JsonFiles.write(
        partial.resolve("plan.json"),
        Map.of(
            "input", pictures.toString(),
            "version", "v1",
            "parametersSha256", card.parametersSha256()));
    write(partial.resolve("000000000000.jsonl"), rows.subList(0, 10));
    write(partial.resolve("000000000010.jsonl"), rows.subList(10, 17));
    Files.writeString(partial.resolve("000000000017.jsonl.unfinished"), "{\"fi");

    CommandRun other = score("rows.jsonl", "--model=" + elsewhere());
    CommandRun run = score("rows.jsonl");

    assertThat(other.exit()).isEqualTo(1);
    assertThat(other.err()).contains("by v1; go on with these, or begin anew with --restart");
    assertThat(run.err()).contains(FILES + " rows, 17 of them by an earlier run");
    assertThat(jsonl("rows.jsonl")).isEqualTo(rows);
    assertThat(partial).doesNotExist();
  }

  @Test
  void outputThatIsThere_andNamesThatSayNoForm_areRefused() throws IOException {
    Files.writeString(out.resolve("rows.csv"), "mine");

    assertThat(score("rows.csv").err()).contains("is there already; name another, or delete it");
    assertThat(Files.readString(out.resolve("rows.csv"))).isEqualTo("mine");
    assertThat(home.run("score", pictures.toString()).err())
        .contains("--output is missing, the name of the table");
    CommandRun run = score("rows.xls");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--output ends in none of .parquet, .csv and .jsonl");
    assertThat(home.run("score", "nowhere", "--output=" + out.resolve("a.csv")).err())
        .contains("nowhere: no such file or folder");
  }

  @Test
  void outputThatAnotherProcessWrites_isLeftToIt() throws IOException {
    Path done =
        Files.writeString(
            Files.createDirectory(out.resolve("rows.csv.partial")).resolve("000000000000.jsonl"),
            "");
    try (LockFile held =
        LockFile.take(out.resolve(".rows.csv.lock"), Duration.ZERO).orElseThrow()) {
      CommandRun run = score("rows.csv", "--restart");

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.err()).contains("another process is writing " + out.resolve("rows.csv"));
      assertThat(held.isThere()).isTrue();
      assertThat(done).exists();
    }
  }

  @Test
  void list_mayNameFilesThatAreNotThere() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("list.txt"),
            pictures.resolve("p101.png") + "\n" + pictures.resolve("gone.png") + "\n");

    CommandRun run = home.run("score", list.toString(), "--output=" + out.resolve("rows.jsonl"));

    assertThat(run.exit()).as(run.err()).isZero();
    List<Score> rows = jsonl("rows.jsonl");
    assertThat(rows.get(0).problem()).isNull();
    assertThat(rows.get(1).problem()).isEqualTo("no such file");
  }

  /** A copy of the version under another name. */
  private static String elsewhere() throws IOException {
    Path copy = folder.resolve("copy");
    if (Files.exists(copy)) {
      return copy.toString();
    }
    Files.createDirectories(copy);
    try (var files = Files.list(home.folder().resolve("models/v1"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy.toString();
  }

  private CommandRun score(String output, String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--output=" + out.resolve(output));
    return home.run("score", join(List.of(pictures.toString()), arguments.toArray(String[]::new)));
  }

  private static String[] join(List<String> first, String... more) {
    List<String> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private List<Score> jsonl(String name) throws IOException {
    List<Score> rows = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve(name))) {
      rows.add(Json.known(Json.tree(line.getBytes(StandardCharsets.UTF_8)), Score.class));
    }
    return rows;
  }

  private static void write(Path file, List<Score> rows) throws IOException {
    Files.write(file, rows.stream().map(Json::line).toList());
  }

  private static String name(String file) {
    return Path.of(file).getFileName().toString();
  }

  private static Offset<Float> within() {
    return Offset.offset(1e-5f);
  }
}
