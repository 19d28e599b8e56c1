package io.penderie.server.inference;

import io.penderie.registry.ModelVersion;
import java.util.List;

/**
 * What the protocol tells of a model.
 *
 * @param name its name
 * @param versions that can be asked, the one first that answers where none is named
 * @param platform what computes
 * @param inputs one
 * @param outputs what is answered to each row
 */
record ModelMetadata(
    String name,
    List<String> versions,
    String platform,
    List<Tensor> inputs,
    List<Tensor> outputs) {

  private static final String PLATFORM = "penderie";

  ModelMetadata {
    versions = List.copyOf(versions);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  static ModelMetadata of(ModelName model, ModelVersion version, List<String> versions) {
    return new ModelMetadata(
        model.text(),
        versions,
        PLATFORM,
        List.of(Tensor.input(model, version.card().input())),
        Output.of(version).stream().map(output -> output.tensor(version)).toList());
  }
}
