package io.penderie.server.security;

import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.problem.NotReadyException;
import io.penderie.server.serving.Serving;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * The token of this service: the configured one, or the one in the home's file, which is made at
 * the first start.
 *
 * <p>Where the home cannot be written, as in a read-only container, the service still starts and
 * serves, with a token for this one start: whoever runs it reads the token where it says so, or
 * configures one.
 */
@Startup
@ApplicationScoped
public class AccessToken {

  private static final Logger LOG = Logger.getLogger("io.penderie");

  private static final String CONFIGURED = "PENDERIE_SECURITY_TOKEN";

  private final CompletableFuture<Opened> opened;

  /** Waits for the home to prove itself: nothing is written into a folder that is none. */
  AccessToken(PenderieConfig config, Serving serving) {
    this.opened = serving.started().thenApply(nothing -> open(config));
  }

  /**
   * The token, and what to say of it.
   *
   * @param alarm whether someone should look after it
   * @param notice for the log at the start; empty if there is nothing to say
   */
  private record Opened(Token token, boolean alarm, String notice) {}

  /**
   * Completes when the token is known, or with what kept the service from starting, such as an
   * {@link InvalidTokenException} that reads as a sentence.
   */
  public CompletableFuture<Void> opened() {
    return opened.thenApply(token -> null);
  }

  /** Says where the token is, and the token itself at the start that made it. */
  public void announce() {
    Opened it = opened.join();
    if (it.alarm) {
      LOG.warn(it.notice);
    } else if (!it.notice.isEmpty()) {
      LOG.info(it.notice);
    }
  }

  /** Whether a request brings the token, for an operation that does not need it. */
  public boolean comesWith(HttpServerRequest request) {
    return opened.isDone()
        && !opened.isCompletedExceptionally()
        && BearerAuthentication.token(request).filter(opened.join().token::matches).isPresent();
  }

  /**
   * Whether someone sent the token; compared in constant time.
   *
   * @throws NotReadyException before it is known
   */
  boolean matches(String candidate) {
    if (!opened.isDone() || opened.isCompletedExceptionally()) {
      throw new NotReadyException("The service is starting.");
    }
    return opened.join().token.matches(candidate);
  }

  private static Opened open(PenderieConfig config) {
    return config
        .security()
        .token()
        .map(AccessToken::configured)
        .orElseGet(() -> kept(config.home().resolve(TokenFile.NAME).toAbsolutePath().normalize()));
  }

  private static Opened configured(String value) {
    try {
      return new Opened(Token.of(value), false, "");
    } catch (InvalidTokenException e) {
      throw new InvalidTokenException("the token in " + CONFIGURED + " " + e.getMessage());
    }
  }

  private static Opened kept(Path file) {
    try {
      TokenFile.Content content = new TokenFile(file).open();
      Token token = content.token();
      return switch (content.state()) {
        case MADE ->
            new Opened(
                token,
                false,
                "Changes need this access token, kept in " + file + ": " + token.reveal());
        case FOUND -> new Opened(token, false, "Changes need the access token in " + file);
        case FOUND_OPEN_TO_OTHERS ->
            new Opened(
                token,
                true,
                "Changes need the access token in "
                    + file
                    + ", which others than its owner can read or write (chmod 600 mends that)");
      };
    } catch (InvalidTokenException e) {
      throw new InvalidTokenException(
          "the token in " + file + " " + e.getMessage() + "; without the file one is made");
    } catch (IOException e) {
      Token token = Token.random();
      return new Opened(
          token,
          true,
          "The access token cannot be kept in "
              + file
              + " ("
              + TokenFile.reason(e)
              + "). Until this service stops, changes need this one: "
              + token.reveal()
              + " ("
              + CONFIGURED
              + " sets one that stays)");
    }
  }
}
