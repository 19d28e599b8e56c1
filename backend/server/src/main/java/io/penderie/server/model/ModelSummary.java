package io.penderie.server.model;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.registry.BrokenVersion;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.UnusableVersionException;
import io.penderie.server.evaluation.PhotographFigures;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version in short; one whose card cannot be read has only its name, its marks and its fault.
 *
 * @param name the network's architecture
 * @param version its name in the registry
 * @param dataset that it learned from
 * @param active whether it answers predictions now
 * @param builtIn whether it comes with Penderie and cannot be deleted
 * @param finishedAt when its parameters were written
 * @param trainableParameters how many numbers training changed
 * @param testAccuracy share right on the test split, 0..1; null until evaluated
 * @param photographs how many labelled photographs it gets right; null until measured
 * @param faultType what is wrong with it, by {@link io.penderie.registry.VersionFault#id}; null if
 *     nothing shows
 * @param fault why it cannot answer, as far as that shows without loading it; null if nothing shows
 */
@Schema(name = "ModelSummary", description = "A version, a trained network, in short.")
record ModelSummary(
    @JsonInclude(NON_NULL) String name,
    String version,
    @Schema(description = "The name of the dataset that it learned from.") @JsonInclude(NON_NULL)
        String dataset,
    @Schema(
            description =
                "Whether it is the active one: it answers predictions that name no dataset.")
        boolean active,
    @Schema(description = "Whether it comes with Penderie and cannot be deleted.") boolean builtIn,
    @JsonInclude(NON_NULL) Instant finishedAt,
    @JsonInclude(NON_NULL) Long trainableParameters,
    @Schema(description = "Share right on the test split.") @JsonInclude(NON_NULL)
        Double testAccuracy,
    @Schema(description = "On labelled photographs; not there until measured on some.")
        @JsonInclude(NON_NULL)
        PhotographFigures photographs,
    @Schema(
            description = "What kind of fault it has; only there if it cannot answer.",
            enumeration = {
              "unreadable-card",
              "unfinished-run",
              "other-pictures",
              "other-classes",
              "wrong-parameters",
              "failing-network"
            })
        @JsonInclude(NON_NULL)
        String faultType,
    @Schema(description = "Why it cannot answer, in English; only there if it cannot.")
        @JsonInclude(NON_NULL)
        String fault) {

  /**
   * @param fault why it cannot answer; null if nothing shows
   */
  static ModelSummary of(
      ModelVersion version, boolean active, boolean builtIn, UnusableVersionException fault) {
    ModelCard card = version.card();
    return new ModelSummary(
        card.networkName(),
        version.name(),
        card.data().name(),
        active,
        builtIn,
        card.finishedAt(),
        card.trainableParameters(),
        card.testAccuracy(),
        PhotographFigures.of(card),
        fault == null ? null : fault.fault().id(),
        fault == null ? null : fault.reason());
  }

  static ModelSummary of(BrokenVersion version, boolean active, boolean builtIn) {
    return new ModelSummary(
        null,
        version.name(),
        null,
        active,
        builtIn,
        null,
        null,
        null,
        null,
        version.fault().id(),
        version.reason());
  }
}
