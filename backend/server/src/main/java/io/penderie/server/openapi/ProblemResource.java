package io.penderie.server.openapi;

import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the {@code type} of a problem leads to. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems")
public class ProblemResource {

  /**
   * One kind of problem, explained.
   *
   * @param type its URI reference
   * @param title its summary
   * @param status the HTTP status that comes with it
   * @param meaning what it means
   * @param remedy what to do about it
   */
  @Schema(name = "ProblemType", description = "One kind of problem, explained.")
  public record Explanation(String type, String title, int status, String meaning, String remedy) {

    static Explanation of(ProblemType type) {
      return new Explanation(
          type.uri(), type.title(), type.status(), type.meaning(), type.remedy());
    }
  }

  @GET
  @Operation(
      operationId = "listProblems",
      summary = "List every kind of problem",
      description = "Every error is application/problem+json; its type is one of these.")
  @APIResponse(
      responseCode = "200",
      description = "All kinds.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, implementation = Explanation.class),
              example = Examples.PROBLEM_TYPES))
  @Extension(name = Examples.PROBLEMS, value = "not-acceptable internal-error")
  public List<Explanation> list() {
    return Arrays.stream(ProblemType.values()).map(Explanation::of).toList();
  }

  @GET
  @Path("/{slug}")
  @Operation(operationId = "explainProblem", summary = "Explain one kind of problem")
  @APIResponse(
      responseCode = "200",
      description = "What it means and what to do about it.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Explanation.class),
              example = Examples.PROBLEM_TYPE))
  @Extension(name = Examples.PROBLEMS, value = "not-found not-acceptable internal-error")
  public Explanation explain(
      @Parameter(description = "The last part of the type.", example = "damaged-image")
          @PathParam("slug")
          String slug) {
    return ProblemType.find(slug)
        .map(Explanation::of)
        .orElseThrow(
            () -> new ProblemException(ProblemType.NOT_FOUND, "There is no such problem type."));
  }
}
