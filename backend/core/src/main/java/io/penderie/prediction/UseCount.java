package io.penderie.prediction;

/**
 * Counts an owner and the users of something that is to be closed when both are gone. Safe for use
 * by many threads.
 */
final class UseCount {

  private final Runnable last;
  private boolean owned = true;

  /** One for being owned, one a user; nothing begins again at none. */
  private int users = 1;

  /**
   * Begins with an owner and no user.
   *
   * @param last run once, by whoever leaves last
   */
  UseCount(Runnable last) {
    this.last = last;
  }

  /** Another user comes; false if all have gone already. */
  synchronized boolean begin() {
    if (users == 0) {
      return false;
    }
    users++;
    return true;
  }

  /** A user who came goes. */
  synchronized void end() {
    users--;
    if (users == 0) {
      last.run();
    }
  }

  /** The owner goes; doing so again changes nothing. */
  synchronized void disown() {
    if (owned) {
      owned = false;
      end();
    }
  }
}
