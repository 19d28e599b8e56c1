package io.penderie.server.model;

import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelVersion;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version with all that is known of it.
 *
 * @param name the network's architecture
 * @param version its name in the registry
 * @param card data, hyperparameters, history and figures
 */
@Schema(name = "ModelDetail", description = "A trained network with its model card.")
record ModelDetail(
    String name,
    String version,
    @Schema(
            type = SchemaType.OBJECT,
            implementation = Object.class,
            description = "The model card: data, hyperparameters, history, figures, platform.")
        ModelCard card) {

  static ModelDetail of(ModelVersion version) {
    return new ModelDetail(version.card().architecture().id(), version.name(), version.card());
  }
}
