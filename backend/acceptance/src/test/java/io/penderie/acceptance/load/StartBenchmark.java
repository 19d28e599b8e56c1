package io.penderie.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.acceptance.service.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long {@code penderie serve} takes from its start to its first right answer, what it
 * costs of the processors, and what is resident then; with another build's command in {@code
 * start.other}, both in turns and how they compare.
 *
 * <p>Its name keeps it out of the suite; run it on purpose, on Linux: {@code mvn verify -pl
 * backend/acceptance -am -Dtest=None -Dit.test=StartBenchmark -Dstart.other=../before/penderie
 * -Dfigures.folder=docs/figures}.
 */
@Tag("benchmark")
class StartBenchmark {

  private static final int STARTS = Integer.getInteger("start.starts", 7);
  private static final String OTHER = System.getProperty("start.other");
  private static final String BOOT = "\"name\":\"Ankle boot\"";

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final StringBuilder table = new StringBuilder();

  /** One start: until the first answer, and what was used and resident then. */
  private record Start(double seconds, double processorSeconds, long mebibytes) {}

  @Test
  void everyStart_untilTheFirstRightAnswer() throws Exception {
    Path own = Path.of(System.getProperty("penderie.home")).resolveSibling("penderie");
    Map<String, Path> commands = new LinkedHashMap<>();
    if (OTHER != null) {
      commands.put("before", Path.of(OTHER).toAbsolutePath());
    }
    commands.put("now", own.toAbsolutePath());
    Map<String, List<Start>> starts = new LinkedHashMap<>();
    String home = LoadHome.write(folder);
    for (int round = 0; round <= STARTS; round++) {
      for (Map.Entry<String, Path> command : commands.entrySet()) {
        Start start = start(command.getValue(), home);
        if (round > 0) { // The first one builds, records and warms the disk's cache.
          starts.computeIfAbsent(command.getKey(), name -> new ArrayList<>()).add(start);
        }
      }
    }
    print(starts);
  }

  private Start start(Path command, String home) throws Exception {
    Path picture =
        Path.of(System.getProperty("penderie.home"))
            .resolveSibling("frontend/page/assets/samples/9.png");
    int port = ServiceProcess.freePort();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/predict?topK=1"))
            .header("Content-Type", "image/png")
            .POST(BodyPublishers.ofFile(picture))
            .build();
    long begun = System.nanoTime();
    try (ServiceProcess service = ServiceProcess.serve(command, home, port)) {
      String answer = firstAnswer(request, service);
      double seconds = (System.nanoTime() - begun) / 1e9;
      Start start = new Start(seconds, service.processorSeconds(), Resident.mebibytes(service));
      assertThat(answer).contains(BOOT);
      service.awaitReady();
      service.terminate();
      service.awaitExit();
      return start;
    }
  }

  private String firstAnswer(HttpRequest request, ServiceProcess service) throws Exception {
    while (true) {
      try {
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() == 200) {
          return response.body();
        }
      } catch (IOException e) {
        // Nobody listens yet.
        assertThat(service.isAlive()).as("%s", service.lines()).isTrue();
      }
      Thread.sleep(5);
    }
  }

  private void print(Map<String, List<Start>> starts) throws IOException {
    line(
        "| %d starts in turns | seconds, median | least | most | CPU seconds | resident MiB |%n",
        STARTS);
    line("|---|---|---|---|---|---|%n");
    starts.forEach(
        (name, all) -> {
          double[] seconds = all.stream().mapToDouble(Start::seconds).sorted().toArray();
          line(
              "| %s | **%.2f** | %.2f | %.2f | %.2f | %.0f |%n",
              name,
              median(all, Start::seconds),
              seconds[0],
              seconds[seconds.length - 1],
              median(all, Start::processorSeconds),
              median(all, Start::mebibytes));
        });
    if (OTHER != null) {
      List<Start> before = starts.get("before");
      List<Start> now = starts.get("now");
      line(
          "%nNow against before: %.2f of the seconds, %.2f of the CPU seconds, %.2f of the memory.%n",
          median(now, Start::seconds) / median(before, Start::seconds),
          median(now, Start::processorSeconds) / median(before, Start::processorSeconds),
          median(now, Start::mebibytes) / median(before, Start::mebibytes));
    }
    String figures = System.getProperty("figures.folder");
    if (figures != null) {
      Path root = Path.of(System.getProperty("penderie.home")).resolve("..");
      Files.writeString(root.resolve(figures).resolve("start.md"), table);
    }
  }

  private static double median(List<Start> starts, ToDoubleFunction<Start> value) {
    double[] sorted = starts.stream().mapToDouble(value).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private void line(String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    System.out.print(line);
    table.append(line);
  }
}
