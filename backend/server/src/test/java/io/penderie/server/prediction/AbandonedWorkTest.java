package io.penderie.server.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.penderie.server.metrics.GatedMetrics;
import io.penderie.server.testing.RawHttp;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that nobody wants any more is not done, and what it holds counts until it ends. */
@QuarkusTest
@TestProfile(Patient.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AbandonedWorkTest extends ServiceTest {

  private static final byte[] BOOT = TestSplit.png(0);

  /** More than half of the memory for bodies; what follows a PNG's end is not looked at. */
  private static final byte[] LARGE = Arrays.copyOf(BOOT, Patient.HELD_BODIES * 5 / 8);

  @Inject GatedMetrics metrics;
  @Inject PreparationPool pool;

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @BeforeEach
  void hold() {
    metrics.holdPreparations();
  }

  @AfterEach
  void open() {
    metrics.letAllPrepare();
    metrics.open();
  }

  @Test
  void senderWhoLeaves_isCountedUntilTheWorkEnds() throws Exception {
    RawHttp leaver = send(LARGE);
    metrics.awaitPreparation();
    leaver.close();
    metrics.awaitAbandoned(1);

    assertProblem(predict(LARGE), 503, "overloaded").header("Retry-After", equalTo("1"));

    metrics.letAllPrepare();
    awaitIdle();
    predict(LARGE).then().statusCode(200).body("prediction.index", equalTo(9));
    assertThat(metrics.answered()).isEqualTo(1);
  }

  @Test
  void waitingWorkOfThoseWhoLeft_isNotBegun_andHoldsNothing() throws Exception {
    CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> predict(BOOT));
    metrics.awaitPreparation();
    // Each alone fills the memory, so the next one fits only where the one before is let go.
    for (int i = 0; i < 3; i++) {
      RawHttp leaver = send(LARGE);
      awaitWaiting();
      leaver.close();
      metrics.awaitAbandoned(1);
    }

    metrics.letAllPrepare();

    first.get(30, TimeUnit.SECONDS).then().statusCode(200);
    predict(LARGE).then().statusCode(200);
    assertThat(metrics.prepared()).isEqualTo(2);
  }

  @Test
  void passedDeadline_beforePreparation_is504_andCostsNone() throws Exception {
    CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> predict(BOOT));
    metrics.awaitPreparation();

    assertProblem(predictWithin("respond-async, wait=1"), 504, "timeout");

    metrics.letAllPrepare();
    first.get(30, TimeUnit.SECONDS).then().statusCode(200);
    assertThat(metrics.prepared()).isEqualTo(1);
  }

  @Test
  void passedDeadline_beforeTheNetwork_is504_andCostsNoForwardPass() throws Exception {
    metrics.letAllPrepare();
    metrics.shut();
    CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> predict(BOOT));
    metrics.awaitArrival();

    assertProblem(predictWithin("wait=1"), 504, "timeout");
    Response inference =
        request()
            .header("Prefer", "wait=0")
            .body(
                "{\"inputs\": [{\"name\": \"image\", \"datatype\": \"BYTES\", \"shape\": [1],"
                    + " \"data\": [\""
                    + Base64.getEncoder().encodeToString(BOOT)
                    + "\"]}]}")
            .post("/v2/models/fashion-mnist/infer");
    assertThat(inference.statusCode()).isEqualTo(504);
    assertThat(inference.asString()).startsWith("{\"error\":\"The service did not come to it");

    metrics.open();
    first.get(30, TimeUnit.SECONDS).then().statusCode(200);
    predict(BOOT).then().statusCode(200);
    assertThat(metrics.answered()).isEqualTo(2);
  }

  @Test
  void longWish_orOneThatIsNone_changesNothing() {
    metrics.letAllPrepare();

    predictWithin("wait=9999").then().statusCode(200);
    predictWithin("wait=soon, handling=lenient").then().statusCode(200);
  }

  @Test
  void pictureBesideABatch_hasItsTurn_afterOneOfThose() throws Exception {
    CompletableFuture<Response> batch = CompletableFuture.supplyAsync(AbandonedWorkTest::batch);
    metrics.awaitPreparation();
    CompletableFuture<Response> single = CompletableFuture.supplyAsync(() -> predict(BOOT));
    awaitWaiting();

    metrics.letPrepare(2);

    single.get(30, TimeUnit.SECONDS).then().statusCode(200).body("prediction.index", equalTo(9));
    assertThat(metrics.prepared()).isEqualTo(2);
    metrics.letAllPrepare();
    batch.get(30, TimeUnit.SECONDS).then().statusCode(200).body("items", hasSize(5));
  }

  @Test
  void batchOfASenderWhoLeaves_endsWithItsPicture() throws Exception {
    String head =
        "POST /predict/batch HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            + "Content-Length: ";
    String body = "{\"images\":[\"AAAA\",\"AAAA\",\"AAAA\"]}";
    try (RawHttp leaver = new RawHttp(port)) {
      leaver.send(head + body.length() + "\r\n\r\n" + body);
      metrics.awaitPreparation();
    }
    metrics.awaitAbandoned(1);

    metrics.letPrepare(1);

    awaitIdle();
    metrics.letAllPrepare();
    predict(BOOT).then().statusCode(200);
  }

  private RawHttp send(byte[] file) throws IOException {
    RawHttp connection = new RawHttp(port);
    connection.send(
        "POST /predict HTTP/1.1\r\nHost: a\r\nContent-Length: " + file.length + "\r\n\r\n");
    connection.send(file);
    return connection;
  }

  /** No event tells of it. */
  private void awaitWaiting() {
    while (!pool.isAwaited()) {
      Thread.onSpinWait();
    }
  }

  private void awaitIdle() {
    while (!pool.isIdle()) {
      Thread.onSpinWait();
    }
  }

  private static Response predictWithin(String preference) {
    return request().header("Prefer", preference).body(BOOT).post("/predict");
  }

  private static Response batch() {
    RequestSpecification request = request();
    for (int i = 0; i < 5; i++) {
      request.multiPart("image", i + ".png", BOOT);
    }
    return request.post("/predict/batch");
  }
}
