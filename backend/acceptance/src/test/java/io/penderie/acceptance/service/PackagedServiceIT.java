package io.penderie.acceptance.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.testing.RawHttp;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service as its own process. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PackagedServiceIT {

  private static final String HOME = System.getProperty("penderie.home");

  private static final Executor THREADS = Executors.newCachedThreadPool();

  @Test
  void start_endsWithTheAddressToOpen_andWarnsOfNothing() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(HOME, ServiceProcess.freePort())) {
      List<String> lines = service.awaitReady();

      assertThat(lines.get(lines.size() - 1))
          .endsWith("Penderie is ready: open http://localhost:" + service.port() + "/");
      assertThat(lines).noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
      assertThat(lines).noneMatch(line -> line.contains(ServiceTest.TOKEN));
    }
  }

  @Test
  void missingModels_areNamedInOneSentence(@TempDir Path empty) throws Exception {
    try (ServiceProcess service =
        ServiceProcess.start(empty.toString(), ServiceProcess.freePort())) {
      assertThat(service.awaitExit()).isEqualTo(1);
      assertThat(service.lines()).hasSize(1);
      assertThat(service.lines().get(0))
          .contains("Penderie cannot start", empty.toString(), "PENDERIE_RELEASE")
          .doesNotContain("Exception");
    }
  }

  @Test
  void portInUse_isNamedInOneSentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0);
        ServiceProcess service = ServiceProcess.start(HOME, taken.getLocalPort())) {
      assertThat(service.awaitExit()).isEqualTo(1);
      assertThat(service.lines()).hasSize(1);
      assertThat(service.lines().get(0))
          .contains("Penderie cannot start: port " + taken.getLocalPort() + " is in use");
    }
  }

  @Test
  void settingsThatCannotBe_areNamed_aSentenceEach() throws Exception {
    try (ServiceProcess service =
        ServiceProcess.start(
            HOME,
            ServiceProcess.freePort(),
            "PENDERIE_PREPARATION_QUEUE",
            "0",
            "PENDERIE_LIMITS_BATCH_BODY",
            "3G",
            "PENDERIE_SECURTY_TOKEN",
            "a-token-that-nobody-reads")) {
      assertThat(service.awaitExit()).isEqualTo(1);
      assertThat(service.lines())
          .hasSize(4)
          .allMatch(line -> line.contains("Penderie cannot start: PENDERIE_"))
          .anyMatch(
              line -> line.endsWith("PENDERIE_LIMITS_BATCH_BODY is 3G; it may be from 1 to 64M."))
          .anyMatch(line -> line.endsWith("PENDERIE_PREPARATION_QUEUE is 0; it may be 1 or more."))
          .anyMatch(line -> line.contains("PENDERIE_LIMITS_HELD_BODIES, 256M, has no room"))
          .anyMatch(line -> line.contains("PENDERIE_SECURITY_TOKEN is the nearest one"));
    }
  }

  @Test
  void settingsThatCannotBeRead_areNamedTheSameWay() throws Exception {
    try (ServiceProcess service =
        ServiceProcess.start(
            HOME,
            ServiceProcess.freePort(),
            "PENDERIE_LIMITS_ANSWER",
            "abc",
            "PENDERIE_SECURITY_PROTECT_METRICS",
            "ja")) {
      assertThat(service.awaitExit()).isEqualTo(1);
      assertThat(service.lines())
          .containsExactly(
              "Penderie cannot start: PENDERIE_LIMITS_ANSWER is abc; it may be a duration, such as"
                  + " 30s.",
              "Penderie cannot start: PENDERIE_SECURITY_PROTECT_METRICS is ja; it may be true or"
                  + " false.");
    }
  }

  /** Libraries unpack a megabyte; whoever starts next clears it away. */
  @Tag("heavy")
  @Test
  void killedServices_leaveTheFilesOfOne(@TempDir Path temporary) throws Exception {
    String options = "-Djava.io.tmpdir=" + temporary;
    for (int i = 0; i < 2; i++) {
      try (ServiceProcess service =
          ServiceProcess.start(HOME, ServiceProcess.freePort(), "JAVA_TOOL_OPTIONS", options)) {
        service.awaitReady();
        service.kill();
      }
      assertThat(holders(temporary)).hasSize(1).allMatch(name -> name.startsWith("penderie-"));
    }
    try (ServiceProcess service =
        ServiceProcess.start(HOME, ServiceProcess.freePort(), "JAVA_TOOL_OPTIONS", options)) {
      service.awaitReady();
      service.terminate();
      service.awaitExit();
    }
    assertThat(holders(temporary)).isEmpty();
  }

  /** The folders with something in them; ONNX Runtime makes one that it puts nothing into. */
  private static List<String> holders(Path place) {
    return Arrays.stream(place.toFile().listFiles(File::isDirectory))
        .filter(folder -> folder.list().length > 0)
        .map(File::getName)
        .toList();
  }

  /** Every request is counted: those that were begun are answered, all others refused politely. */
  @Test
  void sigterm_answersWhatWasBegun_andRefusesTheRest() throws Exception {
    byte[] png = TestSplit.png(0);
    List<RawHttp> halfSent = new ArrayList<>();
    try (ServiceProcess service = ServiceProcess.start(HOME, ServiceProcess.freePort())) {
      service.awaitReady();
      for (int i = 0; i < 12; i++) {
        halfSent.add(begun(service.port(), png));
      }
      List<CompletableFuture<List<String>>> load = new ArrayList<>();
      CountDownLatch answered = new CountDownLatch(16);
      for (int i = 0; i < 16; i++) {
        load.add(
            CompletableFuture.supplyAsync(
                () -> untilRefused(service.port(), png, answered), THREADS));
      }
      assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();

      service.terminate();

      for (CompletableFuture<List<String>> sent : load) {
        List<String> answers = sent.get(60, TimeUnit.SECONDS);
        String last = answers.remove(answers.size() - 1);
        assertThat(answers).isNotEmpty().allMatch(answer -> answer.startsWith("HTTP/1.1 200 "));
        assertRefused(last);
      }
      // The begun ones hold it: it is not ready, and lives.
      assertThat(ask(service.port(), "GET /q/health/ready"))
          .startsWith("HTTP/1.1 503 ")
          .contains("DOWN");
      assertThat(ask(service.port(), "GET /q/health/live")).startsWith("HTTP/1.1 200 ");
      assertRefused(ask(service.port(), "GET /dataset"));
      for (RawHttp begun : halfSent) {
        begun.send(png);
        assertThat(begun.readAnswer())
            .startsWith("HTTP/1.1 200 ")
            .containsIgnoringCase("connection: close\r\n");
      }
      // 143 = 128 + SIGTERM.
      assertThat(service.awaitExit()).isEqualTo(143);
      assertThat(service.lines()).noneMatch(line -> line.contains("ERROR"));
    } finally {
      close(halfSent);
    }
  }

  /** The interim answer proves that the request was begun. */
  private static RawHttp begun(int port, byte[] png) throws IOException {
    RawHttp connection = new RawHttp(port);
    connection.send(head(png) + "Expect: 100-continue\r\n\r\n");
    assertThat(connection.readHead()).startsWith("HTTP/1.1 100 ");
    return connection;
  }

  /** The answers to one request after another, up to the first that is no prediction. */
  private static List<String> untilRefused(int port, byte[] png, CountDownLatch answered) {
    List<String> answers = new ArrayList<>();
    try {
      RawHttp connection = new RawHttp(port);
      do {
        if (!answers.isEmpty() && closes(answers)) {
          connection.close();
          connection = new RawHttp(port);
        }
        connection.send(head(png) + "\r\n");
        connection.send(png);
        answers.add(connection.readAnswer());
        if (answers.size() == 1) {
          answered.countDown();
        }
      } while (answers.get(answers.size() - 1).startsWith("HTTP/1.1 200 "));
      connection.close();
    } catch (IOException e) {
      answers.add("lost: " + e);
    }
    return answers;
  }

  private static boolean closes(List<String> answers) {
    return answers.get(answers.size() - 1).toLowerCase(Locale.ROOT).contains("connection: close");
  }

  private static String head(byte[] png) {
    return "POST /predict HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\nContent-Length: "
        + png.length
        + "\r\n";
  }

  private static String ask(int port, String line) throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      connection.send(line + " HTTP/1.1\r\nHost: a\r\n\r\n");
      return connection.readAnswer();
    }
  }

  private static void assertRefused(String answer) {
    assertThat(answer)
        .startsWith("HTTP/1.1 503 ")
        .contains("\"type\":\"/problems/not-ready\"", "The service is stopping.")
        .containsIgnoringCase("connection: close\r\n")
        .containsIgnoringCase("retry-after: 1\r\n");
  }

  private static void close(List<RawHttp> connections) throws IOException {
    for (RawHttp connection : connections) {
      connection.close();
    }
  }
}
