package io.penderie.server.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the sender of a request addresses the service: scheme and host as a proxy before it has been
 * asked for them, else those of the request itself.
 *
 * <p>{@code X-Forwarded-Proto} and {@code X-Forwarded-Host} are believed from everybody, which
 * nothing here must make dangerous: a page in a browser can send them to another origin only after
 * a preflight that carries none of them, and whoever is no browser needs no such lie.
 */
public final class PublicAddress {

  /** What is repeated in an answer must be a host and nothing else. */
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._\\-\\[\\]:]{1,255}");

  private static final String UNKNOWN = "localhost";

  private PublicAddress() {}

  /** Scheme, host and port as an Origin names them, without the port that the scheme implies. */
  public static String of(HttpServerRequest request) {
    String said = first(request.getHeader("X-Forwarded-Proto")).toLowerCase(Locale.ROOT);
    String scheme = said.equals("http") || said.equals("https") ? said : request.scheme();
    String forwarded = first(request.getHeader("X-Forwarded-Host"));
    String host = forwarded.isEmpty() ? first(request.getHeader("Host")) : forwarded;
    if (!HOST.matcher(host).matches()) {
      host = UNKNOWN;
    }
    String origin = (scheme + "://" + host).toLowerCase(Locale.ROOT);
    return origin.replaceFirst(scheme.equals("https") ? ":443$" : ":80$", "");
  }

  /** Each proxy on the way adds its own; the first one is what the sender asked for. */
  private static String first(String field) {
    return field == null ? "" : field.split(",", 2)[0].strip();
  }
}
