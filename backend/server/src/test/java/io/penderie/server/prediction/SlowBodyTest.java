package io.penderie.server.prediction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.metrics.GatedMetrics;
import io.penderie.server.problem.ProblemTable;
import io.penderie.server.testing.RawHttp;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies that come slowly, or never. */
@QuarkusTest
@TestProfile(Patient.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowBodyTest extends ServiceTest {

  /** More than there are workers. */
  private static final int MANY = 250;

  private static final String PICTURE = "POST /predict HTTP/1.1\r\nHost: a\r\nContent-Length: ";

  private static final String PROMOTION =
      "PUT /models/active HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
          + "Authorization: Bearer "
          + TOKEN
          + "\r\nContent-Length: ";

  @Inject GatedMetrics metrics;

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @Test
  void slowBodies_are408_andTheirConnectionsEnd() throws Exception {
    try (RawHttp trickle = new RawHttp(port);
        RawHttp stalled = new RawHttp(port);
        RawHttp promotion = new RawHttp(port);
        RawHttp chunked = new RawHttp(port)) {
      trickle.send(PICTURE + "1000\r\n\r\nabc");
      stalled.send(PICTURE + "300000\r\n\r\n" + "x".repeat(200_000));
      promotion.send(PROMOTION + "40\r\n\r\n{");
      chunked.send(
          "POST /training-runs HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
              + "Content-Type: application/json\r\nAuthorization: Bearer "
              + TOKEN
              + "\r\n\r\n1\r\n{\r\n");

      for (RawHttp slow : List.of(trickle, promotion, chunked, stalled)) {
        slow.assertProblem(408, "slow-body");
        assertThat(slow.isClosed()).isTrue();
      }
    }
  }

  @Test
  void manySlowBodies_leaveTheWorkersToOthers() throws Exception {
    List<RawHttp> slow = new ArrayList<>();
    try {
      for (int i = 0; i < MANY; i++) {
        RawHttp connection = new RawHttp(port);
        slow.add(connection);
        connection.send(PROMOTION + "40\r\n\r\n{");
      }

      given().get("/models").then().statusCode(200);
    } finally {
      for (RawHttp connection : slow) {
        connection.close();
      }
    }
  }

  @Test
  void fullMemory_theSlowSenderGivesWay_toTheOrdinaryPicture() throws Exception {
    byte[] picture = Arrays.copyOf(TestSplit.png(0), Patient.HELD_BODIES / 2);
    try (RawHttp slow = new RawHttp(port)) {
      slow.send(PICTURE + Patient.HELD_BODIES * 5 / 8 + "\r\n\r\n");
      slow.send(new byte[Patient.HELD_BODIES / 2]);

      // For a second nobody can tell who is slow.
      while (predict(picture).statusCode() == 503) {
        Thread.onSpinWait();
      }

      slow.assertProblem(408, "slow-body");
      predict(picture).then().statusCode(200);
    }
  }

  @Test
  void bodyThatBreaksOff_isNoFaultOfTheService() throws Exception {
    List<String> errors = new CopyOnWriteArrayList<>();
    Handler listener = new Listener(errors);
    Logger log = Logger.getLogger(ProblemTable.class.getName());
    log.addHandler(listener);
    try {
      metrics.holdPreparations();
      metrics.letAllPrepare();
      for (String request : List.of(PROMOTION, PICTURE)) {
        try (RawHttp connection = new RawHttp(port)) {
          connection.send(request + "40\r\n\r\n{\"ver");
        }
      }
      // The next answers come after the service has noticed.
      predict(TestSplit.png(0)).then().statusCode(200);
      operator().body("{}").contentType("application/json").put("/models/active");

      assertThat(errors).isEmpty();
    } finally {
      log.removeHandler(listener);
    }
  }

  private static final class Listener extends Handler {
    private final List<String> errors;

    private Listener(List<String> errors) {
      this.errors = errors;
    }

    @Override
    public void publish(LogRecord line) {
      errors.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
