package io.penderie.server.model;

import io.penderie.registry.ModelRegistry;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.openapi.Examples;
import io.penderie.server.startup.Serving;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The trained networks, to read. */
@Path("/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
public class ModelResource {

  private static final String VERSION = "The version's name in the registry.";

  private final Serving serving;
  private final ModelRegistry registry;

  ModelResource(Serving serving, PenderieConfig config) {
    this.serving = serving;
    this.registry = ModelRegistry.ofHome(config.home());
  }

  @GET
  @Operation(operationId = "listModels", summary = "List the trained networks")
  @APIResponse(
      responseCode = "200",
      description = "All versions in the registry, by name.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, implementation = ModelSummary.class),
              example = Examples.MODELS))
  @Extension(name = Examples.PROBLEMS, value = "not-acceptable internal-error not-ready")
  public List<ModelSummary> list() {
    String active = serving.current().active().version().name();
    return registry.versions().stream().map(version -> ModelSummary.of(version, active)).toList();
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
              schema = @Schema(implementation = ModelDetail.class),
              example = Examples.MODEL_DETAIL))
  @Extension(name = Examples.PROBLEMS, value = "not-acceptable internal-error not-ready")
  public ModelDetail active() {
    return ModelDetail.of(serving.current().active().version());
  }

  @GET
  @Path("/{version}")
  @Operation(operationId = "model", summary = "Get a trained network")
  @APIResponse(
      responseCode = "200",
      description = "The version and its model card.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ModelDetail.class),
              example = Examples.MODEL_DETAIL))
  @Extension(name = Examples.PROBLEMS, value = "not-found not-acceptable internal-error")
  public ModelDetail version(
      @Parameter(description = VERSION, example = Examples.VERSION) @PathParam("version")
          String version) {
    return ModelDetail.of(registry.find(version));
  }
}
