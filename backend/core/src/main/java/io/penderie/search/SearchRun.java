package io.penderie.search;

import io.penderie.dataset.Dataset;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;

/**
 * One search from the first trial to the verdict: trials one after the other, each a run with
 * checkpoints of its own, then the best of them and the configuration that was there before, in
 * full, with several seeds. Killed at any moment it can be gone on with, and comes to the same.
 *
 * <p>One at a time, since each run uses as many threads as its configuration says and the engine's
 * random generator is global.
 */
public final class SearchRun {

  private final Setting setting;

  /** What to do; null for a search to go on with, which knows it from its folder. */
  private final SearchSettings fresh;

  private SearchRun(Setting setting, SearchSettings fresh) {
    this.setting = setting;
    this.fresh = fresh;
  }

  /**
   * Where a search takes place.
   *
   * @param name of the search
   * @param dataset what its runs learn from
   * @param photographs as for a run, see {@link io.penderie.training.TrainingSetting}
   * @param folder of all its files
   * @param listener hears of it
   * @param penderieVersion goes on the cards of checkpoints
   */
  public record Setting(
      String name,
      Dataset dataset,
      Path photographs,
      Path folder,
      SearchListener listener,
      String penderieVersion) {}

  /** A new search. */
  public static SearchRun fresh(Setting setting, SearchSettings settings) {
    return new SearchRun(setting, settings);
  }

  /** A search to go on with. */
  public static SearchRun resumed(Setting setting) {
    return new SearchRun(setting, null);
  }

  /**
   * Searches until done or asked to stop.
   *
   * @param stop asked after each batch
   * @return what it has come to
   * @throws IOException if there is a search in the folder already, or it cannot be written
   * @throws SearchException if the folder is in use, damaged, or of a search over other data
   * @throws InterruptedException if the thread is interrupted
   */
  public SearchProgress search(BooleanSupplier stop) throws IOException, InterruptedException {
    try (SearchFolder folder = open()) {
      SearchState state =
          new SearchState(
              setting,
              folder,
              SearchFolder.plan(setting.folder).settings(),
              SearchFolder.progress(setting.folder));
      state.tell(
          new SearchEvent.Started(
              setting.name,
              state.settings().trials(),
              state.progress().trials().stream().mapToInt(Trial::rungs).sum()));
      boolean done = new TrialPhase(state).goThrough(stop) && new FinalPhase(state).goThrough(stop);
      if (done) {
        state.keep(state.progress().end());
      }
      state.tell(done ? new SearchEvent.Finished() : new SearchEvent.Stopped());
      return state.progress();
    }
  }

  private SearchFolder open() throws IOException {
    if (fresh != null) {
      return SearchFolder.create(
          setting.folder,
          new SearchPlan(
              setting.name,
              setting.dataset.name(),
              setting.dataset.sha256(),
              fresh,
              Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    }
    if (!SearchFolder.exists(setting.folder)) {
      throw new SearchException(setting.folder + " holds no search to go on with", null);
    }
    String searched = SearchFolder.plan(setting.folder).dataSha256();
    if (!searched.equals(setting.dataset.sha256())) {
      throw new SearchException(
          "%s holds a search over data of SHA-256 %s, not %s"
              .formatted(setting.folder, searched, setting.dataset.sha256()),
          null);
    }
    return SearchFolder.open(setting.folder);
  }
}
