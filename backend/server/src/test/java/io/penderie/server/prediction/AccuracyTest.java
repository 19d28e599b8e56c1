package io.penderie.server.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.penderie.dataset.ImageSet;
import io.penderie.evaluation.Evaluation;
import io.penderie.evaluation.Evaluator;
import io.penderie.files.JsonFiles;
import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service is as accurate as the evaluation of its model says: nothing is lost on the way. */
@QuarkusTest
class AccuracyTest extends ServiceTest {

  private static final int CONNECTIONS = 8;
  private static final int SENT = 2000;
  private static final double LEAST_ACCURACY = 0.94;
  private static final ObjectMapper JSON = new ObjectMapper();

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @Test
  void testPictures_sentAsPng_areAnsweredAsWellAsEvaluated() throws Exception {
    ModelVersion version =
        ModelRegistry.ofHome(Path.of(System.getProperty("penderie.home"))).active();
    ImageSet pictures = TestSplit.pictures();
    Evaluation stored = JsonFiles.read(version.evaluation(), Evaluation.class);
    ImageSet sent = pictures.select(IntStream.range(0, SENT).toArray());
    Evaluation evaluation;
    Evaluation expected;
    try (TrainedModel model = version.load()) {
      evaluation = Evaluator.evaluate(pictures, model.probabilities(pictures), null);
      expected = Evaluator.evaluate(sent, model.probabilities(sent), null);
    }
    // Another processor may round a picture on the border of two classes to the other side.
    assertThat(stored.accuracy()).isCloseTo(evaluation.accuracy(), within(0.0005));

    assertThat(evaluation.accuracy()).isGreaterThanOrEqualTo(LEAST_ACCURACY);

    assertThat(countRight(sent)).isEqualTo(Math.round(expected.accuracy() * SENT));
  }

  /** Each client keeps its connection and takes the next picture when it has its answer. */
  private int countRight(ImageSet pictures) throws Exception {
    AtomicInteger next = new AtomicInteger();
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Callable<Integer>> tasks =
          IntStream.range(0, CONNECTIONS)
              .<Callable<Integer>>mapToObj(i -> () -> classifyUntilDone(pictures, next))
              .toList();
      int right = 0;
      for (Future<Integer> share : clients.invokeAll(tasks)) {
        right += share.get();
      }
      return right;
    } finally {
      clients.shutdown();
    }
  }

  private int classifyUntilDone(ImageSet pictures, AtomicInteger next)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    int right = 0;
    for (int i = next.getAndIncrement(); i < pictures.size(); i = next.getAndIncrement()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/predict?topK=1"))
              .header("Content-Type", "image/png")
              .POST(HttpRequest.BodyPublishers.ofByteArray(TestSplit.png(i)))
              .build();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      int predicted = JSON.readTree(answer.body()).at("/prediction/index").asInt(-1);
      right += predicted == pictures.label(i) ? 1 : 0;
    }
    return right;
  }
}
