package io.penderie.search;

import java.io.IOException;

/** A search that goes: what it does, where, and what it has come to, in memory as on the disk. */
final class SearchState {

  /** So often a run may end with its process before that counts as its result. */
  private static final int MOST_ATTEMPTS = 3;

  private static final String KILLED =
      "Its process ended " + MOST_ATTEMPTS + " times while it trained, for want of memory perhaps.";

  private final SearchRun.Setting setting;
  private final SearchFolder folder;
  private final SearchSettings settings;
  private SearchProgress progress;

  SearchState(
      SearchRun.Setting setting,
      SearchFolder folder,
      SearchSettings settings,
      SearchProgress progress) {
    this.setting = setting;
    this.folder = folder;
    this.settings = settings;
    this.progress = progress;
  }

  SearchRun.Setting setting() {
    return setting;
  }

  SearchFolder folder() {
    return folder;
  }

  SearchSettings settings() {
    return settings;
  }

  SearchProgress progress() {
    return progress;
  }

  /** Whatever happens next, this is what the search has come to. */
  void keep(SearchProgress now) throws IOException {
    folder.write(now);
    progress = now;
  }

  void tell(SearchEvent event) {
    setting.listener().onEvent(event);
  }

  /** What a run comes to that cannot be trained; null if it can be tried. */
  static String hopeless(int attempts) {
    return attempts < MOST_ATTEMPTS ? null : KILLED;
  }

  /** Tells how a run ended that was kept so before. */
  void tellEnd(SearchEvent.Which which, SearchedRun.Outcome outcome) {
    tell(
        outcome.failure() == null
            ? new SearchEvent.RunMeasured(
                which, outcome.last().validationAccuracy(), outcome.last().validationLoss())
            : new SearchEvent.RunFailed(which, outcome.failure()));
  }
}
