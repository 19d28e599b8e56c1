package io.penderie.server.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.Trainers;
import io.penderie.server.testing.Watcher;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A test of training runs with real processes, none of which outlives it. */
@Timeout(900)
abstract class TrainingTest extends ServiceTest {

  /** So few pictures to train on that an epoch takes a moment, on a busy machine too. */
  static final String QUICK = "\"batchSize\":32,\"validationFraction\":0.8,\"epochs\":";

  static final String ONE_EPOCH = QUICK + 1;

  /** Longer than any test. */
  static final String ENDLESS = QUICK + 10_000;

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @TestHTTPResource("/")
  private URI root;

  @ConfigProperty(name = "penderie.home")
  private Path home;

  @AfterEach
  void endAllRuns() throws InterruptedException {
    for (String id : runIds()) {
      try (Watcher watcher = watch(id, null)) {
        String state = run(id).getString("state");
        if (state.equals("queued") || state.equals("running")) {
          cancel(id);
        }
        watcher.awaitEnd();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      operator().delete("/training-runs/" + id).then().statusCode(204);
    }
    assertThat(Trainers.of(home)).isEmpty();
  }

  private static List<String> runIds() {
    return given().get("/training-runs?limit=100").path("runs.id");
  }

  Path folder(String id) {
    return home.resolve("training-runs").resolve(id);
  }

  Path home() {
    return home;
  }

  /** A name that no test has used. */
  static String newName() {
    return "run-" + NUMBER.incrementAndGet();
  }

  static Response post(String body) {
    return operator().contentType("application/json").body(body).post("/training-runs");
  }

  /** Starts a run and returns its id. */
  static String start(String configuration) {
    Response response =
        post("{\"version\":\"" + newName() + "\",\"configuration\":{" + configuration + "}}");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(202);
    return response.path("id");
  }

  static Response cancel(String id) {
    return operator().post("/training-runs/" + id + "/cancellation");
  }

  static Response resume(String id) {
    return operator().post("/training-runs/" + id + "/resumption");
  }

  static JsonPath run(String id) {
    return given().get("/training-runs/" + id).then().statusCode(200).extract().jsonPath();
  }

  Watcher watch(String id, String lastEventId) {
    return Watcher.watch(root.resolve("/training-runs/" + id + "/events"), lastEventId);
  }

  /** Returns when the run has had an event of that kind in its present attempt. */
  void await(String id, String event) throws Exception {
    int attempt = run(id).getInt("attempt");
    try (Watcher watcher = watch(id, null)) {
      if (attempt > 1) {
        watcher.await(e -> e.isState("running") && e.data().path("attempt").asInt() == attempt);
      }
      watcher.await(e -> e.name().equals(event));
    }
  }

  /** Returns the run when it has finished. */
  JsonPath awaitFinished(String id) throws Exception {
    try (Watcher watcher = watch(id, null)) {
      watcher.awaitEnd();
    }
    return run(id);
  }
}
