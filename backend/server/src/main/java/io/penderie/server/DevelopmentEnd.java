package io.penderie.server;

import io.quarkus.runtime.LaunchMode;

/**
 * In development mode the service is a child of Maven, which ends it unless Maven is killed. Then
 * it would stay, hold the port, and reload what somebody else edits.
 */
final class DevelopmentEnd {

  private DevelopmentEnd() {}

  /** Ends this process with the one that started it, in development mode. */
  static void follow(LaunchMode mode) {
    if (mode == LaunchMode.DEVELOPMENT) {
      ProcessHandle.current().parent().ifPresent(maven -> follow(maven, () -> System.exit(0)));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nothing comes after it
  static void follow(ProcessHandle other, Runnable end) {
    other.onExit().thenRun(end);
  }
}
