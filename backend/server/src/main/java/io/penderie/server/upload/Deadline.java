package io.penderie.server.upload;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the answer to a request is due: so long after its last byte as the service allows, or as its
 * sender wishes with {@code Prefer: wait=SECONDS} (RFC 7240, section 4.3), whichever is less.
 */
final class Deadline implements Patience.Limited {

  /** Among other preferences; a malformed one is ignored, as section 2 has it. */
  private static final Pattern WAIT =
      Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?:$|[,;])");

  private final Context loop = Vertx.currentContext();
  private final AtomicBoolean past = new AtomicBoolean();
  private final long due;
  private final Runnable late;

  private Deadline(long due, Runnable late) {
    this.due = due;
    this.late = late;
  }

  /**
   * Begins now.
   *
   * @param most that the service allows
   * @param late run on the event loop of the request once, when its time is over
   */
  static Deadline of(HttpServerRequest request, Duration most, Runnable late) {
    Duration wait = most;
    for (String preferences : request.headers().getAll("Prefer")) {
      Matcher matcher = WAIT.matcher(preferences);
      if (matcher.find()) {
        Duration wish = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        wait = wish.compareTo(most) < 0 ? wish : most;
      }
    }
    return new Deadline(System.nanoTime() + wait.toNanos(), late);
  }

  @Override
  public void look(long now) {
    if (now - due >= 0 && past.compareAndSet(false, true)) {
      loop.runOnContext(nothing -> late.run());
    }
  }
}
