package io.penderie.server.security;

import io.penderie.server.http.PublicAddress;
import io.penderie.server.http.Vary;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.problem.RouteProblems;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which pages may call the service, where a setting lets other origins in: those that it names, and
 * the service's own page, also behind a proxy that speaks TLS for it. All others get a problem that
 * says so. What the allowed ones are answered, preflights included, is Quarkus' part.
 */
@ApplicationScoped
class CrossOrigin {

  /** Before Quarkus' own rules (300), which know no proxy and refuse without a word. */
  private static final int PRIORITY = 310;

  private static final String ALL = "*";

  private final boolean enabled;
  private final List<String> allowed;
  private final List<Pattern> patterns;
  private final RouteProblems problems;

  CrossOrigin(
      @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean enabled,
      @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins,
      RouteProblems problems) {
    this.enabled = enabled;
    this.allowed = origins.orElse(List.of());
    this.patterns = CORSFilter.parseAllowedOriginsRegex(origins);
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    if (enabled) {
      filters.register(this::check, PRIORITY);
    }
  }

  private void check(RoutingContext context) {
    // Also on what no page asked for: a copy without permission must not be kept for one.
    Vary.on(context, "Origin");
    HttpServerRequest request = context.request();
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null || isAllowed(origin)) {
      context.next();
    } else if (origin.equalsIgnoreCase(PublicAddress.of(request))) {
      request.headers().remove(HttpHeaders.ORIGIN);
      context.next();
    } else {
      problems.refuse(
          context,
          new ProblemException(
              ProblemType.ORIGIN_NOT_ALLOWED,
              "Pages of this origin may not call the service at "
                  + PublicAddress.of(request)
                  + "; QUARKUS_HTTP_CORS_ORIGINS names those that may."));
    }
  }

  private boolean isAllowed(String origin) {
    return allowed.contains(ALL)
        || allowed.contains(origin)
        || CORSFilter.isOriginAllowedByRegex(patterns, origin);
  }
}
