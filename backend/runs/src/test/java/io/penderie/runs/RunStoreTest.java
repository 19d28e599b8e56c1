package io.penderie.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.files.Json;
import io.penderie.files.testing.Forced;
import io.penderie.training.TrainingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

  private static final ObjectNode CONFIGURATION =
      JsonNodeFactory.instance.objectNode().put("architecture", "report-cnn");

  @TempDir private Path home;
  private RunStore store;

  @BeforeEach
  void own() throws IOException {
    store = new RunStore(home);
    assertThat(store.own()).isTrue();
  }

  @AfterEach
  void disown() {
    store.close();
  }

  @Test
  void run_isFoundAgainAsItWas() throws IOException {
    Run run = store.create(new RunWish("v1", "v0", null, CONFIGURATION));
    run.log().appendState(run.record());
    run.settle(RunTrigger.START, null);
    run.trainedBy(new RunRecord.TrainerId(123, Instant.parse("2026-11-22T18:14:12.340Z")));
    TrainingEvent started = new TrainingEvent.Started(7, 10, 100, 10, 1, 0);
    run.add(Json.convert(started, ObjectNode.class), started);

    List<Run> found = store.load();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).record()).isEqualTo(run.record());
    assertThat(found.get(0).record().reached()).isEqualTo(new RunRecord.Reached(1, 7));
    assertThat(found.get(0).log().size()).isEqualTo(3);
  }

  /** Of each file first the content, then the name. */
  @Test
  void run_isForcedToTheDisk_asIsEachOfItsStates() throws Exception {
    List<Run> runs = new ArrayList<>();
    Path runsFolder = home.resolve("training-runs");

    List<Path> made =
        Forced.during(
            home, () -> runs.add(store.create(new RunWish("v1", null, null, CONFIGURATION))));

    Path folder = runs.get(0).folder().path();
    assertThat(made)
        .containsExactly(
            runsFolder,
            folder.resolve("configuration.json.unfinished"),
            folder,
            folder.resolve("run.json.unfinished"),
            folder);
    assertThat(
            Forced.during(
                home,
                () -> {
                  runs.get(0).move(RunTrigger.CANCEL, null);
                  return null;
                }))
        .containsExactly(folder.resolve("run.json.unfinished"), folder);
  }

  @Test
  void nameOfTheVersion_isMadeIfNoneIsGiven() throws IOException {
    Run run = store.create(new RunWish(null, null, null, CONFIGURATION));

    assertThat(RunId.isId(run.id())).isTrue();
    assertThat(run.record().version()).isEqualTo("report-cnn-" + run.id());
  }

  @Test
  void damagedFolders_areReported_andDisturbNoOther() throws IOException {
    Run whole = store.create(new RunWish("whole", null, null, CONFIGURATION));
    Run torn = store.create(new RunWish("torn", null, null, CONFIGURATION));
    Files.writeString(torn.folder().record(), "{\"id\":");
    Run empty = store.create(new RunWish("empty", null, null, CONFIGURATION));
    Files.delete(empty.folder().record());
    Files.createDirectory(home.resolve("training-runs/not-a-run"));

    List<Run> found =
        store.load().stream().sorted(Comparator.comparing(run -> run.record().version())).toList();

    assertThat(found).hasSize(3);
    assertThat(found.get(2).record()).isEqualTo(whole.record());
    assertThat(found.subList(0, 2))
        .allSatisfy(
            run -> {
              assertThat(run.record().state()).isEqualTo(RunState.FAILED);
              assertThat(run.record().reason()).startsWith("The files of this run are damaged");
              assertThat(run.resumable()).isFalse();
            })
        .extracting(Run::id)
        .containsExactlyInAnyOrder(torn.id(), empty.id());
  }

  @Test
  void stateWithoutItsEvent_getsItWhenTheLogIsOpened() throws IOException {
    Run run = store.create(new RunWish("v1", null, null, CONFIGURATION));
    run.log().appendState(run.record());
    run.folder().write(run.record().moved(RunState.CANCELLED, null, Instant.EPOCH));

    Run found = store.load().get(0);

    assertThat(found.log().size()).isEqualTo(2);
    assertThat(found.log().lastLine()).contains("\"state\":\"cancelled\"", "\"terminal\":true");
    assertThat(store.load().get(0).log().size()).isEqualTo(2);
  }

  @Test
  void deletedRun_isGone_alsoIfTheServiceWasKilledMeanwhile() throws IOException {
    Run run = store.create(new RunWish("v1", null, null, CONFIGURATION));
    run.folder().delete();
    assertThat(run.folder().path()).doesNotExist();
    Path half = home.resolve("training-runs/.deleted-" + run.id());
    Files.createDirectories(half.resolve("checkpoints"));

    assertThat(store.load()).isEmpty();
    assertThat(half).doesNotExist();
  }

  @Test
  void folder_hasOneOwner() throws IOException {
    try (RunStore other = new RunStore(home)) {
      assertThat(other.own()).isFalse();
      store.close();
      assertThat(other.own()).isTrue();
    }
  }
}
