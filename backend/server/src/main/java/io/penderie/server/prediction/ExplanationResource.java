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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
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

/** From an image to what in it speaks for a class. */
@Path(ExplanationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Prediction")
public class ExplanationResource {

  static final String PATH = "/explanations";

  private final ExplanationService explanations;

  ExplanationResource(ExplanationService explanations) {
    this.explanations = explanations;
  }

  @POST
  @Operation(
      operationId = "explain",
      summary = "Show what in an image speaks for a class",
      description =
          "Takes what /predict takes, and answers with a map: how much each place of the picture"
              + " speaks for the predicted class, or for the one that is asked for. A map shows what"
              + " this network's answer depends on, not why the world is so.")
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
      description = "The map, and where it lies over the picture.",
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
              schema = @Schema(implementation = ExplanationView.class),
              example = Examples.EXPLANATION))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "empty-body missing-image-part invalid-request not-found not-acceptable version-unusable"
              + " no-gradients image-too-large body-too-large unsupported-image"
              + " unsupported-media-type damaged-image internal-error overloaded not-ready slow-body"
              + " timeout too-many-requests")
  @Parameter(
      name = "Prefer",
      in = ParameterIn.HEADER,
      description = PredictionResource.PREFER,
      schema = @Schema(type = SchemaType.STRING))
  public CompletionStage<RestResponse<ExplanationView>> explain(
      @jakarta.ws.rs.core.Context RoutingContext context,
      @BeanParam ExplainedParameters asked,
      @BeanParam ExplanationParameters what,
      @BeanParam PreparationParameters preparation) {
    return explanations
        .explain(RequestWork.of(context), asked, what, preparation, PredictionResource.eventLoop())
        .thenApply(
            view ->
                PredictionResource.inLanguage(view, Language.preferred(asked.acceptLanguage())));
  }

  /** What {@code curl -T FILE} sends; not in the document, which has POST. */
  @PUT
  @Operation(hidden = true)
  public CompletionStage<RestResponse<ExplanationView>> explainFile(
      @jakarta.ws.rs.core.Context RoutingContext context,
      @BeanParam ExplainedParameters asked,
      @BeanParam ExplanationParameters what,
      @BeanParam PreparationParameters preparation) {
    return explain(context, asked, what, preparation);
  }

  /** Documented by {@link JsonOperations}. */
  @POST
  @Path(JsonOperations.SUFFIX)
  @Operation(hidden = true)
  public CompletionStage<RestResponse<ExplanationView>> explainJson(
      @jakarta.ws.rs.core.Context RoutingContext context,
      @BeanParam ExplainedParameters asked,
      @BeanParam ExplanationParameters what,
      @BeanParam PreparationParameters preparation) {
    return explain(context, asked, what, preparation);
  }
}
