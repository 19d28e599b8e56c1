package io.penderie.server.training;

import io.penderie.runs.Run;
import io.penderie.runs.RunKind;
import io.penderie.runs.TrainingRuns;
import io.penderie.server.http.PageParameters;
import io.penderie.server.openapi.Examples;
import io.penderie.server.openapi.SearchExamples;
import io.penderie.server.openapi.TrainingExamples;
import io.penderie.server.security.Access;
import io.penderie.server.upload.SmallBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Searches for hyperparameters: asked for, read, cancelled, resumed, deleted. */
@Path(SearchResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public class SearchResource {

  static final String PATH = "/searches";

  private static final String ID = "The search's id.";

  private final TrainingRuns runs;
  private final RunWishes wishes;

  SearchResource(TrainingRuns runs, RunWishes wishes) {
    this.runs = runs;
    this.wishes = wishes;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @SmallBody
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "startSearch",
      summary = "Search for good hyperparameters",
      description =
          "Every member may be left out; one that is not known is an error. Many configurations are"
              + " trained a little, the best of them further, and the best few in full with several"
              + " seeds, beside the configuration itself. All are measured on validation pictures;"
              + " no version is made. A search waits for its turn like a training run, and gives"
              + " way to what waits once it has had its turn for a while.")
  @RequestBody(
      description = "The search's name, the dataset, and what to search for.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchExamples.RequestSchema.class),
              example = SearchExamples.REQUEST))
  @APIResponse(
      responseCode = "202",
      description = "The search, which waits or goes.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchView.class),
              example = SearchExamples.QUEUED))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "invalid-request invalid-configuration version-exists body-too-large"
              + " unsupported-media-type not-acceptable internal-error storage-failed overloaded"
              + " not-ready slow-body too-many-requests")
  public Response start(InputStream body) throws IOException {
    return accepted(runs.start(wishes.readSearch(body)));
  }

  @GET
  @Operation(operationId = "searches", summary = "List the searches")
  @APIResponse(
      responseCode = "200",
      description = "Some of them, newest first.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchPage.class),
              example = SearchExamples.PAGE))
  @Extension(
      name = Examples.PROBLEMS,
      value = "invalid-request not-acceptable internal-error not-ready")
  public SearchPage list(@BeanParam PageParameters paging) {
    return SearchPage.of(runs.all(RunKind.SEARCH), paging.page());
  }

  @GET
  @Path("/defaults")
  @Operation(
      operationId = "searchDefaults",
      summary = "Get what can be chosen for a search",
      description =
          "What a search does that chooses nothing, and the fields of the hyperparameters that can"
              + " be searched for; their types and ranges are those of a training run.")
  @APIResponse(
      responseCode = "200",
      description = "The settings and the fields.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchDefaults.class),
              example = SearchExamples.DEFAULTS))
  @Extension(
      name = Examples.PROBLEMS,
      value = "invalid-configuration not-acceptable internal-error not-ready")
  public SearchDefaults defaults(
      @Parameter(
              description =
                  "The dataset to learn from; the one that comes with Penderie if absent.")
          @QueryParam("dataset")
          String dataset) {
    return SearchDefaults.of(wishes.nothingSearched(dataset));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "search", summary = "Get a search")
  @APIResponse(
      responseCode = "200",
      description = "Its state, its trials, its full trainings and what they say.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchView.class),
              example = SearchExamples.SEARCH))
  @Extension(name = Examples.PROBLEMS, value = "not-found not-acceptable internal-error not-ready")
  public SearchView search(
      @Parameter(description = ID, example = TrainingExamples.ID) @PathParam("id") String id) {
    return SearchView.of(runs.find(RunKind.SEARCH, id));
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "cancelSearch",
      summary = "Cancel a search",
      description = "What it has come to stays, and it can go on from there.")
  @APIResponse(
      responseCode = "202",
      description = "The search, cancelled or cancelling.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchView.class),
              example = SearchExamples.CANCELLED))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "not-found not-acceptable run-state-conflict internal-error not-ready too-many-requests")
  public Response cancel(
      @Parameter(description = ID, example = TrainingExamples.ID) @PathParam("id") String id) {
    return accepted(runs.cancel(RunKind.SEARCH, id));
  }

  @POST
  @Path("/{id}/resumption")
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "resumeSearch",
      summary = "Go on with a search",
      description =
          "After it failed, was cancelled or was interrupted; it comes to what it would have come"
              + " to.")
  @APIResponse(
      responseCode = "202",
      description = "The search, which waits or goes.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchView.class),
              example = SearchExamples.QUEUED))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "not-found not-acceptable run-state-conflict internal-error"
              + " storage-failed overloaded not-ready too-many-requests")
  public Response resume(
      @Parameter(description = ID, example = TrainingExamples.ID) @PathParam("id") String id) {
    return accepted(runs.resume(RunKind.SEARCH, id));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "deleteSearch",
      summary = "Delete a finished search",
      description = "With its events and all that it has come to.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "not-found not-acceptable run-state-conflict internal-error storage-failed"
              + " not-ready too-many-requests")
  public void delete(
      @Parameter(description = ID, example = TrainingExamples.ID) @PathParam("id") String id) {
    runs.delete(RunKind.SEARCH, id);
  }

  private static Response accepted(Run run) {
    // Without scheme and host, which a proxy may have changed; location() would put them there.
    return Response.accepted(SearchView.of(run))
        .header(HttpHeaders.LOCATION, PATH + "/" + run.id())
        .build();
  }
}
