package io.penderie.server.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Tells browsers how little the page needs, so that they refuse everything else. Modules and styles
 * come without a policy: they run under that of the page, and there are 80 of them in a first load.
 */
@ApplicationScoped
class SecurityHeaders {

  /** Before whatever may refuse a request: cross-origin rules (300), a path's policy (100). */
  private static final int PRIORITY = 400;

  /** Scripts, styles and connections from here alone; pictures also from memory. */
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " media-src 'self' blob:; connect-src 'self'; font-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script';"
          + " trusted-types 'none'";

  /** Swagger UI starts from an inline script and styles itself inline. */
  private static final String SWAGGER_POLICY =
      "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /** Of the page's files, those that are never a document of their own. */
  private static final Pattern PARTS = Pattern.compile("/(src|styles)/.*\\.(js|css)");

  private static final String SWAGGER_PATH = "/q/swagger-ui";

  void register(@Observes Filters filters) {
    filters.register(SecurityHeaders::add, PRIORITY);
  }

  private static void add(RoutingContext context) {
    MultiMap headers = context.response().headers();
    String path = context.normalizedPath();
    if (!PARTS.matcher(path).matches()) {
      headers.set(
          "Content-Security-Policy", path.startsWith(SWAGGER_PATH) ? SWAGGER_POLICY : PAGE_POLICY);
    }
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    context.next();
  }
}
