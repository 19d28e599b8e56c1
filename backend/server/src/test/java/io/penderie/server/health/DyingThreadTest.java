package io.penderie.server.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.penderie.model.FaultyModels;
import io.penderie.registry.ModelVersion;
import io.penderie.server.serving.Serving;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An error in the computing thread, seen from outside. */
@QuarkusTest
@TestProfile(SmallHome.Profile.class)
class DyingThreadTest extends ServiceTest {

  @Inject Serving serving;

  @Test
  void readiness_isDownUntilAnotherThreadHasComputed() throws Exception {
    ModelVersion version = serving.current().active().version();
    CountDownLatch takingOver = new CountDownLatch(1);
    CountDownLatch seen = new CountDownLatch(1);
    AtomicInteger passes = new AtomicInteger();
    serving
        .current()
        .active()
        .swap(
            version,
            FaultyModels.of(
                version.card().input(),
                version.card().labels(),
                pixels -> {
                  if (passes.incrementAndGet() == 1) {
                    throw new LinkageError("as this test wants it");
                  }
                  takingOver.countDown();
                  await(seen);
                }));
    try {
      assertProblem(predict(TestSplit.png(0)), 500, "internal-error");

      await(takingOver);
      given()
          .get("/q/health/ready")
          .then()
          .statusCode(503)
          .body(
              "checks.find { it.name == 'active model' }.data.reason",
              containsString("another one takes over"));
      given().get("/q/health/live").then().statusCode(200);
      seen.countDown();

      predict(TestSplit.png(0)).then().statusCode(200);
      given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    } finally {
      seen.countDown();
      serving.current().active().swap(version, version.load());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
