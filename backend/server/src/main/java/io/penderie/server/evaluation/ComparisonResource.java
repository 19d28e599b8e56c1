package io.penderie.server.evaluation;

import io.penderie.evaluation.CommonPictures;
import io.penderie.evaluation.Evaluation;
import io.penderie.evaluation.PhotographAnswers;
import io.penderie.evaluation.PhotographComparison;
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
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How two versions differ on the test split. */
@Path("/models/{version}/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
public class ComparisonResource {

  private static final String WHICH =
      "Whose answers were right: only the first version's (that in the path), only the second's, or"
          + " neither's.";

  private final Measurements measurements;
  private final DatasetCatalogue dataset;

  ComparisonResource(Measurements measurements, DatasetCatalogue dataset) {
    this.measurements = measurements;
    this.dataset = dataset;
  }

  @GET
  @Operation(
      operationId = "comparison",
      summary = "Compare two versions on the test split and on photographs",
      description =
          "Differences are those of the second version (with) minus the first (in the path). The"
              + " p-value is that of McNemar's exact test on the pictures that only one of them"
              + " got right. Of versions of a dataset of your own those pictures are compared that"
              + " both were measured on. A version may be better on the test split and worse on photographs, so"
              + " both stand side by side.")
  @APIResponse(
      responseCode = "200",
      description = "Figures of both, differences, and whether they are more than chance.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ComparisonView.class),
              example = EvaluationExamples.COMPARISON))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(
      name = Examples.PROBLEMS,
      value = "invalid-request not-found not-acceptable version-unusable internal-error not-ready")
  public Response comparison(@Context Request request, @BeanParam ContestParameters versions) {
    Contest contest = contest(versions);
    Optional<Parsed<PhotographAnswers>> one = photographs(contest.first());
    Optional<Parsed<PhotographAnswers>> other = photographs(contest.second());
    return Cacheable.revalidated(
        request,
        String.join(
            "-",
            "comparison",
            contest.tag(),
            one.map(Parsed::sha256).orElse("none"),
            other.map(Parsed::sha256).orElse("none")),
        () ->
            ComparisonView.of(
                contest,
                one.flatMap(
                    answers -> other.flatMap(others -> compare(answers.value(), others.value())))));
  }

  private Optional<Parsed<PhotographAnswers>> photographs(TestPictures version) {
    return measurements.findPhotographs(version.version());
  }

  /** The labels of photographs are numbers of classes: of others they say nothing. */
  private static Optional<PhotographComparison> compare(
      PhotographAnswers first, PhotographAnswers second) {
    return first.classes() == second.classes()
        ? PhotographComparison.of(first, second)
        : Optional.empty();
  }

  @GET
  @Path("/pictures")
  @Operation(
      operationId = "comparisonPictures",
      summary = "List the test pictures about which two versions were wrong",
      description = "The most confident mistake first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of pictures with what both networks answered.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ContestPage.class),
              example = EvaluationExamples.COMPARISON_PICTURES))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(
      name = Examples.PROBLEMS,
      value = "invalid-request not-found not-acceptable version-unusable internal-error not-ready")
  public Response pictures(
      @Context Request request,
      @BeanParam ContestParameters versions,
      @Parameter(
              description = WHICH,
              required = true,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"onlyFirst", "onlySecond", "bothWrong"}),
              example = "bothWrong")
          @QueryParam("which")
          String which,
      @BeanParam PageParameters paging) {
    Which wanted = Which.of(which);
    Page page = paging.page();
    Contest contest = contest(versions);
    return Cacheable.revalidated(
        request,
        "contest-" + contest.tag(),
        () -> ContestPage.of(contest, wanted, contest.find(wanted.outcome()), page));
  }

  @GET
  @Path("/sheet")
  @Produces("image/png")
  @Operation(
      operationId = "comparisonSheet",
      summary = "Get the test pictures about which two versions were wrong as one sheet",
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
      @BeanParam ContestParameters versions,
      @Parameter(
              description = WHICH,
              required = true,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"onlyFirst", "onlySecond", "bothWrong"}),
              example = "bothWrong")
          @QueryParam("which")
          String which,
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
    Which wanted = Which.of(which);
    Page page = paging.page();
    int across = Columns.of(columns);
    Contest contest = contest(versions);
    return Cacheable.revalidated(
        request,
        "contest-sheet-" + contest.tag(),
        () ->
            PictureSheet.png(
                dataset.pictures(SplitName.TEST),
                contest
                    .first()
                    .published(positions(contest, page.of(contest.find(wanted.outcome())))),
                across));
  }

  private static int[] positions(Contest contest, int[] found) {
    return Arrays.stream(found).map(contest.common()::position).toArray();
  }

  private Contest contest(ContestParameters versions) {
    if (versions.with() == null) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "with must name the version to compare with.");
    }
    TestPictures first = measurements.answers(measurements.version(versions.version()));
    TestPictures second = measurements.answers(measurements.version(versions.with()));
    Parsed<Evaluation> ofFirst = measurements.evaluation(first.version());
    Parsed<Evaluation> ofSecond = measurements.evaluation(second.version());
    return new Contest(
        first,
        second,
        CommonPictures.of(first.with(ofFirst.value()), second.with(ofSecond.value())),
        String.join(
            "-",
            first.answers().sha256(),
            second.answers().sha256(),
            ofFirst.sha256(),
            ofSecond.sha256()));
  }
}
