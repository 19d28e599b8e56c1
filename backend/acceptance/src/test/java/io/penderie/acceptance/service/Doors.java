package io.penderie.acceptance.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.penderie.picture.Png;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.Watcher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/**
 * A client of a service, and its dataset {@code doors}: pictures of 8 x 8 pixels that are light on
 * one side, with noise, so that no two look alike.
 */
final class Doors {

  static final String PICTURES = "/datasets/doors/pictures";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int EDGE = 8;

  private final HttpClient client = HttpClient.newHttpClient();
  private final SplittableRandom random = new SplittableRandom(7);
  private final int port;

  Doors(int port) {
    this.port = port;
  }

  void make() throws Exception {
    json("POST", "/datasets", "{\"name\":\"doors\",\"preparation\":\"exact\",\"size\":8}");
  }

  /** The next picture, a PNG file, whose light side is left, right, top or bottom. */
  byte[] picture(String light) {
    byte[] pixels = new byte[EDGE * EDGE];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % EDGE;
      boolean lit =
          switch (light) {
            case "left" -> x < EDGE / 2;
            case "right" -> x >= EDGE / 2;
            case "top" -> i < pixels.length / 2;
            default -> i >= pixels.length / 2;
          };
      pixels[i] = (byte) ((lit ? 150 : 10) + random.nextInt(100));
    }
    return Png.encode(EDGE, EDGE, pixels);
  }

  /** Starts a run on it and returns the run. */
  JsonNode train(String version, String initial, int epochs) throws Exception {
    JsonNode run =
        json(
            "POST",
            "/training-runs",
            "{\"version\":\"%s\",\"dataset\":\"doors\",%s\"configuration\":{\"epochs\":%d}}"
                .formatted(version, initial, epochs));
    assertThat(run.path("dataset").asText()).isEqualTo("doors");
    return run;
  }

  void awaitSuccess(JsonNode run) throws Exception {
    Watcher.Event last = awaitEnd(run);
    assertThat(last.isState("succeeded")).as(last.toString()).isTrue();
  }

  /** The last event of a run. */
  Watcher.Event awaitEnd(JsonNode run) throws Exception {
    try (Watcher watcher = watch(run)) {
      var events = watcher.awaitEnd();
      return events.get(events.size() - 1);
    }
  }

  Watcher watch(JsonNode run) {
    return Watcher.watch(uri("/training-runs/" + run.path("id").asText() + "/events"), null);
  }

  /** Asks for JSON, and expects success. */
  JsonNode json(String method, String path, String body) throws Exception {
    HttpRequest.Builder request = request(path);
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, HttpRequest.BodyPublishers.ofString(body));
    }
    HttpResponse<String> response = text(request.build());
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return JSON.readTree(response.body());
  }

  HttpResponse<String> post(String path, byte[] body) throws IOException, InterruptedException {
    return text(posting(path, body));
  }

  /** Sends a body and does not wait for what becomes of it. */
  CompletableFuture<HttpResponse<String>> later(HttpRequest request) {
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpRequest posting(String path, byte[] body) {
    return request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
  }

  int status(String path) throws IOException, InterruptedException {
    return text(request(path).build()).statusCode();
  }

  byte[] bytes(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + ServiceTest.TOKEN);
  }

  private HttpResponse<String> text(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
