package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.files.JsonFiles;
import io.penderie.registry.ModelCard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With networks that PyTorch wrote, see {@code foreign/make.py}; they know the tiny dataset. */
class ImportCommandTest {

  private static final String CARD = "{'input': {'mean': 0.4, 'deviation': 0.35}}";

  @TempDir static Path folder;

  private static TinyHome home;

  @BeforeAll
  static void makeHome() throws IOException {
    home = TinyHome.train(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "halves.onnx | {'input': {'mean': 0.4, 'deviation': 0.35}}",
        "halves-of-one.onnx | {'input': {'mean': 0.4, 'deviation': 0.35}, 'source': 'here'}",
        "keras.onnx | {'input': {'mean': 0.4, 'deviation': 0.35}, 'output': 'probabilities',"
            + " 'classes': ['Full', 'Top', 'Bottom']}",
        "colours.onnx | {'input': {'mean': [0.5, 0.25, 0.75], 'deviation': [0.5, 0.25, 0.125]}}",
        "flat.onnx | {'input': {'mean': [0.4], 'deviation': [0.35], 'layout': 'flat'}}",
        "report.pt | {'input': {'mean': 0.4, 'deviation': 0.35}, 'architecture': 'report-cnn'}"
      })
  void networkFromElsewhere_becomesAVersionThatAnswers(String file, String card)
      throws IOException {
    CommandRun run = imported(file, card);

    assertThat(run.exit()).as(run.err()).isZero();
    String name = file.substring(0, file.indexOf('.'));
    assertThat(run.out()).startsWith(name + " is a version now: 100.00 % of the 30 test pictures");
    assertThat(
            CommandRun.of("models", "promote", "--home=" + folder, "--data=" + home.data(), name)
                .exit())
        .isZero();
    // Not the third: of a picture that is light all over, the preparation looks for the garment in
    // vain.
    for (int label = 0; label < 2; label++) {
      assertThat(predicted(name, label)).isEqualTo(label);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "external.onnx | {'input': {'mean': 0.4, 'deviation': 0.35}} | in another file",
        "script.pt | {'input': {'mean': 0.4, 'deviation': 0.35}} | TorchScript",
        "object.pt | {'input': {'mean': 0.4, 'deviation': 0.35}} | torch.save(model.state_dict()",
        "report.pt | {'input': {'mean': 0.4, 'deviation': 0.35}} | which architecture",
        "report.pt | {'input': {'mean': 0.4, 'deviation': 0.35}, 'architecture': 'report-cnn',"
            + " 'classes': ['Full', 'Top', 'Bottom']} | order of",
        "halves.onnx | {'input': {'mean': 0.4}} | input.mean and input.deviation",
        "halves.onnx | {'input': {'mean': 0.4, 'deviation': 0.35, 'edge': 3}} | input.edge is none",
        "halves.onnx | {'input': {'mean': 0.4, 'deviation': 0.35, 'width': 9}} | width 9, the file 8",
        "halves.onnx | {'input': {'mean': '0.4', 'deviation': 0.35}} | input.mean is not what",
        "halves.onnx | {'input': {'mean': 0.4, 'deviation': 7}} | deviation 7",
        "halves.onnx | [] | not a JSON object",
        "halves.onnx | { | not JSON",
        "keras.onnx | {'input': {'mean': 0.4, 'deviation': 0.35}} | puts out probabilities",
        "halves.onnx | {'input': {'mean': 0.4, 'deviation': 0.35}, 'classes': ['Top', 'Full']} |"
            + " [Top, Bottom, Full]",
        "halves.onnx | {'input': {'mean': 0.4, 'deviation': 0.35}, 'none': true} | 4 numbers",
        "halves.onnx | {'input': {'mean': 0.4, 'deviation': 0.35},"
            + " 'classes': ['Bottom', 'Top', 'Full']} | it guesses",
      })
  void networkThatDoesNotFit_isRefusedWithTheReason_andLeavesNothing(
      String file, String card, String reason) throws IOException {
    Path copy = Files.createDirectories(folder.resolve("refused")).resolve(file);
    write(file, copy);

    CommandRun run = home.run("import", copy.toString(), "--card=" + card(card), "--name=refused");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains(reason).doesNotContain("Exception");
    assertThat(folder.resolve("models")).isDirectoryNotContaining("glob:**refused*");
  }

  @Test
  void fileWithoutACard_asksForOne() throws IOException {
    write("halves.onnx", folder.resolve("bare.onnx"));

    CommandRun run = home.run("import", folder.resolve("bare.onnx").toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("--card FILE");
  }

  @Test
  void nameThatIsTaken_isRefusedBeforeAnythingIsRead() {
    CommandRun run = home.run("import", "no-such-file.onnx", "--name=v1");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("v1 exists already");
  }

  @Test
  void exportedVersion_isImportedWithItsOwnCard_andAnswersTheSame() throws IOException {
    Path file = folder.resolve("copy.onnx");
    CommandRun exported = home.run("export", "v1", "--output=" + file);
    assertThat(exported.exit()).as(exported.err()).isZero();

    CommandRun run = home.run("import", file.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    for (int label = 0; label < 3; label++) {
      assertThat(predicted("copy", label)).isEqualTo(predicted("v1", label));
    }
    ModelCard card = JsonFiles.read(folder.resolve("models/copy/model-card.json"), ModelCard.class);
    assertThat(card.networkName()).isEqualTo("imported");
    assertThat(card.imported().file()).isEqualTo("copy.onnx");
    assertThat(card.data().training()).isZero();
  }

  @Test
  void networkThatOnlyAnswers_isNotTrainedOn() throws IOException {
    write("halves.onnx", folder.resolve("answers.onnx"));
    CommandRun imported =
        home.run("import", folder.resolve("answers.onnx").toString(), "--card=" + card(CARD));
    assertThat(imported.exit()).as(imported.err()).isZero();

    CommandRun run = home.run("train", "--initial=answers", "--epochs=1", "--name=further");

    assertThat(run.exit()).isNotZero();
    assertThat(run.err()).contains("cannot be trained");
  }

  private static CommandRun imported(String file, String card) throws IOException {
    Path copy = folder.resolve(file);
    write(file, copy);
    return home.run("import", copy.toString(), "--card=" + card(card));
  }

  private static Path card(String text) throws IOException {
    return Files.writeString(folder.resolve("card.json"), text.replace('\'', '"'));
  }

  private static void write(String name, Path target) throws IOException {
    boolean packed = name.equals("report.pt");
    try (InputStream in =
        ImportCommandTest.class.getResourceAsStream("/foreign/" + name + (packed ? ".gz" : ""))) {
      Files.write(target, (packed ? new GZIPInputStream(in) : in).readAllBytes());
    }
  }

  private static int predicted(String version, int label) throws IOException {
    CommandRun run =
        CommandRun.of(
            "predict",
            "--home=" + folder,
            "--model=" + version,
            "--format=json",
            home.png("picture.png", label));
    assertThat(run.exit()).as(run.err()).isZero();
    return run.jsonLines().get(0).at("/probabilities/0/index").asInt(-1);
  }
}
