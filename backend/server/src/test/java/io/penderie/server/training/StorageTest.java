package io.penderie.server.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.penderie.server.testing.TestSplit;
import io.penderie.server.testing.Watcher;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A disk that takes nothing more ({@code /dev/full}), and folders that somebody takes away. */
@Tag("heavy")
@QuarkusTest
@TestProfile(TrainingHome.class)
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has a device that is always full")
class StorageTest extends TrainingTest {

  /** What the run's record is written to before it is moved into its place. */
  private static final String UNFINISHED = "run.json.unfinished";

  private static final Path FULL = Path.of("/dev/full");

  @Test
  void fullDisk_failsTheRunWithThatReason_andNothingElse() throws Exception {
    String id = start(ENDLESS);
    String next = start(ONE_EPOCH);
    await(id, "epochFinished");

    Path full = Files.createSymbolicLink(folder(id).resolve(UNFINISHED), FULL);

    JsonPath failed = awaitFinished(id);
    assertThat(failed.getString("state")).isEqualTo("failed");
    assertThat(failed.getString("reason")).contains("cannot be stored", "No space left");
    predict(TestSplit.png(0)).then().statusCode(200);
    assertThat(awaitFinished(next).getString("state")).isEqualTo("succeeded");
    assertProblem(resume(id), 507, "storage-failed");
    Files.delete(full);
    resume(id).then().statusCode(202);
    await(id, "epochFinished");
  }

  @Test
  void fullDisk_underTheRecord_refusesToResume_andChangesNothing() throws Exception {
    String id = start(ENDLESS);
    cancel(id);
    awaitFinished(id);
    Files.createSymbolicLink(folder(id).resolve(UNFINISHED), FULL);

    assertProblem(resume(id), 507, "storage-failed");

    assertThat(run(id).getString("state")).isEqualTo("cancelled");
  }

  @Test
  void folderDeletedWhileTraining_failsTheRunAlone() throws Exception {
    String id = start(ENDLESS);
    String next = start(ONE_EPOCH);
    await(id, "progressed");

    delete(folder(id));

    JsonPath failed = awaitState(id, "failed");
    assertThat(failed.getString("reason")).contains("gone");
    assertThat(failed.getBoolean("resumable")).isFalse();
    assertThat(awaitFinished(next).getString("state")).isEqualTo("succeeded");
    given()
        .get("/training-runs")
        .then()
        .statusCode(200)
        .body("runs.find { it.id == '" + id + "' }.state", equalTo("failed"));
    try (Watcher watcher = watch(id, null)) {
      assertThat(watcher.awaitEnd()).hasSize(1).allMatch(event -> event.isState("failed"));
    }
  }

  /** For a run whose own log has been taken away, so that it cannot be watched. */
  private JsonPath awaitState(String id, String state) throws Exception {
    try (Watcher other = watch(start(ENDLESS), null)) {
      while (!run(id).getString("state").equals(state)) {
        other.await(event -> true);
      }
    }
    return run(id);
  }

  private static void delete(Path tree) throws Exception {
    while (Files.exists(tree)) {
      try (Stream<Path> all = Files.walk(tree)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      } catch (UncheckedIOException | DirectoryNotEmptyException e) {
        // The trainer wrote a checkpoint in between.
      }
    }
  }
}
