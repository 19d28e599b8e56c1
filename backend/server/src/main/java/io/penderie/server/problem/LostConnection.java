package io.penderie.server.problem;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;

/** Tells failures to write to somebody who has gone from our own. */
final class LostConnection {

  /** What the operating systems say, as Java has it. */
  private static final Set<String> WORDS =
      Set.of("Connection reset by peer", "Connection reset", "Broken pipe");

  private LostConnection() {}

  static boolean is(Throwable failure) {
    return failure instanceof ClosedChannelException
        || failure instanceof HttpClosedException
        || (failure instanceof IOException && WORDS.contains(failure.getMessage()));
  }
}
