package io.penderie.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.penderie.acceptance.service.ServiceProcess;
import io.penderie.server.testing.RawHttp;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service as it stands behind proxies, with another origin let in. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NginxIT {

  /** Most pictures held back, so that an epoch takes a moment. */
  private static final String USE =
      """
      async (token) => {
        const authorized = { Authorization: `Bearer ${token}` };
        const picture = await (await fetch('assets/samples/9.png')).blob();
        const prediction = await fetch('predict', { method: 'POST', body: picture });
        const started = await fetch('training-runs', {
          method: 'POST',
          headers: { ...authorized, 'Content-Type': 'application/json' },
          body: JSON.stringify({
            version: 'behind-tls',
            configuration: { epochs: 1, batchSize: 32, validationFraction: 0.8 },
          }),
        });
        const run = new URL(started.headers.get('Location'), started.url);
        await (await fetch(`${run}/events`)).text();
        return {
          predicted: (await prediction.json()).prediction.index,
          started: started.status,
          run: run.href,
          state: (await (await fetch(run)).json()).state,
          promoted: (
            await fetch('models/active', {
              method: 'PUT',
              headers: { ...authorized, 'Content-Type': 'application/json' },
              body: JSON.stringify({ version: 'behind-tls' }),
            })
          ).status,
        };
      }
      """;

  @TempDir static Path folder;

  private static ServiceProcess service;
  private static Nginx nginx;

  @BeforeAll
  static void start() throws Exception {
    Path home = SmallHome.write(Files.createDirectory(folder.resolve("home")));
    service =
        ServiceProcess.start(
            home.toString(),
            ServiceProcess.freePort(),
            "QUARKUS_HTTP_CORS_ENABLED",
            "true",
            "QUARKUS_HTTP_CORS_ORIGINS",
            "https://let-in.example",
            "PENDERIE_LIMITS_BODY_GRACE",
            "1s");
    nginx = Nginx.start(Files.createDirectory(folder.resolve("nginx")), service.port());
    service.awaitReady();
  }

  @AfterAll
  static void stop() throws Exception {
    if (nginx != null) {
      nginx.close();
    }
    if (service != null) {
      service.close();
    }
  }

  @Test
  void page_behindTls_predictsAndTrains_andFollowsLocation() throws Exception {
    String address = "https://localhost:" + nginx.tlsPort() + "/";
    try (Chromium chromium = Chromium.start();
        BrowserContext context =
            chromium
                .browser()
                .newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true))) {
      Page page = context.newPage();
      page.navigate(address);

      @SuppressWarnings("unchecked")
      Map<String, Object> seen = (Map<String, Object>) page.evaluate(USE, ServiceTest.TOKEN);

      assertThat(seen)
          .containsEntry("predicted", 9)
          .containsEntry("started", 202)
          .containsEntry("state", "succeeded")
          .containsEntry("promoted", 200);
      assertThat(seen.get("run").toString()).startsWith(address + "training-runs/");
    }
  }

  /** What nginx refuses by itself, of which no HTTP client sends the half. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET / HTTP/1.1 x|| 400 | invalid-request",
        "get / HTTP/1.1|| 400 | invalid-request",
        "GET /%zz HTTP/1.1|| 400 | invalid-request",
        "GET /../../x HTTP/1.1|| 400 | invalid-request",
        "CONNECT a:1 HTTP/1.1|| 400 | invalid-request",
        "GET / HTTP/1.1| Host: b | 400 | invalid-request",
        "POST /predict HTTP/1.1| Content-Length: x | 400 | invalid-request",
        "POST /predict HTTP/1.1| Transfer-Encoding: gzip | 400 | invalid-request",
        "GET / HTTP/2.0|| 400 | invalid-request",
        "GET /index.html HTTP/1.1| If-Match: \"x\" | 400 | invalid-request",
        "GET /assets/ HTTP/1.1|| 404 | not-found",
        "GET /assets HTTP/1.1|| 404 | not-found",
        "GET /nothing HTTP/1.1|| 404 | not-found",
        "GET /.problem/invalid HTTP/1.1|| 404 | not-found",
        "GET /q/metrics HTTP/1.1|| 404 | not-found",
        "GET /q//metrics HTTP/1.1|| 404 | not-found",
        "GET /q/%6detrics HTTP/1.1|| 404 | not-found",
        "GET /models/../q/metrics?x HTTP/1.1|| 404 | not-found",
        "GET /q/metrics;x HTTP/1.1|| 404 | not-found",
        "GET /q;x/metrics HTTP/1.1|| 404 | not-found",
        "POST / HTTP/1.1|| 405 | method-not-allowed",
        "POST /predict HTTP/1.1| Content-Length: 999999999 | 413 | body-too-large",
        "GET /LONG HTTP/1.1|| 414 | uri-too-long",
        "GET / HTTP/1.1| X: LONG | 431 | headers-too-large"
      })
  void refusal_isAProblemOfTheService(String line, String field, int status, String slug)
      throws IOException {
    try (RawHttp connection = new RawHttp(nginx.port())) {
      String head = line + "\r\nHost: a\r\n" + (field == null ? "" : field + "\r\n");
      connection.send(head.replace("LONG", "a".repeat(9000)) + "\r\n");

      connection.assertProblem(status, slug);
    }
  }

  @Test
  void refusalOfAnInference_isAnErrorOfItsProtocol() throws IOException {
    try (RawHttp connection = new RawHttp(nginx.port())) {
      connection.send(
          "POST /v2/models/a/infer HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999\r\n\r\n");

      assertThat(connection.readAnswer())
          .startsWith("HTTP/1.1 413 ")
          .contains("Content-Type: application/json\r\n")
          .endsWith("\r\n\r\n{\"error\":\"The body is larger than 40 MiB.\"}");
    }
  }

  /**
   * Where nginx waits for whole bodies, a few idle senders fill the room for all; here the service
   * sees each as it comes, and ends those that do not.
   */
  @Test
  void slowBody_isForTheService_andWaitsNowhere() throws IOException {
    try (RawHttp connection = new RawHttp(nginx.port())) {
      connection.send(head("POST /predict", "Content-Type: image/png", "Content-Length: 9000000"));
      connection.send(new byte[1 << 20]);
      connection.trickle("x");

      connection.assertProblem(408, "slow-body");
    }
    try (Stream<Path> waiting = Files.list(folder.resolve("nginx/body"))) {
      assertThat(waiting).isEmpty();
    }
  }

  /** As many as one client may have under way, whose bodies do not come; another client goes on. */
  @Test
  void clientWithManyUnderWay_isRefusedMore_othersAreNot() throws IOException {
    String client = "X-Forwarded-For: 192.0.2.1";
    List<RawHttp> underWay = new ArrayList<>();
    try {
      for (int i = 0; i < Nginx.CONNECTIONS; i++) {
        RawHttp connection = new RawHttp(nginx.port());
        underWay.add(connection);
        connection.send(head("POST /predict", client, "Expect: 100-continue", "Content-Length: 9"));
        // It is under way once nginx has asked for its body.
        assertThat(connection.readHead()).startsWith("HTTP/1.1 100 ");
      }
      try (RawHttp oneMore = new RawHttp(nginx.port());
          RawHttp reading = new RawHttp(nginx.port());
          RawHttp other = new RawHttp(nginx.port())) {
        oneMore.send(head("POST /predict", client, "Content-Length: 0"));
        oneMore.assertProblem(429, "too-many-requests");
        reading.send(head("GET /models", client));
        assertThat(reading.readHead()).startsWith("HTTP/1.1 200 ");
        other.send(head("POST /predict", "X-Forwarded-For: 192.0.2.2", "Content-Length: 0"));
        assertThat(other.readHead()).startsWith("HTTP/1.1 4").doesNotContain(" 429 ");
      }
    } finally {
      for (RawHttp each : underWay) {
        each.close();
      }
    }
  }

  private static String head(String operation, String... fields) {
    return operation + " HTTP/1.1\r\nHost: a\r\n" + String.join("\r\n", fields) + "\r\n\r\n";
  }

  /** More than nginx takes for anything else: what is too large is for the service to say. */
  @Test
  void archiveOfADataset_isForTheService() throws IOException {
    RestAssured.given()
        .port(nginx.port())
        .auth()
        .oauth2(ServiceTest.TOKEN)
        .contentType("application/json")
        .body("{\"name\": \"behind-nginx\"}")
        .post("/datasets")
        .then()
        .statusCode(201);
    byte[] noArchive = new byte[41 << 20];
    RestAssured.given()
        .port(nginx.port())
        .auth()
        .oauth2(ServiceTest.TOKEN)
        .contentType("application/zip")
        .body(noArchive)
        .post("/datasets/behind-nginx/archive")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/refused-archive"));
  }

  @Test
  void containerFiles_passTheirCheck() throws Exception {
    Nginx.run(Nginx.ROOT.resolve("deploy/check.sh").toString(), "localhost:" + service.port());
  }
}
