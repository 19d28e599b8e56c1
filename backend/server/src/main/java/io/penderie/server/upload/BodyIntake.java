package io.penderie.server.upload;

import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.http.PublicAddress;
import io.penderie.server.metrics.ServingMetrics;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.problem.RouteProblems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the bodies of prediction requests on the event loop, up to a limit, before any resource
 * runs.
 *
 * <p>What can be refused by its header is refused before a byte of the body is read. Bodies stay in
 * memory, so that nothing can be left behind on disk; {@link BodyMemory} bounds their sum.
 */
@ApplicationScoped
public class BodyIntake {

  private final BodyMemory memory;
  private final Patience patience;
  private final PenderieConfig.Limits limits;
  private final RouteProblems problems;
  private final ServingMetrics metrics;

  BodyIntake(
      BodyMemory memory,
      Patience patience,
      PenderieConfig config,
      RouteProblems problems,
      ServingMetrics metrics) {
    this.memory = memory;
    this.patience = patience;
    this.limits = config.limits();
    this.problems = problems;
    this.metrics = metrics;
    metrics.gaugeBodies(memory, BodyMemory::held, memory.capacity());
  }

  /**
   * Reads the body of a request and hands the request on, or refuses it.
   *
   * @param limit the most bytes that the body may have
   */
  public void receive(RoutingContext context, long limit) {
    receive(context, limit, BodyHelp.IMAGE);
  }

  /** The same where another body than an image is taken. */
  public void receive(RoutingContext context, long limit, BodyHelp help) {
    try {
      checkHead(context, limit, help);
      read(
          context, limit, bytes -> work(context, bytes, help), refusal -> refuse(context, refusal));
    } catch (ProblemException refusal) {
      refuse(context, refusal);
    }
  }

  /**
   * Reads a small body of an operation that takes no images, before a worker begins with it.
   *
   * @param limit the most bytes that it may have
   * @param whole takes it
   * @param refused takes why it is not taken
   */
  void receiveSmall(
      RoutingContext context,
      long limit,
      Consumer<byte[]> whole,
      Consumer<ProblemException> refused) {
    Consumer<ProblemException> counted =
        refusal -> {
          count(refusal);
          problems.drain(context.request());
          refused.accept(refusal);
        };
    try {
      read(
          context,
          limit,
          bytes -> {
            context.addEndHandler(ended -> memory.release(bytes.length));
            whole.accept(bytes);
          },
          counted);
    } catch (ProblemException refusal) {
      counted.accept(refusal);
    }
  }

  private void read(
      RoutingContext context,
      long limit,
      Consumer<byte[]> whole,
      Consumer<ProblemException> refused) {
    BodyReading reading =
        new BodyReading(context.request(), limits, memory, patience, limit, whole, refused);
    context.addEndHandler(ended -> reading.abandon());
    reading.start();
  }

  private void work(RoutingContext context, byte[] bytes, BodyHelp help) {
    if (bytes.length == 0) {
      refuse(context, emptyBody(context, help));
      return;
    }
    HttpServerRequest request = context.request();
    String label = request.getHeader(HttpHeaders.CONTENT_TYPE);
    RequestWork work =
        new RequestWork(
            new UploadedBody(label == null ? "" : label, address(context), bytes),
            () -> memory.release(bytes.length));
    work.attachTo(context);
    Deadline deadline =
        Deadline.of(
            request,
            limits.answer(),
            () -> {
              work.late();
              metrics.countAbandoned(ServingMetrics.LATE);
            });
    patience.begin(deadline);
    context.addEndHandler(
        ended -> {
          patience.end(deadline);
          boolean gone = ended.failed() && work.isWanted();
          work.answered();
          if (gone) {
            metrics.countAbandoned(ServingMetrics.GONE);
          }
        });
    // The content says what it is; a label that is no media type must not fail on its way there.
    request.headers().remove(HttpHeaders.CONTENT_TYPE);
    context.next();
  }

  private void refuse(RoutingContext context, ProblemException refusal) {
    count(refusal);
    problems.refuse(context, refusal);
  }

  private void count(ProblemException refusal) {
    if (refusal.type() == ProblemType.SLOW_BODY) {
      metrics.countAbandoned(ServingMetrics.SLOW);
    } else if (refusal.type() == ProblemType.OVERLOADED) {
      metrics.countRejected(ServingMetrics.BODIES);
    }
  }

  /** Checks what the header says about the body. */
  private static void checkHead(RoutingContext context, long limit, BodyHelp help) {
    HttpServerRequest request = context.request();
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "Bodies must not be compressed (Content-Encoding).",
          Map.of("Accept-Encoding", "identity", "Accept", help.types()));
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    if ("0".equals(length) || (length == null && !chunked)) {
      throw emptyBody(context, help);
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

  private static ProblemException emptyBody(RoutingContext context, BodyHelp help) {
    return new ProblemException(
        ProblemType.EMPTY_BODY,
        "The request has no body. This works: " + help.line().replace("%s", address(context)));
  }

  private static String address(RoutingContext context) {
    return PublicAddress.of(context.request()) + context.normalizedPath();
  }

  static ProblemException tooLarge(long limit) {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE,
        "The body is too large; at most " + limit + " bytes are taken.");
  }
}
