package io.penderie.server.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.penderie.registry.ModelRegistry;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import io.penderie.server.testing.Versions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two versions take turns while clients ask without a pause. */
@QuarkusTest
@TestProfile(SmallHome.Profile.class)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SwapUnderLoadTest extends ServiceTest {

  private static final int CLIENTS = 8;
  private static final int SWAPS = 20;
  private static final int PICTURES = 4;
  private static final double ROUNDING = 1e-3;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject PenderieConfig config;

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @Test
  void twentySwaps_failNoRequest_andEachAnswerIsThatOfTheVersionItNames() throws Exception {
    String shipped = ModelRegistry.ofHome(config.home()).defaultVersion().orElseThrow();
    Versions.write(config.home(), "other", 7);
    promote("other");
    List<JsonNode> ofOther = answersOfOneVersion("other");
    promote(shipped);
    List<JsonNode> ofShipped = answersOfOneVersion(shipped);
    Map<String, List<JsonNode>> expected = Map.of(shipped, ofShipped, "other", ofOther);

    AtomicBoolean done = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    Map<String, Integer> answers = new HashMap<>();
    try {
      List<Future<Map<String, Integer>>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int first = i;
        clients.add(pool.submit(() -> askUntil(done, first, expected)));
      }
      for (int i = 0; i < SWAPS; i++) {
        promote(i % 2 == 0 ? "other" : shipped);
      }
      done.set(true);
      for (Future<Map<String, Integer>> client : clients) {
        client.get(60, TimeUnit.SECONDS).forEach((name, n) -> answers.merge(name, n, Integer::sum));
      }
    } finally {
      done.set(true);
      pool.shutdown();
    }
    assertThat(answers).containsOnlyKeys(shipped, "other");
    operator().delete("/models/other").then().statusCode(204);
  }

  /** One client on a connection of its own; fails at the first answer that is not as expected. */
  private Map<String, Integer> askUntil(
      AtomicBoolean done, int first, Map<String, List<JsonNode>> expected) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    Map<String, Integer> answers = new HashMap<>();
    for (int i = first; !done.get(); i++) {
      int picture = i % PICTURES;
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/predict"))
                  .header("Content-Type", "image/png")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(TestSplit.png(picture)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      JsonNode answer = JSON.readTree(response.body());
      String version = answer.at("/model/version").asText();
      assertThat(expected).containsKey(version);
      assertSameAnswer(answer, expected.get(version).get(picture));
      answers.merge(version, 1, Integer::sum);
    }
    return answers;
  }

  private static List<JsonNode> answersOfOneVersion(String version) throws Exception {
    List<JsonNode> answers = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      JsonNode answer = JSON.readTree(predict(TestSplit.png(i)).asString());
      assertThat(answer.at("/model/version").asText()).isEqualTo(version);
      answers.add(answer);
    }
    return answers;
  }

  /** To the rounding of a forward pass in another batch; the two versions are far apart. */
  private static void assertSameAnswer(JsonNode answer, JsonNode expected) {
    for (int i = 0; i < 10; i++) {
      assertThat(probability(answer, i)).isCloseTo(probability(expected, i), within(ROUNDING));
    }
  }

  private static double probability(JsonNode answer, int index) {
    for (JsonNode entry : answer.path("probabilities")) {
      if (entry.path("index").asInt() == index) {
        return entry.path("probability").asDouble();
      }
    }
    throw new AssertionError("no class " + index + " in " + answer);
  }

  private static void promote(String version) {
    operator()
        .contentType("application/json")
        .body("{\"version\": \"" + version + "\"}")
        .put("/models/active")
        .then()
        .statusCode(200);
  }
}
