package io.penderie.server.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Answers with problems where a request never reaches a resource. */
@ApplicationScoped
public class RouteProblems {

  /**
   * How much of a refused body is read and thrown away, so that a sender that does not listen while
   * it sends still gets its answer; past it the connection is closed.
   */
  private static final long DRAINED_BYTES = 64L << 20;

  private static final List<Integer> STATUSES =
      List.of(400, 404, 405, 406, 408, 413, 414, 415, 431, 500, 503);

  /** Before Quarkus' own handler of failures, which knows no problems. */
  private static final int FIRST = Integer.MIN_VALUE;

  private final ObjectMapper json;

  RouteProblems(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Router router) {
    for (int status : STATUSES) {
      router.errorHandler(status, this::answerFailure);
    }
    router.route().order(FIRST).failureHandler(this::answerFailure);
  }

  /** Refuses a request whose body has not been read, with what {@link ProblemTable} makes of it. */
  public void refuse(RoutingContext context, RuntimeException refusal) {
    drain(context.request());
    write(context, ProblemTable.answer(refusal));
  }

  private void answerFailure(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.ended()) {
      return;
    }
    if (response.headWritten()) {
      // Too late for another answer; a cut one must not look complete.
      context.request().connection().close();
      return;
    }
    Throwable failure = context.failure();
    // Of what the router itself cannot decode it says nothing.
    if ((failure == null || failure instanceof IllegalArgumentException)
        && !isAddress(context.request().uri())) {
      write(context, ProblemTable.answer(malformed()));
      return;
    }
    boolean statusSays = context.statusCode() >= 400 && context.statusCode() < 500;
    write(
        context,
        statusSays || failure == null
            ? ProblemTable.ofStatus(context.statusCode(), failure)
            : ProblemTable.answer(failure));
  }

  private static ProblemException malformed() {
    return new ProblemException(
        ProblemType.INVALID_REQUEST,
        "The address cannot be read: behind each % it needs two hexadecimal digits.");
  }

  private static boolean isAddress(String text) {
    try {
      return new URI(text).getPath() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void write(RoutingContext context, ProblemAnswer answer) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(answer.problem().status());
    answer.headers().forEach((name, value) -> response.putHeader(name, value));
    ErrorBody body = ErrorBody.of(context, answer.problem());
    response.putHeader(HttpHeaders.CONTENT_TYPE, body.mediaType());
    try {
      Future<Void> sent = response.end(Buffer.buffer(json.writeValueAsBytes(body.content())));
      if ("close".equals(answer.headers().get("Connection"))) {
        sent.onComplete(done -> context.request().connection().close());
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is always JSON", e);
    }
  }

  /** Reads what is left of a body and throws it away, within bounds. */
  public void drain(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    long[] drained = {0};
    request.handler(
        buffer -> {
          drained[0] += buffer.length();
          if (drained[0] > DRAINED_BYTES) {
            request.connection().close();
          }
        });
    request.resume();
  }
}
