package io.penderie.server.upload;

import io.penderie.prediction.OverloadedException;
import io.penderie.server.http.PublicAddress;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.problem.RouteProblems;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Reads the bodies of prediction requests on the event loop, up to a limit, before any resource
 * runs.
 *
 * <p>What can be refused by its header is refused before a byte of the body is read. Bodies stay in
 * memory, so that nothing can be left behind on disk; {@link BodyMemory} bounds their sum.
 */
@ApplicationScoped
public class BodyIntake {

  private static final int FIRST_CAPACITY = 16 << 10;

  private final BodyMemory memory;
  private final RouteProblems problems;

  BodyIntake(BodyMemory memory, RouteProblems problems) {
    this.memory = memory;
    this.problems = problems;
  }

  /**
   * Reads the body of a request and hands the request on, or refuses it.
   *
   * @param limit the most bytes that the body may have
   */
  public void receive(RoutingContext context, long limit) {
    try {
      checkHead(context, limit);
      new Reading(context, limit).start();
    } catch (ProblemException refusal) {
      problems.refuse(context, refusal);
    }
  }

  /** Checks what the header says about the body. */
  private static void checkHead(RoutingContext context, long limit) {
    HttpServerRequest request = context.request();
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "Bodies must not be compressed (Content-Encoding).",
          Map.of("Accept-Encoding", "identity", "Accept", Cure.TAKEN));
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    if ("0".equals(length) || (length == null && !chunked)) {
      throw emptyBody(context);
    }
    if (length != null && isLonger(length, limit)) {
      throw tooLarge(limit);
    }
  }

  private static boolean isLonger(String length, long limit) {
    try {
      return Long.parseLong(length.strip()) > limit;
    } catch (NumberFormatException e) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, "The Content-Length is no number.");
    }
  }

  private static ProblemException emptyBody(RoutingContext context) {
    return new ProblemException(
        ProblemType.EMPTY_BODY,
        "The request has no body. This works: " + Cure.sendFile(address(context)));
  }

  private static String address(RoutingContext context) {
    return PublicAddress.of(context.request()) + context.normalizedPath();
  }

  private static ProblemException tooLarge(long limit) {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE,
        "The body is too large; at most " + limit + " bytes are taken.");
  }

  /** One body on its way in. Runs on the event loop of its connection alone. */
  private final class Reading {

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final long limit;
    private Buffer received = Buffer.buffer(FIRST_CAPACITY);
    private long reserved;
    private boolean over;

    private Reading(RoutingContext context, long limit) {
      this.context = context;
      this.request = context.request();
      this.limit = limit;
    }

    private void start() {
      // Also when the sender goes away half-way, or the answer never gets out.
      context.addEndHandler(ended -> release());
      request.handler(this::take);
      request.endHandler(ended -> finish());
      if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
        context.response().writeContinue();
      }
      request.resume();
    }

    private void take(Buffer chunk) {
      if (received.length() + chunk.length() > limit) {
        refuse(tooLarge(limit));
        return;
      }
      try {
        memory.reserve(chunk.length());
        reserved += chunk.length();
        received.appendBuffer(chunk);
      } catch (OverloadedException e) {
        refuse(
            new ProblemException(
                ProblemType.OVERLOADED,
                "Too many large requests at one time; try again shortly.",
                Map.of("Retry-After", "1")));
      }
    }

    private void refuse(ProblemException refusal) {
      over = true;
      received = Buffer.buffer();
      problems.refuse(context, refusal);
    }

    private void finish() {
      if (over) {
        return;
      }
      byte[] bytes = received.getBytes();
      received = Buffer.buffer();
      if (bytes.length == 0) {
        problems.refuse(context, emptyBody(context));
        return;
      }
      String label = request.getHeader(HttpHeaders.CONTENT_TYPE);
      new UploadedBody(label == null ? "" : label, address(context), bytes).attachTo(context);
      // The content says what it is; a label that is no media type must not fail on its way there.
      request.headers().remove(HttpHeaders.CONTENT_TYPE);
      context.next();
    }

    private void release() {
      memory.release(reserved);
      reserved = 0;
    }
  }
}
