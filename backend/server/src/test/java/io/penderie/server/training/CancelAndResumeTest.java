package io.penderie.server.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.penderie.server.testing.Trainers;
import io.penderie.server.testing.Watcher;
import io.penderie.server.testing.Watcher.Event;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("heavy")
@QuarkusTest
@TestProfile(TrainingHome.class)
class CancelAndResumeTest extends TrainingTest {

  @Test
  void runningRun_isCancelled_andGoesOnFromItsCheckpoint() throws Exception {
    String id = start(QUICK + 20);
    await(id, "epochFinished");
    assertProblem(operator().delete("/training-runs/" + id), 409, "run-state-conflict");
    assertProblem(resume(id), 409, "run-state-conflict");

    cancel(id).then().statusCode(202).body("state", equalTo("cancelling"));

    assertProblem(cancel(id), 409, "run-state-conflict");
    JsonPath cancelled = awaitFinished(id);
    assertThat(cancelled.getString("state")).isEqualTo("cancelled");
    assertThat(cancelled.getBoolean("resumable")).isTrue();
    assertThat(cancelled.getLong("checkpoint.step")).isPositive();
    assertThat(Trainers.of(home())).isEmpty();
    int done = cancelled.getList("history").size();

    resume(id).then().statusCode(202);

    List<Event> events;
    try (Watcher watcher = watch(id, null)) {
      events = watcher.awaitEnd();
    }
    assertThat(events)
        .filteredOn(event -> event.name().equals("state"))
        .extracting(event -> event.data().path("state").asText())
        .containsExactly(
            "queued", "running", "cancelling", "cancelled", "queued", "running", "succeeded");
    Event again =
        events.stream().filter(e -> e.name().equals("started")).reduce((a, b) -> b).orElseThrow();
    assertThat(again.data().path("firstEpoch").asInt()).isGreaterThanOrEqualTo(done);
    JsonPath run = run(id);
    assertThat(run.getInt("attempt")).isEqualTo(2);
    assertThat(run.getList("history")).hasSize(20);
  }

  @Test
  void waitingRun_isCancelledAtOnce_andCanWaitAgain() throws Exception {
    String first = start(ENDLESS);
    String waiting = start(ONE_EPOCH);
    assertThat(run(waiting).getString("state")).isEqualTo("queued");

    cancel(waiting).then().statusCode(202).body("state", equalTo("cancelled"));

    assertProblem(cancel(waiting), 409, "run-state-conflict");
    resume(waiting).then().statusCode(202).body("state", equalTo("queued"));
    cancel(first);
    assertThat(awaitFinished(waiting).getString("state")).isEqualTo("succeeded");
  }

  @Test
  void fullQueue_saysWhenToComeBack() {
    start(ENDLESS);
    for (int i = 0; i < TrainingHome.QUEUE; i++) {
      start(ONE_EPOCH);
    }

    Response refused = post("{}");

    assertProblem(refused, 503, "overloaded");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(5, 3600);
    given().get("/training-runs").then().body("total", equalTo(1 + TrainingHome.QUEUE));
    assertThat(given().get("/q/metrics").asString())
        .contains("penderie_training_runs{state=\"queued\"} " + TrainingHome.QUEUE + ".0")
        .contains("penderie_training_runs{state=\"running\"} 1.0");
  }

  @Test
  void moreRunsThanAreKept_areRefused_untilOneIsDeleted() {
    start(ENDLESS);
    String id = start(ONE_EPOCH);
    cancel(id);
    for (int i = 2; i < TrainingHome.KEPT; i++) {
      cancel(start(ONE_EPOCH));
    }

    assertProblem(post("{}"), 507, "storage-failed");

    operator().delete("/training-runs/" + id).then().statusCode(204);
    assertThat(folder(id)).doesNotExist();
    start(ONE_EPOCH);
  }

  @Test
  void nameOfAnUnfinishedRun_isTaken() {
    String id = start(ENDLESS);

    assertProblem(
        post("{\"version\":\"" + run(id).getString("version") + "\"}"), 409, "version-exists");
  }

  @Test
  void killedTrainer_failsWithTheReason_andGoesOn() throws Exception {
    String id = start(QUICK + 20);
    await(id, "epochFinished");

    Trainers.kill(home());

    JsonPath failed = awaitFinished(id);
    assertThat(failed.getString("state")).isEqualTo("failed");
    assertThat(failed.getString("reason")).contains("killed (SIGKILL)", "memory");
    assertThat(failed.getBoolean("resumable")).isTrue();
    assertThat(failed.getLong("checkpoint.step")).isPositive();
    resume(id).then().statusCode(202);
    JsonPath run = awaitFinished(id);
    assertThat(run.getString("state")).as(run.prettify()).isEqualTo("succeeded");
    assertThat(run.getList("history")).hasSize(20);
  }

  @Test
  void corruptCheckpoints_areNamed_andHarmNoOtherRun() throws Exception {
    String id = start(ENDLESS);
    await(id, "epochFinished");
    cancel(id);
    awaitFinished(id);
    try (Stream<Path> files = Files.walk(folder(id).resolve("checkpoints"))) {
      for (Path file : files.filter(f -> f.endsWith("parameters.params")).toList()) {
        Files.writeString(file, "no parameters");
      }
    }

    resume(id).then().statusCode(202);

    JsonPath failed = awaitFinished(id);
    assertThat(failed.getString("state")).isEqualTo("failed");
    assertThat(failed.getString("reason")).contains("step-").doesNotContain(home().toString());
    assertThat(failed.getList("log")).isNotEmpty();
    given().get("/training-runs/" + id + "/log").then().statusCode(200);
    assertThat(awaitFinished(start(ONE_EPOCH)).getString("state")).isEqualTo("succeeded");
  }
}
