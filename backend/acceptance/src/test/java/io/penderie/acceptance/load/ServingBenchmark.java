package io.penderie.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.acceptance.service.ServiceProcess;
import io.penderie.model.InputSpec;
import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how fast the service answers: four kinds of request from 1 to 512 clients, beside the bare
 * forward pass, the same service with PyTorch in the place of ONNX Runtime, and a Flask page with
 * the same network behind gunicorn, all in one run. Percentiles are those of requests that fall due
 * at four fifths of the rate that the same clients reached before (see {@link Clients}).
 *
 * <p>Its name keeps it out of the suite; run it on purpose, on Linux, where {@code gunicorn} and
 * what {@code peer.py} names are installed: {@code mvn verify -pl backend/acceptance -am
 * -Dtest=None -Dit.test=ServingBenchmark -Dfigures.folder=docs/figures}.
 */
@Tag("benchmark")
class ServingBenchmark {

  private static final String VERSION = "photo-network";
  private static final int[] CLIENTS = {1, 8, 32, 128, 512};
  private static final int MIDDLE = 32;
  private static final int BATCH = 32;
  private static final double LOAD = 0.8;

  /** Of one half of a cell: at once, then at a rate. */
  private static final Duration PHASE = Duration.ofSeconds(Integer.getInteger("load.seconds", 6));

  private static final Duration WARM_UP = PHASE.multipliedBy(2);

  @TempDir Path folder;

  private final StringBuilder table = new StringBuilder();

  private record Kind(String name, List<Call> calls) {}

  @Test
  void everyKind_byClients() throws Exception {
    List<Call> small = Calls.small(200);
    List<Call> photographs = Calls.photographs(16, 400, 533);
    List<byte[]> files =
        IntStream.range(0, 64).mapToObj(i -> photographs.get(i % 16).body().getBytes()).toList();
    List<Kind> kinds =
        List.of(
            new Kind("28×28 PNG", small),
            new Kind("photograph, 400×533", photographs),
            new Kind("photograph, 4000×3000", Calls.photographs(2, 4000, 3000)),
            new Kind(
                "batch of 64 photographs",
                List.of(Call.post("batch", "/predict/batch", Calls.FORM, Calls.form(files)))));

    double bare = barePerSecond();
    try (ServiceProcess service =
        ServiceProcess.serve(
            LoadHome.write(Files.createDirectory(folder.resolve("home"))),
            ServiceProcess.freePort())) {
      service.awaitReady();
      warmUp(service.port(), photographs);
      warmUp(service.port(), small);
      line("| Request | Clients | answers/s | p50 ms | p99 ms | p99.9 ms | CPU ms an answer");
      line(
          " | 408, 503, 504 | their p99 ms | resident MiB |\n|---|---|---|---|---|---|---|---|---|---|\n");
      for (Kind kind : kinds) {
        for (int clients : CLIENTS) {
          cell(kind, clients, service);
        }
      }
      compare(small, service.port(), bare);
    }
    publish();
  }

  /** The same clients, in turns, on what else answers with this network. */
  private void compare(List<Call> small, int port, double bare) throws Exception {
    line("\n| %d clients, 28×28 PNG | answers/s | p50 ms | p99 ms | CPU ms an answer |%n", MIDDLE);
    line("|---|---|---|---|---|\n");
    try (ServiceProcess pytorch =
            ServiceProcess.serve(
                LoadHome.writeWithoutExports(Files.createDirectory(folder.resolve("before"))),
                ServiceProcess.freePort());
        Peer peer = Peer.start(LoadHome.shipped(VERSION))) {
      pytorch.awaitReady();
      warmUp(pytorch.port(), small);
      warmUp(peer.port(), small);
      for (int round = 0; round < 3; round++) {
        row("the service", small, port, null);
        row("the service, answered by PyTorch", small, pytorch.port(), pytorch);
        row("Flask behind gunicorn", small, peer.port(), null);
      }
    }
    line(
        "%nThe bare forward pass, batches of %d, on all processors: %.0f pictures/s.%n",
        BATCH, bare);
  }

  private static double barePerSecond() {
    try (TrainedModel model = ModelRegistry.open(LoadHome.shipped(VERSION)).load()) {
      // What is seen does not matter here.
      InputSpec input = model.input();
      List<byte[]> pictures = Collections.nCopies(BATCH, new byte[input.values()]);
      long end = System.nanoTime() + WARM_UP.toNanos();
      while (System.nanoTime() < end) {
        model.logits(pictures);
      }
      long start = System.nanoTime();
      int passes = 0;
      while (System.nanoTime() - start < PHASE.toNanos()) {
        model.logits(pictures);
        passes++;
      }
      return passes * BATCH * 1e9 / (System.nanoTime() - start);
    }
  }

  private static void warmUp(int port, List<Call> calls) {
    try (Clients clients = new Clients(port, 8)) {
      clients.askAtOnce(new Tally(calls, WARM_UP));
    }
  }

  private void cell(Kind kind, int count, ServiceProcess service) throws Exception {
    Measured measured = measure(kind.calls, count, service.port(), service);
    Tally atOnce = measured.atOnce;
    assertThat(atOnce.answers()).isPositive();
    assertThat(atOnce.others()).isEmpty();
    assertThat(measured.atRate.others()).isEmpty();
    line(
        "| %s | %d | %s | %s | %s | %s | %s | %d | %s | %d |%n",
        kind.name,
        count,
        number(atOnce.perSecond()),
        number(measured.atRate.millis(50)),
        number(measured.atRate.millis(99)),
        number(measured.atRate.millis(99.9)),
        measured.processor(),
        atOnce.refusals(),
        atOnce.refusals() == 0 ? "" : number(atOnce.refusalMillis(99)),
        Resident.mebibytes(service));
  }

  private void row(String name, List<Call> calls, int port, ServiceProcess process)
      throws Exception {
    Measured measured = measure(calls, MIDDLE, port, process);
    line(
        "| %s | %s | %s | %s | %s |%n",
        name,
        number(measured.atOnce.perSecond()),
        number(measured.atRate.millis(50)),
        number(measured.atRate.millis(99)),
        measured.processor());
  }

  /**
   * One half at once, then one at a rate.
   *
   * @param seconds of processor time that the first half took; NaN where nobody counted
   */
  private record Measured(Tally atOnce, Tally atRate, double seconds) {

    /** Milliseconds an answer, in words. */
    String processor() {
      return Double.isNaN(seconds) ? "" : number(seconds * 1e3 / atOnce.answers());
    }
  }

  /** Asks the same of whoever listens there; its processor time counts if a process is given. */
  private static Measured measure(List<Call> calls, int count, int port, ServiceProcess process) {
    try (Clients clients = new Clients(port, count)) {
      double before = process == null ? Double.NaN : process.processorSeconds();
      Tally atOnce = new Tally(calls, PHASE);
      clients.askAtOnce(atOnce);
      double seconds = process == null ? Double.NaN : process.processorSeconds() - before;
      Tally atRate = new Tally(calls, null);
      clients.askAtRate(atRate, atOnce.perSecond() * LOAD, PHASE);
      return new Measured(atOnce, atRate, seconds);
    }
  }

  /** Three digits that say something. */
  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }

  private void line(String format, Object... values) {
    String text = String.format(Locale.ROOT, format, values);
    System.out.print(text);
    table.append(text);
  }

  private void publish() throws Exception {
    String figures = System.getProperty("figures.folder");
    if (figures != null) {
      List<String> lines = new ArrayList<>();
      lines.add("Made by `ServingBenchmark`; what it means: [performance](../performance.md).\n");
      lines.add(table.toString());
      Files.write(Path.of(figures).resolve("serving.md"), lines);
    }
  }
}
