package io.penderie.server.prediction;

import io.penderie.server.openapi.Examples;
import io.penderie.server.openapi.Forms;
import io.penderie.server.openapi.JsonOperations;
import io.penderie.server.upload.RequestWork;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * From images to classes. {@link PredictionBodies} has had it read and checked the body before;
 * these methods run on the event loop and never block it.
 */
@Path(PredictionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Prediction")
public class PredictionResource {

  static final String PATH = "/predict";
  static final String BATCH = "/batch";

  /** Of that header, to all three operations. */
  static final String PREFER =
      "wait=SECONDS (RFC 7240): the longest to wait for an answer, where that is less than the"
          + " service allows; past it 504.";

  private final PredictionService predictions;

  PredictionResource(PredictionService predictions) {
    this.predictions = predictions;
  }

  @POST
  @Operation(
      operationId = "predict",
      summary = "Classify one image",
      description =
          "Takes PNG, JPEG, GIF (its first frame), BMP and WebP; the content decides, not the"
              + " label. A gray picture of the dataset's size (28 x 28) reaches the network as it is;"
              + " in any other the garment is told from its background, cropped, made gray and light"
              + " on black, and fitted. A photograph is read in several ways, and the answer is their"
              + " mean, weighed by how well the network knows each; it says which counted most, and"
              + " the parameters ask for another or correct it. A version that can tell says whether the picture shows one of the classes.")
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
      description = "The classes, most probable first.",
      headers = {
        @Header(
            name = HttpHeaders.CONTENT_LANGUAGE,
            description = "The language of the class names.",
            schema = @Schema(type = SchemaType.STRING)),
        @Header(
            name = HttpHeaders.VARY,
            description = "Accept-Language",
            schema = @Schema(type = SchemaType.STRING))
      },
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PredictionView.class),
              example = Examples.PREDICTION))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "empty-body missing-image-part invalid-request not-found not-acceptable version-unusable"
              + " image-too-large body-too-large unsupported-image unsupported-media-type damaged-image"
              + " internal-error overloaded not-ready slow-body timeout too-many-requests")
  @Parameter(
      name = "Prefer",
      in = ParameterIn.HEADER,
      description = PREFER,
      schema = @Schema(type = SchemaType.STRING))
  public CompletionStage<RestResponse<PredictionView>> predict(
      @jakarta.ws.rs.core.Context RoutingContext context,
      @BeanParam AnswerParameters answer,
      @BeanParam PreparationParameters preparation) {
    AnswerOptions options = AnswerOptions.of(answer, preparation, predictions.classes());
    return predictions
        .predict(RequestWork.of(context), options, eventLoop())
        .thenApply(view -> inLanguage(view, options.language()));
  }

  /** What {@code curl -T FILE} sends; not in the document, which has POST. */
  @PUT
  @Operation(hidden = true)
  public CompletionStage<RestResponse<PredictionView>> predictFile(
      @jakarta.ws.rs.core.Context RoutingContext context,
      @BeanParam AnswerParameters answer,
      @BeanParam PreparationParameters preparation) {
    return predict(context, answer, preparation);
  }

  @POST
  @Path(BATCH)
  @Operation(
      operationId = "predictBatch",
      summary = "Classify many images",
      description =
          "Each image gets a prediction or a problem of its own, in the order of the request; one"
              + " bad image never fails the others. One version answers them all.")
  @RequestBody(
      required = true,
      description = "The images: as form fields of the name image, or as base64 in JSON.",
      content = {
        @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(implementation = Forms.ImagesForm.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Forms.ImagesJson.class),
            example = Examples.IMAGES)
      })
  @APIResponse(
      responseCode = "200",
      description = "One item for each image, in order.",
      headers = {
        @Header(
            name = HttpHeaders.CONTENT_LANGUAGE,
            description = "The language of the class names.",
            schema = @Schema(type = SchemaType.STRING)),
        @Header(
            name = HttpHeaders.VARY,
            description = "Accept-Language",
            schema = @Schema(type = SchemaType.STRING))
      },
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BatchView.class),
              example = Examples.BATCH))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "empty-body missing-image-part invalid-request not-found not-acceptable version-unusable"
              + " body-too-large unsupported-media-type internal-error"
              + " overloaded not-ready slow-body timeout too-many-requests")
  @Parameter(
      name = "Prefer",
      in = ParameterIn.HEADER,
      description = PREFER,
      schema = @Schema(type = SchemaType.STRING))
  public CompletionStage<RestResponse<BatchView>> predictBatch(
      @jakarta.ws.rs.core.Context RoutingContext context, @BeanParam AnswerParameters answer) {
    AnswerOptions options = AnswerOptions.of(answer, null, predictions.classes());
    return predictions
        .predictAll(RequestWork.of(context), options, eventLoop())
        .thenApply(view -> inLanguage(view, options.language()));
  }

  /** Documented by {@link JsonOperations}, as is the next. */
  @POST
  @Path(JsonOperations.SUFFIX)
  @Operation(hidden = true)
  public CompletionStage<RestResponse<PredictionView>> predictJson(
      @jakarta.ws.rs.core.Context RoutingContext context,
      @BeanParam AnswerParameters answer,
      @BeanParam PreparationParameters preparation) {
    return predict(context, answer, preparation);
  }

  @POST
  @Path(BATCH + JsonOperations.SUFFIX)
  @Operation(hidden = true)
  public CompletionStage<RestResponse<BatchView>> predictBatchJson(
      @jakarta.ws.rs.core.Context RoutingContext context, @BeanParam AnswerParameters answer) {
    return predictBatch(context, answer);
  }

  static <T> RestResponse<T> inLanguage(T view, Language language) {
    return RestResponse.ResponseBuilder.ok(view)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  /** The event loop that runs this request: answers go back to it, off the computing thread. */
  static Executor eventLoop() {
    Context loop = Vertx.currentContext();
    return answer -> loop.runOnContext(nothing -> answer.run());
  }
}
