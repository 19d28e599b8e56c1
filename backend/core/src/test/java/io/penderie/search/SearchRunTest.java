package io.penderie.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.Dataset;
import io.penderie.files.Json;
import io.penderie.training.Toy;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real networks on toy pictures: four trials of 1, 2 or 4 epochs of 6 batches each. */
class SearchRunTest {

  private static final String BASE =
      "'configuration': {'epochs': 4, 'batchSize': 16, 'learningRate': 0.02, 'threads': 1,"
          + " 'validationFraction': 0.2, 'schedule': {'shape': 'CONSTANT'},"
          + " 'augmentation': {'maxShift': 0}}, 'reduction': 2, 'trials': 4, 'finalists': 1,"
          + " 'repetitions': 2";

  private static final String NO_FINALS = BASE.replace("'finalists': 1", "'finalists': 0");

  private static final String SPACE =
      ", 'space': {'learningRate': {'min': 0.0001, 'max': 0.05, 'scale': 'log'}}";

  private static final Dataset DATASET = Toy.dataset(120, 30);

  /** What is come to without an interruption. */
  private static SearchProgress whole;

  @TempDir private Path folder;

  private final List<SearchEvent> events = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  @BeforeAll
  static void searchInOneGo(@TempDir Path shared) throws Exception {
    SearchRun.Setting setting =
        new SearchRun.Setting("whole", DATASET, null, shared.resolve("s"), event -> {}, "test");
    whole = SearchRun.fresh(setting, settings(BASE + SPACE)).search(() -> false);
  }

  @Test
  void search_wholeOne_promotesHalfAndComparesTheBest() throws Exception {
    SearchProgress progress = fresh(BASE + SPACE).search(() -> false);

    assertThat(progress.finished()).isTrue();
    assertThat(progress.trials()).hasSize(4);
    assertThat(progress.trials()).filteredOn(trial -> trial.rungs() >= 2).hasSizeBetween(2, 3);
    assertThat(progress.trials())
        .allSatisfy(
            trial -> assertThat(trial.validationAccuracies()).hasSize((int) trial.last().amount()));
    assertThat(progress.finals()).hasSize(4).allMatch(FinalRun::done);
    assertThat(Verdict.of(progress.finals())).extracting(Verdict::runs).containsExactly(2, 2);
    assertThat(SearchFolder.progress(folder.resolve("s"))).isEqualTo(progress);
    assertThat(events.get(events.size() - 1)).isInstanceOf(SearchEvent.Finished.class);
    try (var files = Files.walk(folder)) {
      assertThat(files.map(Path::toString))
          .as("nothing of a run that does not go on but its events")
          .noneMatch(file -> file.contains("checkpoints"));
    }
  }

  /** Batches are counted over all parts; trial 1 ends its first round after 6. */
  @ParameterizedTest
  @ValueSource(ints = {6, 9, 60})
  void search_stoppedAndGoneOnWith_comesToTheSame(int batch) throws Exception {
    SearchProgress part = fresh("parts", BASE + SPACE).search(after(batch));
    assertThat(part.finished()).isFalse();

    SearchProgress resumed = resumed("parts").search(() -> false);

    assertThat(withoutSeconds(resumed)).isEqualTo(withoutSeconds(whole));
  }

  @Test
  void search_divergingTrials_areResults() throws Exception {
    String wild =
        BASE.replace("'trials': 4", "'trials': 2, 'method': 'RANDOM'")
                .replace("'epochs': 4", "'epochs': 200, 'weightDecay': 1, 'momentum': 0")
                .replace("'batchSize': 16", "'batchSize': 96")
            + ", 'space': {'learningRate': {'min': 9.5, 'max': 10}}";

    SearchProgress progress = fresh(wild).search(() -> false);

    assertThat(progress.finished()).isTrue();
    assertThat(progress.trials())
        .hasSize(2)
        .allSatisfy(trial -> assertThat(trial.failure()).contains("not a number"));
    assertThat(progress.finals()).as("nothing was found that could be better").isEmpty();
  }

  @Test
  void search_fewerConfigurationsThanTrials_triesEachOnce() throws Exception {
    SearchProgress progress =
        fresh(NO_FINALS + ", 'space': {'batchSize': {'choices': [16, 32]}}").search(() -> false);

    assertThat(progress.trials()).hasSize(2);
    assertThat(notices).containsExactly("every configuration of the space has been tried");
  }

  /** At width 64 three residual blocks alone do 14 million multiply-adds a picture of 8x8. */
  @Test
  void search_networksBeyondTheBudget_areNotTried() throws Exception {
    String within =
        NO_FINALS.replace(
            "'epochs': 4", "'epochs': 1, 'architecture': 'scaled-resnet', 'budget': 1");

    SearchProgress progress =
        fresh(within + ", 'space': {'width': {'choices': [4, 64]}}").search(() -> false);

    assertThat(progress.trials())
        .singleElement()
        .satisfies(trial -> assertThat(trial.values().get("width").asInt()).isEqualTo(4));
    assertThat(notices)
        .containsExactly("every configuration of the space within the budget has been tried");
  }

  @Test
  void search_overData_trainsEachRoundAnewOnMore() throws Exception {
    SearchProgress progress =
        fresh(
                NO_FINALS.replace("'epochs': 4", "'epochs': 1")
                    + ", 'resource': 'DATA', 'least': 0.5"
                    + SPACE)
            .search(() -> false);

    Trial best = progress.best().orElseThrow();
    assertThat(best.measured()).extracting(Trial.Measured::amount).containsExactly(0.5, 1.0);
    assertThat(best.validationAccuracies()).hasSize(1);
    assertThat(folder.resolve("s/trials/0001/rung-0/events.jsonl"))
        .content()
        .contains("\"trainingPictures\":48");
  }

  @Test
  void search_budgetOfEpochs_beginsNothingMoreOnceItIsSpent() throws Exception {
    SearchProgress progress = fresh(NO_FINALS + SPACE + ", 'epochs': 3").search(() -> false);

    // Two trials of one epoch; the better one's second is the third.
    assertThat(progress.trials()).hasSize(2);
    assertThat(progress.epochs(SearchFolder.plan(folder.resolve("s")).settings())).isEqualTo(3);
  }

  @Test
  void search_runWhoseProcessEndedThreeTimes_isTakenForItsResult() throws Exception {
    fresh(NO_FINALS + SPACE).search(after(1));
    Trial begun = SearchFolder.progress(folder.resolve("s")).trials().get(0);
    try (SearchFolder open = SearchFolder.open(folder.resolve("s"))) {
      open.write(SearchProgress.NONE.with(begun.begun().begun().begun()));
    }

    SearchProgress progress = resumed("s").search(() -> false);

    assertThat(progress.finished()).isTrue();
    assertThat(progress.trials().get(0).failure()).startsWith("Its process ended 3 times");
    assertThat(progress.trials()).hasSize(4);
  }

  @Test
  void search_nameIsTaken_isRefused() throws Exception {
    fresh(NO_FINALS + SPACE).search(after(1));

    assertThatThrownBy(() -> fresh(NO_FINALS + SPACE).search(() -> false))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("--resume goes on with it");
  }

  @Test
  void search_anotherProcessHasIt_isRefused() throws Exception {
    fresh(NO_FINALS + SPACE).search(after(1));
    try (SearchFolder other = SearchFolder.open(folder.resolve("s"))) {
      assertThat(other).isNotNull();
      assertThatThrownBy(() -> resumed("s").search(() -> false))
          .isInstanceOf(SearchException.class)
          .hasMessageContaining("in use");
    }
  }

  @Test
  void search_otherDataThanBefore_isRefused() throws Exception {
    fresh(NO_FINALS + SPACE).search(after(1));
    Dataset other =
        new Dataset(
            "toy", DATASET.labels(), DATASET.training(), DATASET.test(), "fedcba9876543210");

    assertThatThrownBy(() -> SearchRun.resumed(setting("s", other)).search(() -> false))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("SHA-256");
  }

  private static BooleanSupplier after(int batches) {
    int[] asked = {0};
    return () -> ++asked[0] > batches;
  }

  private static String withoutSeconds(SearchProgress progress) {
    return Json.line(progress).replaceAll("\"(seconds|elapsed)\":[0-9.E-]+", "");
  }

  private SearchRun fresh(String json) throws Exception {
    return fresh("s", json);
  }

  private SearchRun fresh(String name, String json) throws Exception {
    return SearchRun.fresh(setting(name, DATASET), settings(json));
  }

  private static SearchSettings settings(String json) throws Exception {
    byte[] bytes = ("{" + json + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return SearchSettings.parse(Json.tree(bytes));
  }

  private SearchRun resumed(String name) {
    return SearchRun.resumed(setting(name, DATASET));
  }

  private SearchRun.Setting setting(String name, Dataset dataset) {
    SearchListener listener =
        new SearchListener() {
          @Override
          public void onEvent(SearchEvent event) {
            events.add(event);
          }

          @Override
          public void onNotice(String sentence) {
            notices.add(sentence);
          }
        };
    return new SearchRun.Setting(name, dataset, null, folder.resolve(name), listener, "test");
  }
}
