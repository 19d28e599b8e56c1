package io.penderie.server.model;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.model.NetworkSummary;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.VersionNotes;
import io.penderie.server.evaluation.PhotographFigures;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version with all that is known of it.
 *
 * @param name the network's architecture
 * @param version its name in the registry
 * @param testAccuracy share right on the test split, 0..1; null until evaluated
 * @param photographs how many labelled photographs it gets right; null until measured
 * @param notes what a person wrote of it; null until somebody has
 * @param network its layers; null of one that was imported as a network that only answers
 * @param card data, hyperparameters, history and figures
 */
@Schema(name = "ModelDetail", description = "A version, a trained network, with its card.")
record ModelDetail(
    String name,
    String version,
    @Schema(description = "Share right on the test split; not there until evaluated.")
        @JsonInclude(NON_NULL)
        Double testAccuracy,
    @Schema(description = "On labelled photographs; not there until measured on some.")
        @JsonInclude(NON_NULL)
        PhotographFigures photographs,
    @Schema(description = "What a person wrote of it, plain text; not there until somebody has.")
        @JsonInclude(NON_NULL)
        String notes,
    @Schema(description = "Its layers; not there where it was imported as an ONNX file.")
        @JsonInclude(NON_NULL)
        NetworkView network,
    @Schema(
            type = SchemaType.OBJECT,
            implementation = Object.class,
            description = "The model card: data, hyperparameters, history, figures, platform.")
        ModelCard card) {

  static ModelDetail of(ModelVersion version) {
    ModelCard card = version.card();
    return new ModelDetail(
        card.networkName(),
        version.name(),
        card.testAccuracy(),
        PhotographFigures.of(card),
        VersionNotes.of(version).map(VersionNotes::text).orElse(null),
        card.isForeign()
            ? null
            : NetworkView.of(
                NetworkSummary.of(card.architecture(), card.input(), card.labels().size())),
        card);
  }
}
