package io.penderie.server.model;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.registry.ModelCard;
import io.penderie.server.serving.ActiveVersion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The version that answers, with all that is known of it.
 *
 * @param name the network's architecture
 * @param version its name in the registry
 * @param since when it was promoted; null if it answers without that
 * @param previous the versions that were active before it, the last one newest
 * @param card data, hyperparameters, history and figures
 */
@Schema(name = "ActiveModel", description = "The active version: the one that answers predictions.")
record ActiveModelDetail(
    String name,
    String version,
    @Schema(
            description =
                "When it was promoted. Not there if nobody promoted it: the default that comes with"
                    + " Penderie, a version set for the start, or the one in place of a damaged"
                    + " version.")
        @JsonInclude(NON_NULL)
        Instant since,
    @Schema(description = "The versions that were active before; a rollback goes back to the last.")
        List<String> previous,
    @Schema(
            type = SchemaType.OBJECT,
            implementation = Object.class,
            description = "The model card: data, hyperparameters, history, figures, platform.")
        ModelCard card) {

  static ActiveModelDetail of(ActiveVersion active) {
    return new ActiveModelDetail(
        active.version().card().networkName(),
        active.version().name(),
        active.since(),
        active.previous(),
        active.version().card());
  }
}
