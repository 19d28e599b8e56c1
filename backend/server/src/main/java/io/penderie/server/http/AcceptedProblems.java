package io.penderie.server.http;

import io.penderie.server.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes a client that accepts problems for one that reads whatever an operation answers. Generated
 * clients choose from the types that the document lists for an operation, and where one of them is
 * JSON of any kind, some ask for that alone: of a picture for problems. RFC 9110, section 12.5.1,
 * leaves it to the service to disregard what it cannot fulfil.
 */
@ApplicationScoped
class AcceptedProblems {

  /** Before the REST layer chooses. */
  private static final int PRIORITY = 20;

  /** Least of all, so that what the client prefers is still preferred. */
  private static final String ANYTHING_ELSE = "*/*;q=0.001";

  void register(@Observes Filters filters) {
    filters.register(AcceptedProblems::widen, PRIORITY);
  }

  private static void widen(RoutingContext context) {
    var headers = context.request().headers();
    if (headers.getAll(HttpHeaders.ACCEPT).stream()
        .anyMatch(it -> it.contains(Problem.MEDIA_TYPE))) {
      headers.add(HttpHeaders.ACCEPT, ANYTHING_ELSE);
    }
    context.next();
  }
}
