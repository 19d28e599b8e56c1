package io.penderie.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.files.Json;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service finds of the one before it. */
class RecoveryTest {

  private static final ObjectNode CONFIGURATION =
      JsonNodeFactory.instance.objectNode().put("architecture", "report-cnn");

  @TempDir private Path home;
  private ModelRegistry registry;

  @BeforeEach
  void makeHome() throws IOException {
    registry = ModelRegistry.ofHome(home);
    Files.createDirectory(registry.folder());
  }

  @Test
  void runThatPublishedJustBeforeTheKill_hasSucceeded() throws IOException {
    String id = trainingRun().id();
    write("v1", Instant.now());
    Path half = Files.createDirectory(registry.folder().resolve("v1.unfinished"));

    TrainingRuns runs = recovered();

    Run run = runs.find(RunKind.TRAINING, id);
    assertThat(run.record().state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.record().reason()).isNull();
    assertThat(run.resumable()).isFalse();
    assertThat(types(run)).containsExactly("state", "evaluated", "state");
    assertThat(half).doesNotExist();
  }

  @Test
  void runThatPublishedJustBeforeItWasKilledItself_hasSucceeded() throws IOException {
    Run run = trainingRun();
    write("v1", Instant.now());

    run.conclude(new RunOutcome.End(137, false, null, null, List.of()), registry);

    assertThat(run.record().state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(types(run)).containsExactly("state", "evaluated", "state");
  }

  @Test
  void searchWithDamagedFiles_keepsNoOtherRunFromBeingFound() throws IOException {
    String id = trainingRun().id();
    try (RunStore store = new RunStore(home)) {
      assertThat(store.own()).isTrue();
      Run search = store.create(new RunWish(RunKind.SEARCH, "s", null, null, CONFIGURATION));
      search.settle(RunTrigger.START, null);
      Path damaged = Files.createDirectory(search.folder().search()).resolve("progress.json");
      Files.writeString(damaged, "damaged");
    }

    TrainingRuns runs = recovered();

    Run search = runs.all(RunKind.SEARCH).get(0);
    assertThat(search.record().state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(search.search().trials()).isEmpty();
    assertThat(runs.find(RunKind.TRAINING, id).record().state()).isEqualTo(RunState.INTERRUPTED);
  }

  /** Its training began before anybody asked for the run. */
  @Test
  void versionOfSomebodyElse_isNotTheRunsOwn() throws IOException {
    String id = trainingRun().id();
    write("v1", Instant.parse("2026-01-02T03:04:05Z"));

    TrainingRuns runs = recovered();

    assertThat(runs.find(RunKind.TRAINING, id).record().state()).isEqualTo(RunState.INTERRUPTED);
  }

  /** A folder where the lock would go stands for a home that cannot be written. */
  @Test
  void folderThatCannotBeWritten_showsItsRuns_andChangesNone() throws IOException {
    String id = trainingRun().id();
    Path lock = home.resolve("training-runs/.lock");
    Files.delete(lock);
    Files.createDirectory(lock);

    TrainingRuns runs = recovered();

    assertThat(runs.all(RunKind.TRAINING)).extracting(Run::id).containsExactly(id);
    assertThat(runs.unavailable()).contains("The folder of the training runs cannot be written.");
    for (Runnable wish :
        List.<Runnable>of(
            () -> runs.start(new RunWish("v2", null, null, CONFIGURATION)),
            () -> runs.cancel(RunKind.TRAINING, id),
            () -> runs.resume(RunKind.TRAINING, id),
            () -> runs.delete(RunKind.TRAINING, id))) {
      assertThatExceptionOfType(RunException.class)
          .isThrownBy(wish::run)
          .withMessageStartingWith("The run cannot be stored: ")
          .satisfies(e -> assertThat(e.reason()).isEqualTo(RunException.Reason.STORAGE_FAILED));
    }
  }

  @Test
  void folderOfAnotherService_isSaidToBeOne() throws IOException {
    trainingRun();
    try (RunStore other = new RunStore(home)) {
      assertThat(other.own()).isTrue();

      TrainingRuns runs = recovered();

      assertThatExceptionOfType(RunException.class)
          .isThrownBy(() -> runs.all(RunKind.TRAINING))
          .withMessage("Another service trains in this home; ask that one.");
    }
  }

  /** As a service leaves it that is killed while it trains. */
  private Run trainingRun() throws IOException {
    try (RunStore store = new RunStore(home)) {
      assertThat(store.own()).isTrue();
      Run run = store.create(new RunWish("v1", null, null, CONFIGURATION));
      run.settle(RunTrigger.START, null);
      return run;
    }
  }

  private TrainingRuns recovered() {
    TrainingRuns runs =
        new TrainingRuns(
            home,
            new RunLimits(1, 1, 10, Duration.ofSeconds(10), 1 << 28, Duration.ofMinutes(10), 0));
    runs.recover(CompletableFuture.failedFuture(new IllegalStateException("nothing serves")));
    return runs;
  }

  private static List<String> types(Run run) throws IOException {
    return run.log().after(0).next().stream().map(RunEvent::type).toList();
  }

  @SuppressWarnings("unchecked") // A record becomes a map from its components' names.
  private void write(String name, Instant startedAt) {
    ModelVersion version = TinyModels.writeComplete(registry.folder(), name, 1);
    Map<String, Object> card = new LinkedHashMap<>(Json.convert(version.card(), Map.class));
    card.put("startedAt", startedAt.toString());
    TinyModels.rewrite(version, Json.convert(card, ModelCard.class));
  }
}
