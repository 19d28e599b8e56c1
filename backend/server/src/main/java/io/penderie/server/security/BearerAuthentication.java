package io.penderie.server.security;

import io.penderie.server.problem.ProblemAnswer;
import io.penderie.server.problem.ProblemTable;
import io.penderie.server.problem.RouteProblems;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code Authorization: Bearer …} after RFC 6750: in the header alone, never in the address, which
 * ends up in logs.
 *
 * <p>Other schemes are none of ours: their requests count as without a token. Asked only where an
 * operation needs it, so that a wrong token on an open one does no harm.
 */
@ApplicationScoped
class BearerAuthentication implements HttpAuthenticationMechanism {

  private static final String SCHEME = "Bearer";

  private final RouteProblems problems;

  BearerAuthentication(RouteProblems problems) {
    this.problems = problems;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    List<String> fields = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
    if (fields.size() > 1) {
      // Whoever stands before us may have read another one than we would.
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    Optional<String> token = token(context.request());
    return token.isEmpty()
        ? Uni.createFrom().nullItem()
        : identities.authenticate(
            HttpSecurityUtils.setRoutingContextAttribute(
                new TokenAuthenticationRequest(new TokenCredential(token.get(), SCHEME)), context));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(TokenAuthenticationRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    ProblemAnswer answer = ProblemTable.answer(refusal(context));
    return Uni.createFrom()
        .item(new ChallengeData(answer.problem().status(), Map.copyOf(answer.headers())));
  }

  /** Answers where a path's policy refuses, before any resource and any of the body. */
  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    problems.refuse(context, refusal(context));
    return Uni.createFrom().item(true);
  }

  /** The one token that a request brings; empty without one, or with several. */
  static Optional<String> token(HttpServerRequest request) {
    List<String> fields = request.headers().getAll(HttpHeaders.AUTHORIZATION);
    return fields.size() == 1 && isBearer(fields.get(0))
        ? Optional.of(fields.get(0).substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  private static SecurityException refusal(RoutingContext context) {
    return context.request().headers().getAll(HttpHeaders.AUTHORIZATION).stream()
            .anyMatch(BearerAuthentication::isBearer)
        ? new AuthenticationFailedException()
        : new UnauthorizedException();
  }

  /** The scheme in any case, then at least one space; nothing may follow that. */
  private static boolean isBearer(String field) {
    return field.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && (field.length() == SCHEME.length() || field.charAt(SCHEME.length()) == ' ');
  }
}
