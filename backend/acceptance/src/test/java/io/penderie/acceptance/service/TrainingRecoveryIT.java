package io.penderie.acceptance.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.Trainers;
import io.penderie.server.testing.Watcher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service and its trainers, when either is ended. */
@Tag("heavy")
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TrainingRecoveryIT {

  private static final String SEARCH =
      """
      {"configuration": {"batchSize": 32, "validationFraction": 0.8, "epochs": 4},
       "space": {"learningRate": {"min": 0.001, "max": 0.05, "scale": "log"}},
       "method": "RANDOM", "trials": 3, "finalists": 1, "repetitions": 1}
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LONG = request(20);
  private static final String SHORT = request(1);

  @TempDir private Path folder;
  private Path home;
  private ServiceProcess service;

  @BeforeEach
  void writeHome() throws IOException {
    home = SmallHome.write(folder.resolve("home"));
  }

  @AfterEach
  void endAll() throws InterruptedException {
    if (service != null) {
      service.kill();
    }
    Trainers.kill(home);
  }

  @Test
  void killedService_findsItsRunInterrupted_withoutAnOrphan_andGoesOn() throws Exception {
    startService();
    String id = post("/training-runs", LONG).path("id").asText();
    String waiting = post("/training-runs", SHORT).path("id").asText();
    try (Watcher watcher = watch(id)) {
      watcher.await(event -> event.name().equals("epochFinished"));
    }
    List<ProcessHandle> trainers = Trainers.of(home);
    assertThat(trainers).hasSize(1);

    service.kill();
    startService();

    List<Watcher.Event> events;
    try (Watcher watcher = watch(id)) {
      events = watcher.awaitEnd();
    }
    assertThat(events.get(events.size() - 1).isState("interrupted")).isTrue();
    assertThat(trainers).noneMatch(ProcessHandle::isAlive);
    JsonNode run = get("/training-runs/" + id);
    assertThat(run.path("state").asText()).isEqualTo("interrupted");
    assertThat(run.path("reason").asText()).contains("ended unexpectedly");
    assertThat(run.path("resumable").asBoolean()).isTrue();
    assertThat(run.at("/checkpoint/step").asLong()).isPositive();
    // What waited still waits, and has its turn.
    assertSucceeds(waiting);
    post("/training-runs/" + id + "/resumption", "");
    assertSucceeds(id);
    assertThat(get("/training-runs/" + id).path("history")).hasSize(20);
    assertThat(service.lines()).noneMatch(line -> line.contains("ERROR"));
  }

  @Test
  void killedService_findsItsSearchInterrupted_andGoesOn() throws Exception {
    startService();
    String id = post("/searches", SEARCH).path("id").asText();
    try (Watcher watcher = watchSearch(id)) {
      watcher.await(event -> event.name().equals("searchRunMeasured"));
    }
    List<ProcessHandle> searchers = Trainers.of(home);
    assertThat(searchers).hasSize(1);

    service.kill();
    startService();

    try (Watcher watcher = watchSearch(id)) {
      watcher.awaitEnd();
    }
    assertThat(searchers).noneMatch(ProcessHandle::isAlive);
    JsonNode search = get("/searches/" + id);
    assertThat(search.path("state").asText()).isEqualTo("interrupted");
    JsonNode first = search.at("/results/0/measured/0");
    assertThat(first.isObject()).isTrue();
    post("/searches/" + id + "/resumption", "");
    try (Watcher watcher = watchSearch(id)) {
      watcher.awaitEnd();
    }
    search = get("/searches/" + id);
    assertThat(search.path("state").asText()).isEqualTo("succeeded");
    assertThat(search.path("results")).hasSize(3);
    assertThat(search.at("/results/0/measured/0")).isEqualTo(first);
    assertThat(search.path("finals")).hasSize(2);
  }

  @Test
  void stoppedService_letsItsRunWriteACheckpoint_andEndsItsStreams() throws Exception {
    startService();
    String id = post("/training-runs", LONG).path("id").asText();
    String waiting = post("/training-runs", LONG).path("id").asText();
    try (Watcher watcher = watch(id);
        Watcher other = watch(waiting)) {
      watcher.await(event -> event.name().equals("epochFinished"));

      service.terminate();

      List<Watcher.Event> events = watcher.awaitEnd();
      assertThat(events.get(events.size() - 1).isState("interrupted")).isTrue();
      assertThat(other.awaitEnd()).hasSize(1);
    }
    assertThat(service.awaitExit()).isEqualTo(143);
    assertThat(service.lines()).noneMatch(line -> line.contains("ERROR"));
    assertThat(Trainers.of(home)).isEmpty();
    JsonNode run = JSON.readTree(folder(id).resolve("run.json").toFile());
    assertThat(run.path("state").asText()).isEqualTo("interrupted");
    run = JSON.readTree(folder(waiting).resolve("run.json").toFile());
    assertThat(run.path("state").asText()).isEqualTo("queued");
  }

  private static String request(int epochs) {
    return "{\"configuration\":{"
        + "\"batchSize\":32,\"validationFraction\":0.8,\"epochs\":"
        + epochs
        + "}}";
  }

  private void startService() throws Exception {
    service = ServiceProcess.start(home.toString(), ServiceProcess.freePort());
    service.awaitReady();
  }

  private void assertSucceeds(String id) throws Exception {
    List<Watcher.Event> events;
    try (Watcher watcher = watch(id)) {
      events = watcher.awaitEnd();
    }
    Watcher.Event last = events.get(events.size() - 1);
    assertThat(last.isState("succeeded")).as(last.toString()).isTrue();
  }

  private Path folder(String id) {
    return home.resolve("training-runs").resolve(id);
  }

  private Watcher watchSearch(String id) {
    return Watcher.watch(uri("/searches/" + id + "/events"), null);
  }

  private Watcher watch(String id) {
    return Watcher.watch(uri("/training-runs/" + id + "/events"), null);
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + service.port() + path);
  }

  private JsonNode get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  private JsonNode post(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", "Bearer " + ServiceTest.TOKEN)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static JsonNode send(HttpRequest request) throws Exception {
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return JSON.readTree(response.body());
  }
}
