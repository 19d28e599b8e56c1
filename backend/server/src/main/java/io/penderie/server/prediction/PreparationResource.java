package io.penderie.server.prediction;

import io.penderie.server.openapi.Examples;
import io.penderie.server.openapi.Forms;
import io.penderie.server.openapi.JsonOperations;
import io.penderie.server.upload.RequestWork;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From an image to the pictures that it becomes on its way to the network. */
@Path(PredictionResource.PATH + PreparationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Prediction")
public class PreparationResource {

  static final String PATH = "/preparation";

  private final PredictionService predictions;

  PreparationResource(PredictionService predictions) {
    this.predictions = predictions;
  }

  @POST
  @Operation(
      operationId = "prepare",
      summary = "Show how an image comes into the network's shape",
      description =
          "Takes what /predict takes and answers with the picture at each stage of its preparation"
              + " instead of a class, and with the ways to read it, of which the parameter reading asks"
              + " for one. A picture of the dataset's kind has only the stages upright and"
              + " prepared; background and likelihood are absent where the image is cut out already,"
              + " mask and garment where no garment was found.")
  @RequestBody(
      required = true,
      description = "The image: as a form field, as the whole body, or as base64 in JSON.",
      content = {
        @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(implementation = Forms.ImageForm.class)),
        @Content(
            mediaType = "image/*",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Forms.ImageJson.class),
            example = Examples.IMAGE)
      })
  @APIResponse(
      responseCode = "200",
      description = "The stages in their order, and what was found out.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = StagesView.class),
              example = Examples.STAGES))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "empty-body missing-image-part invalid-request not-found not-acceptable version-unusable"
              + " image-too-large body-too-large unsupported-image unsupported-media-type"
              + " damaged-image internal-error overloaded not-ready slow-body timeout too-many-requests")
  @Parameter(
      name = "Prefer",
      in = ParameterIn.HEADER,
      description = PredictionResource.PREFER,
      schema = @Schema(type = SchemaType.STRING))
  public CompletionStage<StagesView> stages(
      @jakarta.ws.rs.core.Context RoutingContext context,
      @Parameter(
              description =
                  "The name of the version whose network it is prepared for; the active one if"
                      + " absent.")
          @QueryParam("version")
          String version,
      @Parameter(description = "The dataset whose active version that is, instead.")
          @QueryParam("dataset")
          String dataset,
      @BeanParam PreparationParameters preparation) {
    return predictions.stages(
        RequestWork.of(context),
        new AskedVersion(version, dataset),
        preparation.corrections(),
        preparation.kind());
  }

  /** What {@code curl -T FILE} sends; not in the document, which has POST. */
  @PUT
  @Operation(hidden = true)
  public CompletionStage<StagesView> stagesOfFile(
      @jakarta.ws.rs.core.Context RoutingContext context,
      @QueryParam("version") String version,
      @QueryParam("dataset") String dataset,
      @BeanParam PreparationParameters preparation) {
    return stages(context, version, dataset, preparation);
  }

  /** Documented by {@link JsonOperations}. */
  @POST
  @Path(JsonOperations.SUFFIX)
  @Operation(hidden = true)
  public CompletionStage<StagesView> stagesOfJson(
      @jakarta.ws.rs.core.Context RoutingContext context,
      @QueryParam("version") String version,
      @QueryParam("dataset") String dataset,
      @BeanParam PreparationParameters preparation) {
    return stages(context, version, dataset, preparation);
  }
}
