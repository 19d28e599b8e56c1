package io.penderie.server.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.penderie.server.testing.Watcher;
import io.penderie.server.testing.Watcher.Event;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TrainingHome.class)
class TrainToVersionTest extends TrainingTest {

  @Test
  void run_isWatchedToItsPublishedVersion_byAllTheSame() throws Exception {
    String name = newName();
    Response asked = post("{\"version\":\"" + name + "\",\"configuration\":{" + QUICK + "2}}");
    String id = asked.path("id");
    asked
        .then()
        .statusCode(202)
        .body("version", equalTo(name))
        .body("published", equalTo(false))
        .body("configuration.batchSize", equalTo(32))
        .body("configuration.threads", equalTo(1))
        .body("configuration.schedule.warmUp", equalTo(0.2f));
    assertThat(asked.header("Location")).isEqualTo("/training-runs/" + id);

    List<Event> events;
    try (Watcher first = watch(id, null);
        Watcher second = watch(id, "not a number")) {
      assertThat(first.headers().firstValue("Content-Type")).contains("text/event-stream");
      assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
      assertThat(first.headers().firstValue("X-Accel-Buffering")).contains("no");
      assertThat(first.headers().firstValue("Content-Encoding")).isEmpty();
      events = first.awaitEnd();
      assertThat(second.awaitEnd()).isEqualTo(events);
    }

    assertThat(events)
        .extracting(Event::id)
        .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
    assertThat(events)
        .filteredOn(e -> e.name().equals("state"))
        .extracting(TrainToVersionTest::state)
        .containsExactly("queued", "running", "succeeded");
    assertThat(events)
        .extracting(Event::name)
        .containsSubsequence(
            "started", "progressed", "epochFinished", "epochFinished", "finished", "evaluated");
    assertThat(events.get(events.size() - 1).data().path("terminal").asBoolean()).isTrue();
    JsonPath run = run(id);
    assertThat(run.getString("state")).isEqualTo("succeeded");
    assertThat(run.getBoolean("published")).isTrue();
    assertThat(run.getBoolean("resumable")).isFalse();
    assertThat(run.getInt("attempt")).isEqualTo(1);
    assertThat(run.getList("history")).hasSize(2);
    assertThat(run.getInt("progress.epoch")).isEqualTo(2);
    assertThat(run.getString("finishedAt")).isNotNull();
    given().get("/models/" + name).then().statusCode(200).body("card.complete", equalTo(true));
    given().get("/models/" + name + "/evaluation").then().body("pictures", equalTo(200));
    given()
        .get("/training-runs?limit=1")
        .then()
        .body("total", equalTo(1))
        .body("runs", hasSize(1))
        .body("runs[0].id", equalTo(id))
        .body("runs[0].epochs", equalTo(2));
    lateWatchers_getWhatTheyMissed(id, events);
    assertProblem(post("{\"version\":\"" + name + "\"}"), 409, "version-exists");
    assertProblem(resume(id), 409, "run-state-conflict");
    assertProblem(cancel(id), 409, "run-state-conflict");
  }

  private void lateWatchers_getWhatTheyMissed(String id, List<Event> events) throws Exception {
    int last = events.size();
    try (Watcher late = watch(id, null);
        Watcher reconnected = watch(id, Integer.toString(last - 2));
        Watcher confused = watch(id, Integer.toString(last + 1))) {
      assertThat(late.awaitEnd()).isEqualTo(events);
      assertThat(reconnected.awaitEnd()).isEqualTo(events.subList(last - 2, last));
      assertThat(confused.awaitEnd()).isEqualTo(events);
    }
    try (Watcher satisfied = watch(id, Integer.toString(last))) {
      assertThat(satisfied.status()).isEqualTo(204);
    }
  }

  private static String state(Event event) {
    return event.data().path("state").asText();
  }

  @Test
  void run_goesOnFromAnotherVersion() throws Exception {
    String base = newName();
    awaitFinished(
        post("{\"version\":\"" + base + "\",\"configuration\":{" + ONE_EPOCH + "}}").path("id"));

    String id =
        post("{\"initialVersion\":\"" + base + "\",\"configuration\":{" + ONE_EPOCH + "}}")
            .path("id");

    JsonPath run = awaitFinished(id);
    assertThat(run.getString("state")).as(run.prettify()).isEqualTo("succeeded");
    assertThat(run.getString("version")).isEqualTo("report-cnn-" + id);
    given()
        .get("/models/report-cnn-" + id)
        .then()
        .body("card.hyperparameters.initialVersion", equalTo(base))
        // One pool keeps what tensors leave, whatever the service has for itself.
        .body("card.platform.environment.MALLOC_ARENA_MAX", equalTo("1"));
  }
}
