package io.penderie.server.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.openapi.Examples;
import io.penderie.server.startup.Serving;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The trained networks, to read. */
@Path("/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
public class ModelResource {

  private final Serving serving;
  private final ModelRegistry registry;

  ModelResource(Serving serving, PenderieConfig config) {
    this.serving = serving;
    this.registry = ModelRegistry.ofHome(config.home());
  }

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
  public record Summary(
      String name,
      String version,
      @Schema(description = "Whether it answers predictions now.") boolean active,
      Instant finishedAt,
      long trainableParameters,
      @Schema(description = "Share right on the test split.") Double testAccuracy) {

    static Summary of(ModelVersion version, String active) {
      ModelCard card = version.card();
      return new Summary(
          card.architecture().id(),
          version.name(),
          version.name().equals(active),
          card.finishedAt(),
          card.trainableParameters(),
          card.test() == null ? null : card.test().accuracy());
    }
  }

  /**
   * A version with all that is known of it.
   *
   * @param name the network's architecture
   * @param version its name in the registry
   * @param card data, hyperparameters, history and figures
   */
  @Schema(name = "ModelDetail", description = "A trained network with its model card.")
  public record Detail(
      String name,
      String version,
      @Schema(
              type = SchemaType.OBJECT,
              implementation = Object.class,
              description = "The model card: data, hyperparameters, history, figures, platform.")
          ModelCard card) {

    static Detail of(ModelVersion version) {
      return new Detail(version.card().architecture().id(), version.name(), version.card());
    }
  }

  @GET
  @Operation(operationId = "listModels", summary = "List the trained networks")
  @APIResponse(
      responseCode = "200",
      description = "All versions in the registry, by name.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, implementation = Summary.class),
              example = Examples.MODELS))
  @Extension(name = Examples.PROBLEMS, value = "not-acceptable internal-error not-ready")
  public List<Summary> list() {
    String active = serving.current().active().version().name();
    return registry.versions().stream().map(version -> Summary.of(version, active)).toList();
  }

  @GET
  @Path("/active")
  @Operation(operationId = "activeModel", summary = "Get the network that answers predictions now")
  @APIResponse(
      responseCode = "200",
      description = "The version and its model card.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Detail.class),
              example = Examples.MODEL_DETAIL))
  @Extension(name = Examples.PROBLEMS, value = "not-acceptable internal-error not-ready")
  public Detail active() {
    return Detail.of(serving.current().active().version());
  }
}
