package io.penderie.server.model;

import io.penderie.registry.ModelRegistry;
import io.penderie.server.openapi.Examples;
import io.penderie.server.openapi.RegistryExamples;
import io.penderie.server.security.Access;
import io.penderie.server.serving.ModelExchange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
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

/** The trained networks, to read and to delete. */
@Path("/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
public class ModelResource {

  private static final String VERSION = "The version's name in the registry.";

  private final ModelList models;
  private final ModelExchange exchange;
  private final ModelRegistry registry;

  ModelResource(ModelList models, ModelExchange exchange, ModelRegistry registry) {
    this.models = models;
    this.exchange = exchange;
    this.registry = registry;
  }

  @GET
  @Operation(operationId = "listModels", summary = "List the versions")
  @APIResponse(
      responseCode = "200",
      description = "All versions in the registry, by name; damaged ones with their fault.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, implementation = ModelSummary.class),
              example = RegistryExamples.MODELS))
  @Extension(name = Examples.PROBLEMS, value = "not-acceptable internal-error not-ready")
  public List<ModelSummary> list() {
    return models.all();
  }

  @GET
  @Path("/{version}")
  @Operation(operationId = "model", summary = "Get a version")
  @APIResponse(
      responseCode = "200",
      description = "The version and its model card.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ModelDetail.class),
              example = Examples.MODEL_DETAIL))
  @Extension(
      name = Examples.PROBLEMS,
      value = "not-found not-acceptable version-unusable internal-error")
  public ModelDetail version(
      @Parameter(description = VERSION, example = Examples.VERSION) @PathParam("version")
          String version) {
    return ModelDetail.of(registry.find(version));
  }

  @DELETE
  @Path("/{version}")
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "deleteModel",
      summary = "Delete a version",
      description =
          "With its files, for good. Neither the active version nor one that comes with Penderie can"
              + " be deleted; a damaged one can.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "not-found not-acceptable version-protected internal-error storage-failed overloaded"
              + " not-ready too-many-requests")
  public void delete(
      @Parameter(description = VERSION, example = Examples.NO_VERSION) @PathParam("version")
          String version) {
    exchange.delete(version);
  }
}
