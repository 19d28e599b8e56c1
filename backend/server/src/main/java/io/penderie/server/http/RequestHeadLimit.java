package io.penderie.server.http;

import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.problem.RouteProblems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Refuses requests whose address or header fields are too large, with a problem.
 *
 * <p>The HTTP decoder has limits of its own, many times as high; past those there is no request to
 * route, and the answer is a bare 414 or 431.
 */
@ApplicationScoped
class RequestHeadLimit {

  /** Before anything looks into the header, such as for a token. */
  private static final int PRIORITY = 390;

  /** Colon, space and line end of a field. */
  private static final int FIELD_OVERHEAD = 4;

  private final long addressLimit;
  private final long limit;
  private final RouteProblems problems;

  RequestHeadLimit(PenderieConfig config, RouteProblems problems) {
    this.addressLimit = config.limits().address().asLongValue();
    this.limit = config.limits().headers().asLongValue();
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    if (context.request().uri().length() > addressLimit) {
      problems.refuse(
          context,
          new ProblemException(
              ProblemType.URI_TOO_LONG,
              "The address is too long; at most " + addressLimit + " bytes are taken."));
      return;
    }
    long size = 0;
    for (Map.Entry<String, String> field : context.request().headers()) {
      size += field.getKey().length() + field.getValue().length() + FIELD_OVERHEAD;
    }
    if (size > limit) {
      problems.refuse(
          context,
          new ProblemException(
              ProblemType.HEADERS_TOO_LARGE,
              "The header fields are too large; at most " + limit + " bytes are taken."));
    } else {
      context.next();
    }
  }
}
