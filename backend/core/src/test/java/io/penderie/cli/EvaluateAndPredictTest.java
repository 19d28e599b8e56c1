package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.evaluation.Answers;
import io.penderie.evaluation.Evaluation;
import io.penderie.prediction.testing.Pictures;
import io.penderie.registry.JsonFiles;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.VersionWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One small network, trained once, evaluated and asked. */
class EvaluateAndPredictTest {

  @TempDir private static Path home;
  private static Path data;

  @BeforeAll
  static void train() throws IOException {
    data = TinyDataset.write(home.resolve("tiny"));
    CommandRun run =
        CommandRun.of(
            "train",
            "--home=" + home,
            "--data=" + data,
            "--name=v1",
            "--epochs=1",
            "--batch-size=4",
            "--learning-rate=0.02",
            "--no-flip",
            "--shift=0",
            "--erasing=0",
            "--threads=1",
            "--events=plain");
    assertThat(run.exit()).as(run.err()).isZero();
    Files.writeString(home.resolve("models").resolve("active.json"), "{\"version\": \"v1\"}");
  }

  private static CommandRun evaluate(String... more) {
    return withHome("evaluate", more);
  }

  private static CommandRun withHome(String command, String... more) {
    String[] arguments = new String[3 + more.length];
    arguments[0] = command;
    arguments[1] = "--home=" + home;
    arguments[2] = "--data=" + data;
    System.arraycopy(more, 0, arguments, 3, more.length);
    return CommandRun.of(arguments);
  }

  private static String png(String name, int label) throws IOException {
    byte[] pixels = TinyDataset.picture(label, new Random(9));
    return Files.write(
            home.resolve(name),
            Pictures.file(Pictures.gray(TinyDataset.SIDE, TinyDataset.SIDE, pixels), "png"))
        .toString();
  }

  @Test
  void evaluate_active_printsTheReport() {
    CommandRun run = evaluate();

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("v1 on the test split").contains("Top", "Bottom", "Full");
  }

  @Test
  void evaluate_json_isTheEvaluationOfTheTraining() {
    CommandRun run = evaluate("v1", "--format=json");

    assertThat(run.jsonLines()).hasSize(1);
    JsonNode evaluation = run.jsonLines().get(0);
    assertThat(evaluation.get("pictures").asInt()).isEqualTo(TinyDataset.TEST);
    assertThat(evaluation.get("accuracy").asDouble())
        .isEqualTo(ModelRegistry.ofHome(home).find("v1").card().test().accuracy());
  }

  @Test
  void evaluate_record_keepsTheResultAsTheVersionsOwn() throws IOException {
    ModelVersion trained = ModelRegistry.ofHome(home).find("v1");
    ModelCard.Score stale = new ModelCard.Score(9, 0);
    new VersionWriter(trained.folder()).write(trained.card().withTest(stale).withValidation(stale));
    Answers answers = JsonFiles.read(trained.answers(), Answers.class);
    Files.delete(trained.evaluation());
    Files.delete(trained.answers());

    assertThat(evaluate("v1", "--record").exit()).isZero();
    assertThat(evaluate("v1", "--record", "--split=validation").exit()).isZero();

    ModelVersion recorded = ModelRegistry.ofHome(home).find("v1");
    assertThat(recorded.card()).isEqualTo(trained.card());
    assertThat(JsonFiles.read(recorded.evaluation(), Evaluation.class).accuracy())
        .isEqualTo(trained.card().test().accuracy());
    assertThat(JsonFiles.read(recorded.answers(), Answers.class)).isEqualTo(answers);
    assertThat(answers.dataSha256()).isEqualTo(trained.card().data().sha256());
    assertThat(answers.size()).isEqualTo(TinyDataset.TEST);
  }

  @Test
  void evaluate_recordOfTraining_isRefused() {
    CommandRun run = evaluate("v1", "--record", "--split=training");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--record");
  }

  @ParameterizedTest
  @CsvSource({"validation, 12", "training, 132", "TEST, 30"})
  void evaluate_split_isTheOneOfTheTraining(String split, int pictures) {
    CommandRun run =
        evaluate(
            home.resolve("models").resolve("v1").toString(), "--split", split, "--format=json");

    assertThat(run.jsonLines().get(0).get("pictures").asInt()).isEqualTo(pictures);
  }

  @Test
  void evaluate_output_writesFiveFiles() throws Exception {
    Path output = home.resolve("report").resolve("of-v1");

    CommandRun run = evaluate("--output", output.toString());

    assertThat(run.exit()).isZero();
    assertThat(output.toFile().list())
        .containsExactlyInAnyOrder(
            "evaluation.json",
            "evaluation.txt",
            "confusion-matrix.svg",
            "calibration.svg",
            "training-curves.svg");
    assertThat(JsonFiles.read(output.resolve("evaluation.json"), Evaluation.class).pictures())
        .isEqualTo(TinyDataset.TEST);
    assertThat(run.out()).endsWith(Files.readString(output.resolve("evaluation.txt")));
    for (String picture :
        List.of("confusion-matrix.svg", "calibration.svg", "training-curves.svg")) {
      assertThat(
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(output.resolve(picture).toFile())
                  .getDocumentElement()
                  .getTagName())
          .isEqualTo("svg");
    }
  }

  @Test
  void evaluate_outputUnwritable_isOneSentence() throws IOException {
    Path file = Files.writeString(home.resolve("not-a-folder"), "");

    CommandRun run = evaluate("--output", file.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("penderie: " + file + ": not a folder" + System.lineSeparator());
  }

  @Test
  void evaluate_threadsOfNone_areRefused() {
    CommandRun run = evaluate("--threads=0");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--threads is 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate", "predict"})
  void unknownVersion_isOneSentence(String command) throws IOException {
    CommandRun run =
        command.equals("predict")
            ? withHome(command, "--model=v9", png("a.png", 0))
            : withHome(command, "v9");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("penderie: there is no model version \"v9\"" + System.lineSeparator());
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, Top", "1, Bottom", "2, Full"})
  void predict_namesTheClassFirst(int label, String name) throws IOException {
    String file = png("class-" + label + ".png", label);

    CommandRun run = withHome("predict", file, "--top-k=2");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo(file);
    assertThat(lines.get(1)).matches(" +\\d+\\.\\d\\d % {2}" + label + " " + name);
  }

  @Test
  void predict_json_isOneObjectALine() throws IOException {
    String bottom = png("bottom.png", 1);
    String full = png("full.png", 2);

    CommandRun run =
        withHome("predict", "--format=json", "--language=fr", "--model=v1", bottom, full);

    assertThat(run.exit()).isZero();
    assertThat(run.jsonLines())
        .extracting(line -> line.get("file").asText())
        .containsExactly(bottom, full);
    JsonNode line = run.jsonLines().get(0);
    assertThat(line.get("version").asText()).isEqualTo("v1");
    assertThat(line.get("probabilities")).hasSize(3);
    assertThat(line.get("probabilities").get(0).get("index").asInt()).isEqualTo(1);
    assertThat(line.get("probabilities").get(0).get("name").asText()).isEqualTo("Bas");
    double sum = 0;
    for (JsonNode entry : line.get("probabilities")) {
      sum += entry.get("probability").asDouble();
    }
    assertThat(sum).isBetween(0.99999, 1.00001);
  }

  @Test
  void predict_frenchNames_areShown() throws IOException {
    assertThat(withHome("predict", "--language=FR", png("top.png", 0)).out())
        .contains("Haut", "Bas", "Plein")
        .doesNotContain("Bottom");
  }

  @Test
  void predict_badFiles_doNotHoldUpTheGood() throws IOException {
    String good = png("good.png", 0);
    String other = png("other.png", 1);
    Path text = Files.writeString(home.resolve("text.png"), "no picture");
    Path missing = home.resolve("missing.png");

    CommandRun run =
        withHome(
            "predict",
            good,
            text.toString(),
            missing.toString(),
            home.toString(),
            other,
            "--format=json");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.jsonLines())
        .extracting(line -> line.get("file").asText())
        .containsExactly(good, other);
    List<String> complaints = run.err().lines().toList();
    assertThat(complaints).hasSize(3);
    assertThat(complaints.get(0)).startsWith(text + ": ");
    assertThat(complaints.get(1)).isEqualTo(missing + ": no such file");
    assertThat(complaints.get(2)).startsWith(home + ": ");
  }

  @Test
  void predict_topKOfNone_isRefused() throws IOException {
    CommandRun run = withHome("predict", "--top-k=0", png("k.png", 0));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--top-k is 0, not at least 1");
  }

  @Test
  void predict_withoutFiles_isWrongUse() {
    CommandRun run = withHome("predict");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("FILE");
  }

  @Test
  void dataset_text_countsPicturesAndClasses() {
    CommandRun run = withHome("dataset");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    // 144 pictures in 3 classes; a twelfth of each is held back.
    assertThat(run.out())
        .startsWith("tiny: gray pictures of 8x8, 3 classes")
        .containsPattern("training +validation +test")
        .containsPattern("pictures +132 +12 +30")
        .containsPattern("1 Bottom +44 +4 +10");
  }

  @Test
  void dataset_json_saysTheSame() {
    JsonNode facts = withHome("dataset", "--format=json").jsonLines().get(0);

    assertThat(facts.get("name").asText()).isEqualTo("tiny");
    assertThat(facts.get("sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(facts.get("classes").get("french").get(0).asText()).isEqualTo("Haut");
    assertThat(facts.get("width").asInt()).isEqualTo(8);
    assertThat(facts.get("splits").get("test").get("count").asInt()).isEqualTo(30);
    assertThat(facts.get("splits").get("training").get("countsByClass").get(2).asInt())
        .isEqualTo(44);
  }

  @Test
  void dataset_damagedFile_isNamed() throws IOException {
    Path damaged = TinyDataset.write(home.resolve("damaged"));
    Path labels = damaged.resolve("t10k-labels-idx1-ubyte");
    Files.write(labels, new byte[] {0, 0, 8, 1, 0, 0, 0, 30, 0});

    CommandRun run = CommandRun.of("dataset", "--data", damaged.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("penderie: " + labels);
  }
}
