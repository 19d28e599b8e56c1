package io.penderie.server.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Who bears the token may change things. */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<TokenAuthenticationRequest> {

  /** The token has no name in it: there is one of it, whoever holds it. */
  private static final String BEARER = "bearer";

  private final AccessToken token;

  TokenIdentities(AccessToken token) {
    this.token = token;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    return Uni.createFrom().item(() -> identify(request.getToken().getToken()));
  }

  private SecurityIdentity identify(String candidate) {
    if (!token.matches(candidate)) {
      throw new AuthenticationFailedException();
    }
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(BEARER))
        .addRole(Access.CHANGE)
        .build();
  }
}
