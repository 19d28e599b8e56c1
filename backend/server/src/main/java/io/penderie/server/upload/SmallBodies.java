package io.penderie.server.upload;

import io.penderie.server.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Reads the bodies of {@link SmallBody} operations, once it is known who sends them. */
public class SmallBodies {

  /** More than any of them takes; each has a limit of its own. */
  private static final long MAX_BYTES = 128 << 10;

  private final BodyIntake intake;

  SmallBodies(BodyIntake intake) {
    this.intake = intake;
  }

  @SmallBody
  @ServerRequestFilter(nonBlocking = true)
  public Uni<Response> read(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.isEnded()
        || (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)
            && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING))) {
      return Uni.createFrom().nullItem();
    }
    return Uni.createFrom()
        .emitter(
            emitter ->
                intake.receiveSmall(
                    context,
                    MAX_BYTES,
                    bytes -> {
                      // Where the REST layer looks for a body that somebody has read.
                      ((RoutingContextInternal) context).setBody(Buffer.buffer(bytes));
                      emitter.complete(null);
                    },
                    refusal -> {
                      if (refusal.type() == ProblemType.SLOW_BODY) {
                        context.addEndHandler(ended -> request.connection().close());
                      }
                      emitter.fail(refusal);
                    }));
  }
}
