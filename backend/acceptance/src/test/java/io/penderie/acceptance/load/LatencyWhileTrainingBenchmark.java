package io.penderie.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.acceptance.service.ServiceProcess;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a training run costs those who ask for predictions meanwhile: eight clients, each with one
 * request at a time, against the packaged service, with and without a run on the full dataset, in
 * turns. It asserts nothing about time.
 *
 * <p>Its name keeps it out of the suite; run it on purpose: {@code mvn verify -pl
 * backend/acceptance -am -Dtest=None -Dit.test=LatencyWhileTrainingBenchmark}.
 */
@Tag("benchmark")
class LatencyWhileTrainingBenchmark {

  private static final int CLIENTS = 8;
  private static final int ROUNDS = 3;
  private static final Duration PHASE = Duration.ofSeconds(20);
  private static final Duration WARM_UP = Duration.ofSeconds(10);

  @TempDir Path home;

  private final HttpClient http = HttpClient.newHttpClient();
  private URI base;

  @Test
  void predictions_withAndWithoutARun() throws Exception {
    Path shipped = Path.of(System.getProperty("penderie.home"));
    Files.createSymbolicLink(home.resolve("data"), shipped.resolve("data").toAbsolutePath());
    SmallHome.copyBuiltIn(shipped.resolve("models"), Files.createDirectory(home.resolve("models")));
    try (ServiceProcess service =
        ServiceProcess.start(
            home.toString(),
            ServiceProcess.freePort(),
            "PENDERIE_TRAINING_NICENESS",
            "19",
            "MALLOC_MMAP_THRESHOLD_",
            "33554432",
            "MALLOC_TRIM_THRESHOLD_",
            "536870912")) {
      service.awaitReady();
      base = URI.create("http://localhost:" + service.port());
      measure(service.port(), WARM_UP);
      List<Tally> idle = new ArrayList<>();
      List<Tally> training = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        idle.add(measure(service.port(), PHASE));
        String run = startRun();
        training.add(measure(service.port(), PHASE));
        stopRun(run);
      }
      report(idle, training);
    }
  }

  /** Starts a run that outlives its phase and returns its address once it has made a step. */
  private String startRun() throws Exception {
    HttpResponse<String> answer =
        change("POST", "/training-runs", "{\"configuration\": {\"epochs\": 100}}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String run = answer.headers().firstValue("Location").orElseThrow();
    awaitEvent(run, "event:progressed");
    return run;
  }

  private void stopRun(String run) throws Exception {
    String path = URI.create(run).getPath();
    assertThat(change("POST", path + "/cancellation", "").statusCode()).isEqualTo(202);
    awaitEvent(run, "\"state\":\"cancelled\"");
  }

  private void awaitEvent(String run, String text) throws Exception {
    HttpRequest events =
        HttpRequest.newBuilder(base.resolve(URI.create(run).getPath() + "/events")).build();
    try (Stream<String> lines = http.send(events, HttpResponse.BodyHandlers.ofLines()).body()) {
      assertThat(lines.anyMatch(line -> line.replace(" ", "").contains(text))).isTrue();
    }
  }

  private HttpResponse<String> change(String method, String path, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", "Bearer " + ServiceTest.TOKEN)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static Tally measure(int port, Duration time) {
    try (Clients clients = new Clients(port, CLIENTS)) {
      Tally tally = new Tally(Calls.small(1), time);
      clients.askAtOnce(tally);
      assertThat(tally.refusals()).isZero();
      assertThat(tally.others()).isEmpty();
      return tally;
    }
  }

  private static void report(List<Tally> idle, List<Tally> training) {
    System.out.println("| Round | | p50 ms | p99 ms | answers/s |");
    System.out.println("|---|---|---|---|---|");
    for (int i = 0; i < idle.size(); i++) {
      print(i + 1, "no run", idle.get(i));
      print(i + 1, "a run", training.get(i));
    }
    System.out.printf(
        Locale.ROOT,
        "%nwith a run : without, medians of %d rounds: p50 %.2f, p99 %.2f%n",
        idle.size(),
        median(training, 50) / median(idle, 50),
        median(training, 99) / median(idle, 99));
  }

  private static void print(int round, String phase, Tally tally) {
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.1f | %.1f | %.0f |%n",
        round,
        phase,
        tally.millis(50),
        tally.millis(99),
        tally.perSecond());
  }

  private static double median(List<Tally> phases, double percentile) {
    double[] sorted =
        phases.stream().mapToDouble(tally -> tally.millis(percentile)).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
