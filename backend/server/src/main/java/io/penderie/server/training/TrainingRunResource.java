package io.penderie.server.training;

import io.penderie.runs.Run;
import io.penderie.runs.RunKind;
import io.penderie.runs.TrainingRuns;
import io.penderie.server.http.PageParameters;
import io.penderie.server.openapi.Examples;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Training runs: asked for, read, cancelled, resumed, deleted. */
@Path(TrainingRunResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class TrainingRunResource {

  static final String PATH = "/training-runs";

  private static final String ID = "The run's id.";

  private final TrainingRuns runs;
  private final RunWishes wishes;

  TrainingRunResource(TrainingRuns runs, RunWishes wishes) {
    this.runs = runs;
    this.wishes = wishes;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @SmallBody
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "startTrainingRun",
      summary = "Train a network",
      description =
          "Every member may be left out, of the configuration too; one that is not known is an"
              + " error. The run waits for its turn, trains in a process of its own, and publishes"
              + " its version when it is complete.")
  @RequestBody(
      description = "The version's name, the version to start from, and the configuration.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TrainingExamples.RunRequestSchema.class),
              example = TrainingExamples.REQUEST))
  @APIResponse(
      responseCode = "202",
      description = "The run, which waits or trains.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RunView.class),
              example = TrainingExamples.QUEUED))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "invalid-request invalid-configuration version-exists body-too-large"
              + " unsupported-media-type not-acceptable internal-error storage-failed overloaded"
              + " not-ready slow-body too-many-requests")
  public Response start(InputStream body) throws IOException {
    return accepted(runs.start(wishes.read(body)));
  }

  @GET
  @Operation(operationId = "trainingRuns", summary = "List the training runs")
  @APIResponse(
      responseCode = "200",
      description = "Some of them, newest first.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RunPage.class),
              example = TrainingExamples.PAGE))
  @Extension(
      name = Examples.PROBLEMS,
      value = "invalid-request not-acceptable internal-error not-ready")
  public RunPage list(@BeanParam PageParameters paging) {
    return RunPage.of(runs.all(RunKind.TRAINING), paging.page());
  }

  @GET
  @Path("/defaults")
  @Operation(
      operationId = "trainingDefaults",
      summary = "Get what can be chosen for a training run",
      description =
          "The configuration of a run that chooses nothing, and the type and range of each of its"
              + " members. A member's field is its path, by which problems name it too. With a"
              + " dataset of one's own, what is chosen by how many pictures it has.")
  @APIResponse(
      responseCode = "200",
      description = "The defaults and the ranges.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RunDefaults.class),
              example = TrainingExamples.DEFAULTS))
  @Extension(
      name = Examples.PROBLEMS,
      value = "invalid-configuration not-acceptable internal-error not-ready")
  public RunDefaults defaults(
      @Parameter(
              description =
                  "The dataset to learn from; the one that comes with Penderie if absent.")
          @QueryParam("dataset")
          String dataset) {
    return RunDefaults.of(wishes.nothing(dataset));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "trainingRun", summary = "Get a training run")
  @APIResponse(
      responseCode = "200",
      description = "Its state, its figures so far, its configuration.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RunView.class),
              example = TrainingExamples.RUN))
  @Extension(name = Examples.PROBLEMS, value = "not-found not-acceptable internal-error not-ready")
  public RunView run(
      @Parameter(description = ID, example = TrainingExamples.ID) @PathParam("id") String id) {
    return RunView.of(runs.find(RunKind.TRAINING, id));
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "cancelTrainingRun",
      summary = "Cancel a training run",
      description =
          "One that waits is cancelled at once. One that trains writes a checkpoint and ends within"
              + " seconds; until then it is cancelling.")
  @APIResponse(
      responseCode = "202",
      description = "The run, cancelled or cancelling.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RunView.class),
              example = TrainingExamples.CANCELLED))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "not-found not-acceptable run-state-conflict internal-error not-ready too-many-requests")
  public Response cancel(
      @Parameter(description = ID, example = TrainingExamples.ID) @PathParam("id") String id) {
    return accepted(runs.cancel(RunKind.TRAINING, id));
  }

  @POST
  @Path("/{id}/resumption")
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "resumeTrainingRun",
      summary = "Resume a training run",
      description =
          "From its last checkpoint, after it failed, was cancelled or was interrupted; it waits"
              + " for its turn like a new one.")
  @APIResponse(
      responseCode = "202",
      description = "The run, which waits or trains.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RunView.class),
              example = TrainingExamples.QUEUED))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "not-found not-acceptable run-state-conflict version-exists internal-error"
              + " storage-failed overloaded not-ready too-many-requests")
  public Response resume(
      @Parameter(description = ID, example = TrainingExamples.ID) @PathParam("id") String id) {
    return accepted(runs.resume(RunKind.TRAINING, id));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "deleteTrainingRun",
      summary = "Delete a finished training run",
      description = "With its events, its log and its checkpoints. The version that it made stays.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "not-found not-acceptable run-state-conflict internal-error storage-failed"
              + " not-ready too-many-requests")
  public void delete(
      @Parameter(description = ID, example = TrainingExamples.ID) @PathParam("id") String id) {
    runs.delete(RunKind.TRAINING, id);
  }

  @GET
  @Path("/{id}/log")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(
      operationId = "trainingRunLog",
      summary = "Get what the process of a training run has said",
      description = "Warnings and errors of all its attempts; the newest megabyte at most.")
  @APIResponse(
      responseCode = "200",
      description = "The lines.",
      content =
          @Content(
              mediaType = MediaType.TEXT_PLAIN,
              schema = @Schema(type = SchemaType.STRING),
              example = TrainingExamples.LOG))
  @Extension(name = Examples.PROBLEMS, value = "not-found not-acceptable internal-error not-ready")
  public Response log(
      @Parameter(description = ID, example = TrainingExamples.ID) @PathParam("id") String id) {
    return Response.ok(words(runs.find(RunKind.TRAINING, id)), "text/plain;charset=UTF-8").build();
  }

  private static byte[] words(Run run) {
    try {
      return run.allWords();
    } catch (IOException e) {
      // A run that has not begun, or whose folder is gone, has said nothing.
      return new byte[0];
    }
  }

  private static Response accepted(Run run) {
    // Without scheme and host, which a proxy may have changed; location() would put them there.
    return Response.accepted(RunView.of(run))
        .header(HttpHeaders.LOCATION, PATH + "/" + run.id())
        .build();
  }
}
