package io.penderie.server.training;

import io.penderie.runs.RunWish;
import io.penderie.runs.TrainingRuns;
import io.penderie.server.openapi.Examples;
import io.penderie.server.openapi.TrainingExamples;
import io.penderie.server.security.Access;
import io.penderie.server.upload.SmallBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long a training run would take. */
@Path(TrainingRunResource.PATH + "/estimates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class EstimateResource {

  private final TrainingRuns runs;
  private final RunWishes wishes;

  EstimateResource(TrainingRuns runs, RunWishes wishes) {
    this.runs = runs;
    this.wishes = wishes;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @SmallBody
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "estimateTrainingRun",
      summary = "Tell how long a training run would take",
      description =
          "Takes what starting a run takes, makes its first steps in a process of its own, and"
              + " throws them away. That takes some seconds, more while another run trains; one is"
              + " estimated at a time.")
  @RequestBody(
      description = "As to start a run.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TrainingExamples.RunRequestSchema.class),
              example = TrainingExamples.REQUEST))
  @APIResponse(
      responseCode = "200",
      description = "The time, and every choice that was made.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EstimateView.class),
              example = TrainingExamples.ESTIMATE))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "invalid-request invalid-configuration run-state-conflict body-too-large"
              + " unsupported-media-type not-acceptable internal-error storage-failed overloaded"
              + " not-ready slow-body too-many-requests")
  public EstimateView estimate(InputStream body) throws IOException {
    RunWish wish = wishes.read(body);
    return EstimateView.of(wish, runs.estimate(wish));
  }
}
