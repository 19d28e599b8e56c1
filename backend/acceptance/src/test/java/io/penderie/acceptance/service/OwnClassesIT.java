package io.penderie.acceptance.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.penderie.picture.Png;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.Trainers;
import io.penderie.server.testing.Watcher;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person teaches the packaged service classes of their own, over HTTP alone. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OwnClassesIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int EDGE = 8;
  private static final int PICTURES = 24;

  private final HttpClient client = HttpClient.newHttpClient();
  private final SplittableRandom random = new SplittableRandom(7);

  @TempDir private Path folder;
  private Path home;
  private ServiceProcess service;

  @BeforeEach
  void startService() throws Exception {
    home = SmallHome.write(folder.resolve("home"));
    service = ServiceProcess.start(home.toString(), ServiceProcess.freePort());
    service.awaitReady();
  }

  @AfterEach
  void endAll() throws InterruptedException {
    service.kill();
    Trainers.kill(home);
  }

  @Test
  void ownClasses_areLearned_corrected_learnedAgain_andOutliveTheirDataset() throws Exception {
    json("POST", "/datasets", "{\"name\":\"doors\",\"preparation\":\"exact\",\"size\":8}");
    bring("left");
    bring("right");
    assertThat(predict("dataset=doors").statusCode()).isEqualTo(404);

    train("doors-1", "\"initialVersion\":null,");

    JsonNode first = JSON.readTree(predict("dataset=doors").body());
    assertThat(first.at("/model/version").asText()).isEqualTo("doors-1");
    assertThat(first.at("/prediction/name").asText()).isEqualTo("Right");
    assertThat(first.path("probabilities")).hasSize(2);
    String shipped = json("GET", "/models/active", null).path("version").asText();
    assertThat(shipped).isNotEqualTo("doors-1");
    assertThat(json("GET", "/models/doors-1/evaluation", null).at("/report/classes")).hasSize(2);

    assertThat(json("GET", "/datasets/doors", null).path("activeVersion").asText())
        .isEqualTo("doors-1");
    json("PUT", "/datasets/doors/classes/top", "{\"en\":\"Top\",\"fr\":\"Haut\"}");
    String correction = "&source=correction&version=doors-1&answer=left&probability=0.5";
    assertThat(post("/datasets/doors/pictures?class=top" + correction, picture("top")).statusCode())
        .isEqualTo(201);
    bring("top");
    train("doors-2", "\"initialVersion\":\"doors-1\",");

    JsonNode second = JSON.readTree(predict("dataset=doors").body());
    assertThat(second.at("/model/version").asText()).isEqualTo("doors-2");
    assertThat(second.at("/prediction/name").asText()).isEqualTo("Right");
    assertThat(second.path("probabilities")).hasSize(3);
    json("PUT", "/models/active", "{\"version\":\"doors-1\"}");
    assertThat(predict("dataset=doors").body()).contains("\"version\":\"doors-1\"");

    send(authorized("/datasets/doors").DELETE().build());
    assertThat(send(request("/datasets/doors").build()).statusCode()).isEqualTo(404);
    assertThat(predict("version=doors-2").body()).contains("\"Right\"");
    assertThat(json("GET", "/models/active", null).path("version").asText()).isEqualTo(shipped);
    assertThat(service.lines()).noneMatch(line -> line.contains("ERROR"));
  }

  private void bring(String classId) throws Exception {
    String name = classId.substring(0, 1).toUpperCase(Locale.ROOT) + classId.substring(1);
    json("PUT", "/datasets/doors/classes/" + classId, "{\"en\":\"" + name + "\"}");
    for (int i = 0; i < PICTURES; i++) {
      HttpResponse<String> added =
          post("/datasets/doors/pictures?class=" + classId, picture(classId));
      assertThat(added.statusCode()).as(added.body()).isIn(201, 409);
    }
  }

  private void train(String version, String initial) throws Exception {
    JsonNode run =
        json(
            "POST",
            "/training-runs",
            "{\"version\":\"%s\",\"dataset\":\"doors\",%s\"configuration\":{\"epochs\":12}}"
                .formatted(version, initial));
    assertThat(run.path("dataset").asText()).isEqualTo("doors");
    assertThat(run.at("/configuration/balanced").asBoolean()).isTrue();
    try (Watcher watcher =
        Watcher.watch(uri("/training-runs/" + run.path("id").asText() + "/events"), null)) {
      List<Watcher.Event> events = watcher.awaitEnd();
      Watcher.Event last = events.get(events.size() - 1);
      assertThat(last.isState("succeeded")).as(last.toString()).isTrue();
    }
  }

  /** Light on one half, with noise; no two look alike. */
  private byte[] picture(String light) {
    byte[] pixels = new byte[EDGE * EDGE];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % EDGE;
      boolean lit =
          switch (light) {
            case "left" -> x < EDGE / 2;
            case "right" -> x >= EDGE / 2;
            default -> i < pixels.length / 2;
          };
      pixels[i] = (byte) ((lit ? 150 : 10) + random.nextInt(100));
    }
    return Png.encode(EDGE, EDGE, pixels);
  }

  private HttpResponse<String> predict(String query) throws Exception {
    return post("/predict?" + query, picture("right"));
  }

  private HttpResponse<String> post(String path, byte[] png) throws Exception {
    return send(
        authorized(path)
            .header("Content-Type", "image/png")
            .POST(HttpRequest.BodyPublishers.ofByteArray(png))
            .build());
  }

  private JsonNode json(String method, String path, String body) throws Exception {
    HttpRequest.Builder request = authorized(path);
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, HttpRequest.BodyPublishers.ofString(body));
    }
    HttpResponse<String> response = send(request.build());
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return JSON.readTree(response.body());
  }

  private HttpRequest.Builder authorized(String path) {
    return request(path).header("Authorization", "Bearer " + ServiceTest.TOKEN);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path));
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + service.port() + path);
  }
}
