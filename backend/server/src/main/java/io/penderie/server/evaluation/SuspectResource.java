package io.penderie.server.evaluation;

import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.http.Cacheable;
import io.penderie.server.http.Page;
import io.penderie.server.http.PageParameters;
import io.penderie.server.openapi.EvaluationExamples;
import io.penderie.server.openapi.Examples;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pictures of the dataset whose label or split should be looked at. */
@Path("/dataset/suspects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dataset")
public class SuspectResource {

  private final Measurements measurements;
  private final DatasetCatalogue dataset;

  SuspectResource(Measurements measurements, DatasetCatalogue dataset) {
    this.measurements = measurements;
    this.dataset = dataset;
  }

  @GET
  @Operation(
      operationId = "suspects",
      summary = "List the pictures whose label or split should be looked at",
      description =
          "Pictures of different splits that look almost the same, all of them; and test pictures"
              + " that all versions take for the same class, which is not that of the label, in"
              + " pages. Neither proves that a label is wrong.")
  @APIResponse(
      responseCode = "200",
      description = "The pairs, and a page of contradicted pictures.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SuspectsView.class),
              example = EvaluationExamples.SUSPECTS))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(
      name = Examples.PROBLEMS,
      value = "invalid-request not-acceptable internal-error not-ready")
  public Response suspects(@Context Request request, @BeanParam PageParameters paging) {
    Page page = paging.page();
    Contradictions found = measurements.contradictions();
    return Cacheable.revalidated(
        request,
        "suspects-" + dataset.sha256() + "-" + found.tag(),
        () -> SuspectsView.of(dataset, found, page));
  }
}
