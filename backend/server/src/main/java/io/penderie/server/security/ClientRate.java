package io.penderie.server.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.netty.util.NetUtil;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.problem.RouteProblems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * How many requests a second one client may make of what computes or changes something, where a
 * setting says so. A client is an address; of IPv6 a network of 64 bits, which is what one
 * subscriber gets. That address is the connection's: what a proxy says of another one is believed
 * only if Quarkus is told to ({@code QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING}, {@code
 * QUARKUS_HTTP_PROXY_TRUSTED_PROXIES}), since here a lie would pay.
 */
@ApplicationScoped
class ClientRate {

  /** Behind Quarkus' rules for other origins (300), whose pages may read the refusal. */
  private static final int PRIORITY = 290;

  /** What is not asked for in so many seconds may be asked for at once. */
  private static final int SAVED_SECONDS = 5;

  /** With more, those that asked least of late begin anew: some 20 MB of them. */
  private static final int MOST_CLIENTS = 100_000;

  private static final int IPV6_BYTES = 16;

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final int rate;
  private final LoadingCache<String, Bucket> clients;
  private final RouteProblems problems;

  ClientRate(PenderieConfig config, RouteProblems problems) {
    this.rate = config.limits().clientRate().orElse(0);
    this.problems = problems;
    this.clients =
        Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            // By then it may do all again that a new one may.
            .expireAfterAccess(Duration.ofSeconds(SAVED_SECONDS))
            .build(client -> bucket());
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity((long) SAVED_SECONDS * rate)
                    .refillGreedy(rate, Duration.ofSeconds(1)))
        .build();
  }

  void register(@Observes Filters filters) {
    if (rate > 0) {
      filters.register(this::check, PRIORITY);
    }
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (READING.contains(request.method())) {
      context.next();
      return;
    }
    ConsumptionProbe asked =
        clients.get(client(request.remoteAddress().hostAddress())).tryConsumeAndReturnRemaining(1);
    if (asked.isConsumed()) {
      context.next();
    } else {
      problems.refuse(context, tooMany(asked.getNanosToWaitForRefill()));
    }
  }

  private ProblemException tooMany(long nanos) {
    long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(nanos);
    return new ProblemException(
        ProblemType.TOO_MANY_REQUESTS,
        "Of one address the service takes " + rate + " such requests a second.",
        Map.of("Retry-After", Long.toString(seconds)));
  }

  /** By what clients are told apart. */
  static String client(String address) {
    byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
    return bytes != null && bytes.length == IPV6_BYTES
        ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_BYTES / 2))
        : String.valueOf(address);
  }
}
