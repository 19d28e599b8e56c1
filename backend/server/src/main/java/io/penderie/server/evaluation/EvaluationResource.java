package io.penderie.server.evaluation;

import io.penderie.evaluation.Evaluation;
import io.penderie.registry.ModelVersion;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.dataset.PictureSheet;
import io.penderie.server.dataset.SplitName;
import io.penderie.server.evaluation.ParsedFiles.Parsed;
import io.penderie.server.http.Cacheable;
import io.penderie.server.http.Columns;
import io.penderie.server.http.Page;
import io.penderie.server.http.PageParameters;
import io.penderie.server.openapi.EvaluationExamples;
import io.penderie.server.openapi.Examples;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How well a version does on the test split. */
@Path("/models/{version}/evaluation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
public class EvaluationResource {

  private static final String VERSION = "The version's name in the registry.";

  private final Measurements measurements;
  private final DatasetCatalogue dataset;

  EvaluationResource(Measurements measurements, DatasetCatalogue dataset) {
    this.measurements = measurements;
    this.dataset = dataset;
  }

  @GET
  @Operation(
      operationId = "evaluation",
      summary = "Get the evaluation of a version on the test split",
      description =
          "Loss, accuracy, figures of each class, confusion matrix (rows are the truth), calibration"
              + " and the curves of its training run. The expected calibration error is the mean"
              + " distance between confidence and accuracy (Guo et al. 2017).")
  @APIResponse(
      responseCode = "200",
      description = "The evaluation.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EvaluationView.class),
              example = EvaluationExamples.EVALUATION))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(
      name = Examples.PROBLEMS,
      value = "not-found not-acceptable version-unusable internal-error")
  public Response evaluation(
      @Context Request request,
      @Parameter(description = VERSION, example = Examples.VERSION) @PathParam("version")
          String version) {
    ModelVersion found = measurements.version(version);
    Parsed<Evaluation> evaluation = measurements.evaluation(found);
    Optional<TestPictures> pictures = measurements.findAnswers(found);
    return Cacheable.revalidated(
        request,
        String.join(
            "-",
            "evaluation",
            evaluation.sha256(),
            found.card().parametersSha256(),
            pictures.map(TestPictures::tag).orElse("none")),
        () -> EvaluationView.of(found, evaluation.value(), pictures));
  }

  @GET
  @Path("/pictures")
  @Operation(
      operationId = "evaluationPictures",
      summary = "List the test pictures behind the confusion matrix",
      description =
          "All pictures, those of a row (truth), of a column (predicted) or of a cell (both), those"
              + " answered rightly or wrongly; the most confident answers first, or in a random"
              + " order.")
  @APIResponse(
      responseCode = "200",
      description = "A page of pictures with what the network answered.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AnswerPage.class),
              example = EvaluationExamples.PICTURES))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(
      name = Examples.PROBLEMS,
      value = "invalid-request not-found not-acceptable version-unusable internal-error not-ready")
  public Response pictures(
      @Context Request request,
      @Parameter(description = VERSION, example = Examples.VERSION) @PathParam("version")
          String version,
      @BeanParam CellParameters cells,
      @BeanParam PageParameters paging) {
    ModelVersion found = measurements.version(version);
    Page page = paging.page();
    TestPictures pictures = measurements.answers(found);
    int[] wanted = cells.find(pictures);
    return Cacheable.revalidated(
        request, "answers-" + pictures.tag(), () -> AnswerPage.of(pictures, wanted, page));
  }

  @GET
  @Path("/sheet")
  @Produces("image/png")
  @Operation(
      operationId = "evaluationSheet",
      summary = "Get the test pictures behind the confusion matrix as one sheet",
      description =
          "The same pages as the list of pictures, each as one PNG without gaps. Of the pictures that"
              + " come with Penderie alone.")
  @APIResponse(
      responseCode = "200",
      description = "A gray PNG; places without a picture are black.",
      content =
          @Content(
              mediaType = "image/png",
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = Examples.BINARY))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(
      name = Examples.PROBLEMS,
      value = "invalid-request not-found not-acceptable version-unusable internal-error not-ready")
  public Response sheet(
      @Context Request request,
      @Parameter(description = VERSION, example = Examples.VERSION) @PathParam("version")
          String version,
      @BeanParam CellParameters cells,
      @BeanParam PageParameters paging,
      @Parameter(
              description = Columns.DESCRIPTION,
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "50",
                      defaultValue = "20"))
          @QueryParam("columns")
          String columns) {
    ModelVersion found = measurements.version(version);
    Page page = paging.page();
    int across = Columns.of(columns);
    TestPictures pictures = measurements.answers(found);
    int[] wanted = cells.find(pictures);
    return Cacheable.revalidated(
        request,
        "sheet-" + pictures.tag(),
        () ->
            PictureSheet.png(
                dataset.pictures(SplitName.TEST), pictures.published(page.of(wanted)), across));
  }
}
