package io.penderie.server.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version in short.
 *
 * @param name the network's architecture
 * @param version its name in the registry
 * @param active whether it answers predictions now
 * @param finishedAt when its parameters were written
 * @param trainableParameters how many numbers training changed
 * @param testAccuracy share right on the test split, 0..1; null until evaluated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ModelSummary", description = "A trained network in short.")
record ModelSummary(
    String name,
    String version,
    @Schema(description = "Whether it answers predictions now.") boolean active,
    Instant finishedAt,
    long trainableParameters,
    @Schema(description = "Share right on the test split.") Double testAccuracy) {

  static ModelSummary of(ModelVersion version, String active) {
    ModelCard card = version.card();
    return new ModelSummary(
        card.architecture().id(),
        version.name(),
        version.name().equals(active),
        card.finishedAt(),
        card.trainableParameters(),
        card.test() == null ? null : card.test().accuracy());
  }
}
