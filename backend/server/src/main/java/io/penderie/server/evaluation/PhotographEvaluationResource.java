package io.penderie.server.evaluation;

import io.penderie.evaluation.PhotographAnswer;
import io.penderie.evaluation.PhotographAnswers;
import io.penderie.evaluation.PhotographReport;
import io.penderie.registry.ModelVersion;
import io.penderie.server.dataset.ReportPhotographs;
import io.penderie.server.evaluation.ParsedFiles.Parsed;
import io.penderie.server.http.Cacheable;
import io.penderie.server.http.Page;
import io.penderie.server.http.PageParameters;
import io.penderie.server.openapi.Examples;
import io.penderie.server.openapi.PhotographExamples;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How well a version does on photographs that people labelled, and what it answers to each. */
@Path("/models/{version}/evaluation/photographs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
public class PhotographEvaluationResource {

  private static final String VERSION = "The version's name in the registry.";

  private static final Comparator<PhotographAnswer> SUREST_WRONG_FIRST =
      Comparator.comparing(PhotographAnswer::answeredRightly)
          .thenComparing(PhotographAnswer::confidence, Comparator.reverseOrder());

  private final Measurements measurements;
  private final ReportPhotographs pictures;

  PhotographEvaluationResource(Measurements measurements, ReportPhotographs pictures) {
    this.measurements = measurements;
    this.pictures = pictures;
  }

  @GET
  @Operation(
      operationId = "evaluationPhotographs",
      summary = "Get the evaluation of a version on photographs",
      description =
          "Photographs that people labelled, prepared like any upload: how many are right, by where"
              + " they come from, by kind of picture and by label. Right is a photograph whose most"
              + " probable class is the one that it shows; where nobody said which of several it"
              + " shows, any of them is, and such are counted apart (rightOfSeveral). They are"
              + " measured with penderie evaluate VERSION --photographs PLACE --record.")
  @APIResponse(
      responseCode = "200",
      description = "The figures.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PhotographsView.class),
              example = PhotographExamples.PHOTOGRAPHS))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(
      name = Examples.PROBLEMS,
      value = "not-found not-acceptable version-unusable internal-error not-ready")
  public Response figures(
      @Context Request request,
      @Parameter(description = VERSION, example = Examples.VERSION) @PathParam("version")
          String version) {
    ModelVersion found = measurements.version(version);
    Parsed<PhotographAnswers> answers = measurements.photographs(found);
    return Cacheable.revalidated(
        request,
        "photographs-" + answers.sha256(),
        () -> PhotographsView.of(PhotographReport.of(found.name(), answers.value())));
  }

  @GET
  @Path("/answers")
  @Operation(
      operationId = "evaluationPhotographAnswers",
      summary = "List the photographs and what a version answered to them",
      description =
          "All of them, or those that all parameters fit; the wrong answers first, of each the"
              + " most confident first. Right is by the rule of the figures; a photograph that shows none of"
              + " the classes is answered rightly where it was said to show none.")
  @APIResponse(
      responseCode = "200",
      description = "A page of photographs with what the network answered.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PhotographAnswerPage.class),
              example = PhotographExamples.ANSWERS))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(
      name = Examples.PROBLEMS,
      value = "invalid-request not-found not-acceptable version-unusable internal-error not-ready")
  public Response answers(
      @Context Request request,
      @Parameter(description = VERSION, example = Examples.VERSION) @PathParam("version")
          String version,
      @BeanParam PhotographParameters parameters,
      @BeanParam PageParameters paging) {
    ModelVersion found = measurements.version(version);
    Page page = paging.page();
    Parsed<PhotographAnswers> answers = measurements.photographs(found);
    Predicate<PhotographAnswer> wanted = parameters.wanted(answers.value().classes());
    return Cacheable.revalidated(
        request,
        "photograph-answers-" + answers.sha256() + "-" + pictures.state(),
        () -> PhotographAnswerPage.of(found, rank(answers.value(), wanted), pictures, page));
  }

  private static List<PhotographAnswer> rank(
      PhotographAnswers answers, Predicate<PhotographAnswer> wanted) {
    return answers.photographs().stream().filter(wanted).sorted(SUREST_WRONG_FIRST).toList();
  }
}
