package io.penderie.server.model;

import io.penderie.server.openapi.Examples;
import io.penderie.server.openapi.RegistryExamples;
import io.penderie.server.security.Access;
import io.penderie.server.serving.ModelExchange;
import io.penderie.server.upload.SmallBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The network that answers, to read and to exchange. */
@Path("/models/active")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
public class ActiveModelResource {

  static final String DATASET = "For which dataset; the one that comes with Penderie if absent.";

  private static final String ANSWERS = "The version that answers now, and its model card.";

  private final ModelExchange exchange;

  ActiveModelResource(ModelExchange exchange) {
    this.exchange = exchange;
  }

  @GET
  @Operation(
      operationId = "activeModel",
      summary = "Get the active version",
      description =
          "The one that answers predictions for the dataset that is named. Also since when, and the"
              + " versions that a rollback goes back to.")
  @APIResponse(
      responseCode = "200",
      description = ANSWERS,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ActiveModelDetail.class),
              example = RegistryExamples.ACTIVE_MODEL))
  @Extension(
      name = Examples.PROBLEMS,
      value = "not-found not-acceptable version-unusable internal-error not-ready")
  public ActiveModelDetail active(
      @Parameter(description = DATASET) @QueryParam("dataset") String dataset) {
    return ActiveModelDetail.of(exchange.active(dataset));
  }

  @PUT
  @RolesAllowed(Access.CHANGE)
  @Consumes(MediaType.APPLICATION_JSON)
  @SmallBody
  @Operation(
      operationId = "promote",
      summary = "Make a version active",
      description =
          "Every prediction that names no version comes from it then. It is loaded, checked and warmed"
              + " up first; then it takes over. Requests in flight finish on the version that they began with. One that cannot answer leaves"
              + " the active one as it is.")
  @RequestBody(
      required = true,
      description = "Which version.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PromotionForm.class),
              example = RegistryExamples.PROMOTION))
  @APIResponse(
      responseCode = "200",
      description = ANSWERS,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ActiveModelDetail.class),
              example = RegistryExamples.ACTIVE_MODEL))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "invalid-request not-found not-acceptable version-unusable body-too-large"
              + " unsupported-media-type internal-error storage-failed overloaded not-ready slow-body too-many-requests")
  public ActiveModelDetail promote(InputStream body) throws IOException {
    return ActiveModelDetail.of(exchange.promote(PromotionForm.read(body).version()));
  }

  @POST
  @Path("/rollback")
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "rollback",
      summary = "Make the version before active again",
      description =
          "Goes back to the version that was active before and still exists; a second rollback goes"
              + " further back. It is checked as for a promotion.")
  @APIResponse(
      responseCode = "200",
      description = ANSWERS,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ActiveModelDetail.class),
              example = RegistryExamples.ACTIVE_MODEL))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "not-found not-acceptable version-unusable no-previous-version internal-error storage-failed"
              + " overloaded not-ready too-many-requests")
  public ActiveModelDetail rollback(
      @Parameter(description = DATASET) @QueryParam("dataset") String dataset) {
    return ActiveModelDetail.of(exchange.rollback(dataset));
  }
}
