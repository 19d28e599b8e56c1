package io.penderie.server.security;

import io.penderie.server.http.PublicAddress;
import io.penderie.server.http.Vary;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.problem.RouteProblems;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which pages may call the service: its own, also behind a proxy that speaks TLS for it, and where
 * a setting lets other origins in, those that it names. All others get a problem that says so;
 * without that setting only where they would change or compute something, since what they read a
 * browser keeps from them. What the allowed ones are answered, preflights included, is Quarkus'
 * part.
 *
 * <p>{@code Sec-Fetch-Site} is the browser's own word, which no page can forge; browsers that do
 * not send it, and all on plain HTTP, send {@code Origin} with what is not just read.
 */
@ApplicationScoped
class CrossOrigin {

  /** Before Quarkus' own rules (300), which know no proxy and refuse without a word. */
  private static final int PRIORITY = 310;

  private static final String ALL = "*";

  private static final String SITE = "Sec-Fetch-Site";

  /** Of the same scheme, host and port; or of a person who typed an address. */
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

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
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (enabled) {
      // Also on what no page asked for: a copy without permission must not be kept for one.
      Vary.on(context, "Origin");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (isOwn(request, origin)) {
      request.headers().remove(HttpHeaders.ORIGIN);
      context.next();
    } else if (enabled ? isAllowed(request, origin) : READING.contains(request.method())) {
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

  /** Of the service's own page, or of no page at all. */
  private static boolean isOwn(HttpServerRequest request, String origin) {
    String site = request.getHeader(SITE);
    if (site != null) {
      return OWN_SITES.contains(site);
    }
    return origin == null || origin.equalsIgnoreCase(PublicAddress.of(request));
  }

  /** A page that a browser lets read nothing, such as one that shows a picture, sends no origin. */
  private boolean isAllowed(HttpServerRequest request, String origin) {
    return origin == null
        ? READING.contains(request.method())
        : allowed.contains(ALL)
            || allowed.contains(origin)
            || CORSFilter.isOriginAllowedByRegex(patterns, origin);
  }
}
