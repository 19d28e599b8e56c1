package io.penderie.server.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.penderie.server.metrics.GatedMetrics;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.penderie.server.upload.RequestWork;
import io.penderie.server.upload.UploadedBody;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Full queues, filled for sure: the computing thread is held up, nothing is timed. */
@QuarkusTest
@TestProfile(OverloadTest.TinyQueues.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OverloadTest extends ServiceTest {

  private static final byte[] BOOT = TestSplit.png(0);

  @Inject GatedMetrics metrics;
  @Inject PreparationPool pool;

  /**
   * Room for two pictures before the network, and before preparation for one request and for nine
   * pictures of batches.
   */
  public static class TinyQueues implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "penderie.classification.queue", "2",
          "penderie.preparation.queue", "1",
          "penderie.preparation.pictures", "9",
          "penderie.limits.batch-images", "5",
          "penderie.preparation.threads", "2");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(GatedMetrics.class);
    }
  }

  @Test
  void fullQueueBeforeTheNetwork_refusesWhatComes_andAnswersWhatWaits() throws Exception {
    metrics.shut();
    CompletableFuture<Response> computing = CompletableFuture.supplyAsync(() -> predict(BOOT));
    metrics.awaitArrival();
    metrics.expectRejections(3);
    CompletableFuture<Response> batch = CompletableFuture.supplyAsync(OverloadTest::batchOfFive);
    metrics.awaitRejections();

    Response refused = predict(BOOT);
    Response refusedInference = inferenceOfFive();

    assertProblem(refused, 503, "overloaded").header("Retry-After", equalTo("1"));
    assertRefused(refusedInference);
    assertProblem(explain(), 503, "overloaded").header("Retry-After", equalTo("1"));
    metrics.open();
    assertThat(computing.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    batch
        .get(30, TimeUnit.SECONDS)
        .then()
        .statusCode(200)
        .body("items", hasSize(5))
        .body("items[0].prediction.index", equalTo(9))
        .body("items[1].prediction.index", equalTo(9))
        .body("items[2].problem.type", equalTo("/problems/overloaded"))
        .body("items[3].problem.type", equalTo("/problems/overloaded"))
        .body("items[4].problem.type", equalTo("/problems/overloaded"));
    predict(BOOT).then().statusCode(200).body("prediction.index", equalTo(9));
  }

  private static Response explain() {
    return request().contentType("image/png").body(BOOT).post("/explanations");
  }

  /** They wait for one another, and leave room to those who come meanwhile. */
  @Test
  void inferenceOfMoreRowsThanTheQueueHolds_isAnswered_andSoIsWhatComesMeanwhile()
      throws Exception {
    metrics.shut();
    CompletableFuture<Response> first =
        CompletableFuture.supplyAsync(OverloadTest::inferenceOfFive);
    metrics.awaitArrival();
    CompletableFuture<Response> single = CompletableFuture.supplyAsync(() -> predict(BOOT));
    metrics.open();

    first.get(30, TimeUnit.SECONDS).then().statusCode(200).body("outputs[1].data", hasSize(5));
    assertThat(single.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  @Test
  void fullQueueBeforePreparation_refusesTheWholeRequest() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CompletableFuture<?>[] occupied = {hold(busy), hold(busy), hold(busy)};

    Response refused = predict(BOOT);
    Response refusedBatch = batchOfFive();
    Response refusedInference = inferenceOfFive();

    assertProblem(refused, 503, "overloaded").header("Retry-After", equalTo("1"));
    assertProblem(refusedBatch, 503, "overloaded").header("Retry-After", equalTo("1"));
    assertRefused(refusedInference);
    busy.countDown();
    CompletableFuture.allOf(occupied).get(30, TimeUnit.SECONDS);
    predict(BOOT).then().statusCode(200).body("prediction.index", equalTo(9));
  }

  @Test
  void tooManyPicturesOfBatches_refuseTheNextBatch_butNoSinglePicture() throws Exception {
    metrics.holdPreparations();
    CompletableFuture<Response> batch = CompletableFuture.supplyAsync(OverloadTest::batchOfFive);
    metrics.awaitPreparation();

    Response refused = batchOfFive();
    assertRefused(inferenceOfFive());
    CompletableFuture<Response> single = CompletableFuture.supplyAsync(() -> predict(BOOT));
    metrics.awaitPreparation();

    metrics.letAllPrepare();
    assertProblem(refused, 503, "overloaded").header("Retry-After", equalTo("1"));
    batch.get(30, TimeUnit.SECONDS).then().statusCode(200).body("items", hasSize(5));
    // Before the network there is room for two alone; that it was prepared is what counts here.
    assertThat(single.get(30, TimeUnit.SECONDS).statusCode()).isIn(200, 503);
    batchOfFive().then().statusCode(200);
  }

  private static void assertRefused(Response inference) {
    assertThat(inference.statusCode()).isEqualTo(503);
    assertThat(inference.header("Retry-After")).isEqualTo("1");
    assertThat(inference.asString())
        .isEqualTo("{\"error\":\"Too many requests are waiting; try again shortly.\"}");
  }

  /** Five pictures, or none of them. */
  private static Response inferenceOfFive() {
    String boot = "\"" + Base64.getEncoder().encodeToString(BOOT) + "\"";
    return request()
        .body(
            "{\"inputs\": [{\"name\": \"image\", \"datatype\": \"BYTES\", \"shape\": [5],"
                + " \"data\": ["
                + String.join(",", Collections.nCopies(5, boot))
                + "]}]}")
        .post("/v2/models/fashion-mnist/infer");
  }

  private CompletableFuture<Boolean> hold(CountDownLatch latch) {
    RequestWork work = new RequestWork(new UploadedBody("", "", BOOT), () -> {});
    pool.admit(work);
    CompletableFuture<Boolean> held =
        pool.run(
            work,
            () -> {
              try {
                return latch.await(30, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    work.leave();
    return held;
  }

  private static Response batchOfFive() {
    RequestSpecification request = request();
    for (int i = 0; i < 5; i++) {
      request.multiPart("image", i + ".png", BOOT);
    }
    return request.post("/predict/batch");
  }
}
