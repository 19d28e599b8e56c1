package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.files.Sha256;
import io.penderie.model.Architecture;
import io.penderie.model.Network;
import io.penderie.model.TrainedModel;
import io.penderie.registry.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionWriterTest {

  @TempDir private Path models;

  @Test
  void write_again_replacesParametersAndCard() throws IOException {
    Path folder = models.resolve("deep/er/v1");
    VersionWriter writer = new VersionWriter(folder);
    ModelVersion first = write(writer, 1);
    ModelVersion second = write(writer, 2);

    assertThat(second.name()).isEqualTo("v1");
    assertThat(second.card().parametersSha256())
        .isNotEqualTo(first.card().parametersSha256())
        .isEqualTo(Sha256.of(second.parameters()));
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder(ModelVersion.CARD, ModelVersion.PARAMETERS);
    ModelRegistry.load(ModelRegistry.open(folder)).close();
  }

  @Test
  void write_cardAlone_keepsTheParameters() throws IOException {
    VersionWriter writer = new VersionWriter(models.resolve("v1"));
    ModelVersion checkpoint = write(writer, 1);

    ModelVersion complete =
        writer.write(checkpoint.card().completed(null, new ModelCard.Score(0.5, 0.75)));

    assertThat(complete.card().complete()).isTrue();
    assertThat(complete.card().validation()).isNull();
    assertThat(ModelRegistry.open(models.resolve("v1"))).isEqualTo(complete);
    ModelRegistry.load(complete).close();
  }

  /** A training that fails while it writes must not take the checkpoint before it along. */
  @Test
  void write_thatFails_leavesTheVersionBefore() throws IOException {
    VersionWriter writer = new VersionWriter(models.resolve("v1"));
    ModelVersion before = write(writer, 1);

    assertThatThrownBy(
            () -> {
              try (Network network = network(2)) {
                writer.write(
                    network,
                    sha256 -> {
                      throw new IllegalStateException("no card");
                    });
              }
            })
        .hasMessage("no card");

    ModelVersion after = ModelRegistry.open(models.resolve("v1"));
    assertThat(after).isEqualTo(before);
    try (TrainedModel model = ModelRegistry.load(after)) {
      assertThat(model.probabilities(List.of(TinyModels.pixels(1)))).hasNumberOfRows(1);
    }
  }

  @Test
  void folder_belowAFile_isRefused() throws IOException {
    Path file = Files.writeString(models.resolve("file"), "");

    assertThatThrownBy(() -> new VersionWriter(file.resolve("v1")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }

  private static ModelVersion write(VersionWriter writer, long seed) throws IOException {
    try (Network network = network(seed)) {
      return writer.write(network, sha256 -> TinyModels.card("v1", sha256));
    }
  }

  private static Network network(long seed) {
    return Network.initialise(
        Architecture.REPORT_CNN, TinyModels.INPUT, TinyModels.LABELS.size(), seed);
  }
}
