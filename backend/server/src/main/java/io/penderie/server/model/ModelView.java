package io.penderie.server.model;

import io.penderie.registry.ModelVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which network answered.
 *
 * @param name the network's architecture
 * @param version the version's name in the registry
 */
@Schema(name = "Model", description = "Which network answered.")
public record ModelView(
    @Schema(description = "The network's architecture.") String name,
    @Schema(description = "The version's name in the registry.") String version) {

  /** The short form of a version. */
  public static ModelView of(ModelVersion version) {
    return new ModelView(version.card().networkName(), version.name());
  }
}
