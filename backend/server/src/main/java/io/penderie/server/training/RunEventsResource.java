package io.penderie.server.training;

import io.penderie.runs.RunKind;
import io.penderie.runs.TrainingRuns;
import io.penderie.server.openapi.Examples;
import io.penderie.server.openapi.TrainingEvents;
import io.penderie.server.openapi.TrainingExamples;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Training runs, live. */
@Path("/training-runs/{id}/events")
@Tag(name = "Training")
public class RunEventsResource {

  private final TrainingRuns runs;
  private final EventStreams streams;

  RunEventsResource(TrainingRuns runs, EventStreams streams) {
    this.runs = runs;
    this.streams = streams;
  }

  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "trainingRunEvents",
      summary = "Watch a training run",
      description =
          "A stream of server-sent events that begins with the run's first event, or behind the one"
              + " that Last-Event-ID names (an id that this run does not have counts as none), and"
              + " ends behind the state event that finishes the run. Events are named state,"
              + " started, progressed, epochFinished, finished, evaluated and interrupted; their"
              + " ids count from 1. A resumed run goes on with the same stream, so that a finished"
              + " state may be followed by queued. After some silence a heartbeat without an id is"
              + " sent. Whoever has seen the end already gets 204, upon which an EventSource stops.")
  @APIResponse(
      responseCode = "200",
      description = "The events, as they happen.",
      headers = {
        @Header(
            name = HttpHeaders.CACHE_CONTROL,
            description = "no-cache",
            schema = @Schema(type = SchemaType.STRING)),
        @Header(
            name = "X-Accel-Buffering",
            description = "no: a proxy passes each event on as it comes.",
            schema = @Schema(type = SchemaType.STRING))
      },
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING),
              example = TrainingExamples.EVENTS,
              extensions =
                  @Extension(
                      name = TrainingEvents.OF_STREAM,
                      value = TrainingEvents.REF,
                      parseValue = true)))
  @APIResponse(responseCode = "204", description = "The run has finished, and all was seen.")
  @Extension(
      name = Examples.PROBLEMS,
      value = "not-found not-acceptable internal-error overloaded not-ready")
  public Multi<OutboundSseEvent> events(
      @Parameter(description = "The run's id.", example = TrainingExamples.ID) @PathParam("id")
          String id,
      @Parameter(description = "The id of the last event that was received.")
          @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
          String lastEventId,
      @Context Sse sse,
      @Context RoutingContext context) {
    return streams.of(runs.find(RunKind.TRAINING, id), lastEventId, sse, context);
  }
}
