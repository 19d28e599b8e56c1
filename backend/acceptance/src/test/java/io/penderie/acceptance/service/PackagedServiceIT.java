package io.penderie.acceptance.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.testing.RawHttp;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service as its own process. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PackagedServiceIT {

  private static final String HOME = System.getProperty("penderie.home");

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
  void logs_areJson_onRequest() throws Exception {
    try (ServiceProcess service =
        ServiceProcess.start(HOME, ServiceProcess.freePort(), "PENDERIE_LOG_JSON", "true")) {
      List<String> lines = service.awaitReady();

      assertThat(lines).isNotEmpty().allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }
  }

  @Test
  void missingModels_areNamedInOneSentence(@TempDir Path empty) throws Exception {
    try (ServiceProcess service =
        ServiceProcess.start(empty.toString(), ServiceProcess.freePort())) {
      assertThat(service.awaitExit()).isEqualTo(1);
      assertThat(service.lines()).hasSize(1);
      assertThat(service.lines().get(0))
          .contains("Penderie cannot start", empty.toString(), "PENDERIE_HOME")
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
  void sigterm_finishesWhatWasAccepted() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(HOME, ServiceProcess.freePort())) {
      service.awaitReady();
      byte[] png = TestSplit.png(0);
      try (RawHttp halfSent = new RawHttp(service.port())) {
        halfSent.send(
            "POST /predict HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\n"
                + "Expect: 100-continue\r\nContent-Length: "
                + png.length
                + "\r\n\r\n");
        // The interim answer proves that the request was accepted before the signal.
        assertThat(halfSent.readHead()).startsWith("HTTP/1.1 100 ");
        List<CompletableFuture<HttpResponse<String>>> load = sendMany(service.port(), png);
        load.get(0).join();

        service.terminate();
        halfSent.send(png);

        assertThat(halfSent.readHead()).startsWith("HTTP/1.1 200 ");
        assertAnsweredOrNotAccepted(load);
      }
      // 143 = 128 + SIGTERM.
      assertThat(service.awaitExit()).isEqualTo(143);
      assertThat(service.lines()).noneMatch(line -> line.contains("ERROR"));
    }
  }

  private static List<CompletableFuture<HttpResponse<String>>> sendMany(int port, byte[] png) {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/predict"))
            .header("Content-Type", "image/png")
            .POST(HttpRequest.BodyPublishers.ofByteArray(png))
            .build();
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
    }
    return answers;
  }

  /** A request that arrives after the signal may be refused; one that got in is answered whole. */
  private static void assertAnsweredOrNotAccepted(
      List<CompletableFuture<HttpResponse<String>>> load) throws Exception {
    for (CompletableFuture<HttpResponse<String>> sent : load) {
      HttpResponse<String> answer =
          sent.handle((response, failure) -> response).get(60, TimeUnit.SECONDS);
      if (answer != null) {
        assertThat(answer.statusCode()).isIn(200, 503);
      }
    }
  }
}
