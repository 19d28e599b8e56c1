package io.penderie.acceptance.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
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
  private static final long PHASE_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(10);

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
      measure(WARM_UP_NANOS);
      List<Latencies> idle = new ArrayList<>();
      List<Latencies> training = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        idle.add(measure(PHASE_NANOS));
        String run = startRun();
        training.add(measure(PHASE_NANOS));
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

  private Latencies measure(long nanos) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      long end = System.nanoTime() + nanos;
      Callable<long[]> client = () -> askUntil(end);
      List<Future<long[]>> asked = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        asked.add(clients.submit(client));
      }
      List<long[]> all = new ArrayList<>();
      for (Future<long[]> one : asked) {
        all.add(one.get());
      }
      return Latencies.of(all, nanos);
    } finally {
      clients.shutdownNow();
    }
  }

  private long[] askUntil(long end) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/predict"))
            .header("Content-Type", "image/png")
            .POST(HttpRequest.BodyPublishers.ofByteArray(TestSplit.png(0)))
            .build();
    long[] nanos = new long[1 << 20];
    int count = 0;
    for (long start = System.nanoTime(); start < end && count < nanos.length; ) {
      int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
      assertThat(status).isEqualTo(200);
      long now = System.nanoTime();
      nanos[count++] = now - start;
      start = now;
    }
    return Arrays.copyOf(nanos, count);
  }

  /**
   * What a phase came to.
   *
   * @param p50 median, in milliseconds
   * @param p99 in milliseconds
   * @param perSecond answers a second
   */
  private record Latencies(double p50, double p99, double perSecond) {

    static Latencies of(List<long[]> clients, long phaseNanos) {
      long[] sorted = clients.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Latencies(
          sorted[sorted.length / 2] / 1e6,
          sorted[(int) (sorted.length * 0.99)] / 1e6,
          sorted.length * 1e9 / phaseNanos);
    }
  }

  private static void report(List<Latencies> idle, List<Latencies> training) {
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
        median(training, Latencies::p50) / median(idle, Latencies::p50),
        median(training, Latencies::p99) / median(idle, Latencies::p99));
  }

  private static void print(int round, String phase, Latencies figures) {
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.1f | %.1f | %.0f |%n",
        round,
        phase,
        figures.p50,
        figures.p99,
        figures.perSecond);
  }

  private static double median(List<Latencies> phases, ToDoubleFunction<Latencies> figure) {
    double[] sorted = phases.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
