package io.penderie.server.model;

import io.penderie.model.Architecture;
import io.penderie.server.openapi.Examples;
import io.penderie.server.openapi.RegistryExamples;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Networks before they are trained. */
@Path("/networks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class NetworkResource {

  private final NetworkSizes sizes;

  NetworkResource(NetworkSizes sizes) {
    this.sizes = sizes;
  }

  @GET
  @Path("/{architecture}")
  @Operation(
      operationId = "network",
      summary = "Get the layers of a network",
      description =
          "Its layers with their shapes, and what it has of parameters and does of multiply-adds, for"
              + " the pictures and classes of a dataset. Nothing is trained. The layers of a version"
              + " are at `/models/{version}`.")
  @APIResponse(
      responseCode = "200",
      description = "The layers, and the counts of each and of all.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = NetworkView.class),
              example = RegistryExamples.NETWORK))
  @Extension(
      name = Examples.PROBLEMS,
      value = "not-found invalid-request not-acceptable internal-error not-ready")
  public NetworkView network(
      @Parameter(
              description =
                  "Its architecture as on model cards; a `scaled-resnet` has its width and depth in its"
                      + " name.",
              example = "scaled-resnet-24x2")
          @PathParam("architecture")
          String architecture,
      @Parameter(description = ActiveModelResource.DATASET) @QueryParam("dataset") String dataset) {
    Architecture known;
    try {
      known = Architecture.of(architecture);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          ProblemType.NOT_FOUND,
          "There is no such network; there are " + String.join(", ", Architecture.forms()) + ".");
    }
    try {
      return NetworkView.of(sizes.of(known, dataset));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "The network cannot be made: " + e.getMessage() + ".");
    }
  }
}
