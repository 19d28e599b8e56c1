package io.penderie.server.training;

import io.penderie.runs.RunKind;
import io.penderie.runs.TrainingRuns;
import io.penderie.server.openapi.Examples;
import io.penderie.server.openapi.SearchEvents;
import io.penderie.server.openapi.SearchExamples;
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

/** Searches, live. */
@Path("/searches/{id}/events")
@Tag(name = "Search")
public class SearchEventsResource {

  private final TrainingRuns runs;
  private final EventStreams streams;

  SearchEventsResource(TrainingRuns runs, EventStreams streams) {
    this.runs = runs;
    this.streams = streams;
  }

  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "searchEvents",
      summary = "Watch a search",
      description =
          "A stream of server-sent events as that of a training run. Events are named state,"
              + " searchStarted, searchRunBegan, searchEpochDone, searchRunMeasured,"
              + " searchRunFailed, searchStopped and searchFinished; what was measured is on disk,"
              + " and in GET /searches/{id}, before it is told.")
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
              example = SearchExamples.EVENTS,
              extensions =
                  @Extension(
                      name = TrainingEvents.OF_STREAM,
                      value = SearchEvents.REF,
                      parseValue = true)))
  @APIResponse(responseCode = "204", description = "The search has finished, and all was seen.")
  @Extension(
      name = Examples.PROBLEMS,
      value = "not-found not-acceptable internal-error overloaded not-ready")
  public Multi<OutboundSseEvent> events(
      @Parameter(description = "The search's id.", example = TrainingExamples.ID) @PathParam("id")
          String id,
      @Parameter(description = "The id of the last event that was received.")
          @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
          String lastEventId,
      @Context Sse sse,
      @Context RoutingContext context) {
    return streams.of(runs.find(RunKind.SEARCH, id), lastEventId, sse, context);
  }
}
