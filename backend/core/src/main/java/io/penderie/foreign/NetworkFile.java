package io.penderie.foreign;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.penderie.files.Json;
import io.penderie.model.ForeignShape.Layout;
import io.penderie.model.InputSpec;
import io.penderie.model.OnnxNotes;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** A version as one file for other programs: its network in ONNX, with what they need beside it. */
public final class NetworkFile {

  private NetworkFile() {}

  /**
   * The bytes of the file. Its metadata hold the version's name and, under {@code penderie.card},
   * what {@link NetworkImport} wants to know.
   *
   * @throws IOException if the network cannot be read
   * @throws io.penderie.registry.RegistryException if it is not the one of the version's card
   * @throws ForeignException if the version was never exported
   */
  public static byte[] of(ModelVersion version) throws IOException {
    ModelCard card = version.card();
    if (!card.isForeign() && card.export() == null) {
      throw new ForeignException(
          "%s is not exported; penderie models export %s does so"
              .formatted(version.name(), version.name()));
    }
    byte[] network = Files.readAllBytes(version.checkedExport());
    try {
      return OnnxNotes.added(
          network,
          Map.of(
              "penderie.version",
              version.name(),
              NetworkImport.NOTE,
              Json.EXACT.writeValueAsString(foreign(card))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ForeignCard foreign(ModelCard card) {
    InputSpec input = card.input();
    return new ForeignCard(
        new ForeignCard.Input(
            input.width(),
            input.height(),
            input.channels(),
            Layout.NCHW,
            List.of(input.mean()),
            List.of(input.deviation())),
        ForeignCard.Output.LOGITS,
        card.labels().english(),
        card.tellsNone() ? true : null,
        null,
        card.imported() == null ? null : card.imported().source(),
        card.imported() == null ? null : card.imported().licence());
  }
}
