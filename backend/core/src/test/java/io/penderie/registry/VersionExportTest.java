package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.ImageSet;
import io.penderie.files.Sha256;
import io.penderie.model.Answer;
import io.penderie.model.PyTorch;
import io.penderie.model.TrainedModel;
import io.penderie.registry.testing.TinyModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionExportTest {

  private static final Path HOME = Path.of(System.getProperty("penderie.home"));

  @TempDir Path models;

  private ModelVersion version;
  private float[][] expected;

  @BeforeEach
  void export() throws IOException {
    PyTorch.useThreads(1);
    ModelVersion written = TinyModels.writeComplete(models, "one", 1);
    try (TrainedModel trained = written.load()) {
      assertThat(trained.engine()).startsWith("PyTorch");
      expected = answers(trained);
    }
    VersionRecords records = new VersionRecords(new ModelRegistry(models));
    assertThat(records.export(written)).isPresent();
    version = ModelRegistry.open(written.folder());
  }

  @Test
  void exported_answersFromTheExport_theSame() {
    assertAnswers(version, "ONNX Runtime");
  }

  @Test
  void missingFile_theParametersAnswer() throws IOException {
    Files.delete(version.export());

    assertAnswers(version, "PyTorch");
  }

  @Test
  void damagedFile_theParametersAnswer() throws IOException {
    byte[] bytes = Files.readAllBytes(version.export());
    bytes[bytes.length / 2] ^= 1;
    Files.write(version.export(), bytes);

    assertAnswers(version, "PyTorch");
  }

  /** Whole by its checksum, but nothing that the engine reads. */
  @Test
  void unreadableNetwork_theParametersAnswer() throws IOException {
    byte[] nonsense = "no network".getBytes(StandardCharsets.UTF_8);
    Files.write(version.export(), nonsense);
    ModelCard.Export export = new ModelCard.Export(new Sha256().add(nonsense).hex(), 0);

    assertAnswers(TinyModels.rewrite(version, version.card().withExport(export)), "PyTorch");
  }

  /** Of both engines, for a thousand test pictures, with what is committed. */
  @ParameterizedTest
  @ValueSource(strings = {"photo-network", "report-network"})
  void builtInVersion_hasAnExport_thatAnswersTheSame(String name) {
    ModelVersion builtIn = new ModelRegistry(HOME.resolve("models")).find(name);
    ModelCard card = builtIn.card();
    ImageSet test =
        FashionMnist.folder(HOME).read().test().select(IntStream.range(0, 1000).toArray());

    try (TrainedModel fast = builtIn.load();
        TrainedModel trained =
            TrainedModel.load(
                card.architecture(),
                card.input(),
                card.labels(),
                card.calibrationOrNone(),
                builtIn.parameters())) {
      assertThat(fast.engine()).startsWith("ONNX Runtime");
      assertThat(predicted(fast.answers(test))).isEqualTo(predicted(trained.answers(test)));
    }
  }

  private static List<Integer> predicted(List<Answer> answers) {
    return answers.stream().map(Answer::probabilities).map(VersionExportTest::largest).toList();
  }

  private static int largest(float[] row) {
    return IntStream.range(0, row.length)
        .reduce((best, i) -> row[i] > row[best] ? i : best)
        .orElseThrow();
  }

  private void assertAnswers(ModelVersion from, String engine) {
    try (TrainedModel model = from.load()) {
      assertThat(model.engine()).startsWith(engine);
      float[][] answers = answers(model);
      for (int row = 0; row < expected.length; row++) {
        for (int i = 0; i < expected[row].length; i++) {
          assertThat((double) answers[row][i]).isCloseTo(expected[row][i], within(1e-5));
        }
      }
    }
  }

  private static float[][] answers(TrainedModel model) {
    return model.probabilities(List.of(TinyModels.pixels(1), TinyModels.pixels(2)));
  }
}
