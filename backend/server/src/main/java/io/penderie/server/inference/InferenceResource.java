package io.penderie.server.inference;

import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.prediction.WholeRequests;
import io.penderie.server.upload.RequestJson;
import io.penderie.server.upload.RequestWork;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Asks models. {@link InferenceBodies} has had the body read before; these methods run on the event
 * loop and never block it.
 */
@Path("/v2/models/{model}")
public class InferenceResource {

  private final WholeRequests requests;
  private final RequestJson json;
  private final int mostRows;

  InferenceResource(WholeRequests requests, RequestJson json, PenderieConfig config) {
    this.requests = requests;
    this.json = json;
    this.mostRows = config.limits().batchImages();
  }

  @POST
  @Path("/infer")
  @Operation(hidden = true)
  public CompletionStage<Response> infer(
      @Context RoutingContext context, @PathParam("model") String model) {
    return infer(context, model, null);
  }

  @POST
  @Path("/versions/{version}/infer")
  @Operation(hidden = true)
  public CompletionStage<Response> infer(
      @Context RoutingContext context,
      @PathParam("model") String model,
      @PathParam("version") String version) {
    ModelName name = ModelName.of(model);
    String length = context.request().getHeader(InferenceAnswer.JSON_LENGTH);
    io.vertx.core.Context loop = Vertx.currentContext();
    return requests
        .predict(
            RequestWork.of(context),
            name.asked(version),
            (body, found) ->
                new RequestReader(name, found, body.bytes(), length, mostRows).read(json),
            answer -> loop.runOnContext(nothing -> answer.run()))
        .thenApply(InferenceAnswer::response)
        .exceptionallyCompose(
            failure -> CompletableFuture.failedFuture(name.inWords(failure, version)));
  }
}
