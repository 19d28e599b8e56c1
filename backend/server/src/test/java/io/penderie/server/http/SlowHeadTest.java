package io.penderie.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.testing.RawHttp;
import io.penderie.server.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections that open, and then send the head of no request, or only slowly. */
@QuarkusTest
@TestProfile(SlowHeadTest.Hasty.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowHeadTest extends ServiceTest {

  private static final int CONNECTIONS = 12;

  private static final String WHOLE = "GET /problems/timeout HTTP/1.1\r\nHost: a\r\n\r\n";

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  /** A second for a head, and few connections. */
  public static class Hasty implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "penderie.limits.head-time",
          "1s",
          "quarkus.http.limits.max-connections",
          Integer.toString(CONNECTIONS));
    }
  }

  @Test
  void silentConnection_endsWithoutAWord() throws Exception {
    try (RawHttp silent = new RawHttp(port)) {
      assertThat(silent.isClosed()).isTrue();
    }
  }

  @Test
  void headThatTrickles_isToldSo_andTheConnectionEnds() throws Exception {
    try (RawHttp slow = new RawHttp(port)) {
      slow.trickle("GET /models HTTP/1.1\r\nHost: a\r\nX: " + "b".repeat(2000));

      slow.assertProblem(408, "slow-body");
      assertThat(slow.isClosed()).isTrue();
    }
  }

  @Test
  void secondHead_hasItsTimeToo() throws Exception {
    try (RawHttp slow = new RawHttp(port)) {
      slow.send(WHOLE);
      assertThat(slow.readAnswer()).startsWith("HTTP/1.1 200 ");
      slow.send("GET /models HT");

      slow.assertProblem(408, "slow-body");
      assertThat(slow.isClosed()).isTrue();
    }
  }

  /** The time of a head ends with the head: neither a slow body nor a silence afterwards is one. */
  @Test
  void headInPieces_isTaken_andTheConnectionOutlivesTheTimeOfAHead() throws Exception {
    try (RawHttp inPieces = new RawHttp(port);
        RawHttp upload = new RawHttp(port);
        RawHttp silent = new RawHttp(port)) {
      inPieces.send("GET /problems/timeout HT");
      inPieces.send("TP/1.1\r\nHost: a\r\n");
      inPieces.send("\r\n");
      assertThat(inPieces.readAnswer()).startsWith("HTTP/1.1 200 ");
      upload.send("POST /predict HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n{\"im");
      // As long as a head may take.
      assertThat(silent.isClosed()).isTrue();

      inPieces.send(WHOLE);
      assertThat(inPieces.readAnswer()).startsWith("HTTP/1.1 200 ");
      upload.send("x");
      upload.assertProblem(400, "invalid-request");
    }
  }

  /** Such as those of a sender that does not listen while it sends. */
  @Test
  void restOfARefusedBody_mayComeForAsLong_andNoAnswerFollowsTheFirst() throws Exception {
    try (RawHttp refused = new RawHttp(port)) {
      refused.send("POST /predict HTTP/1.1\r\nHost: a\r\nContent-Length: 60000000\r\n\r\n");
      refused.assertProblem(413, "body-too-large");
      refused.send("abc");

      assertThat(refused.isClosed()).isTrue();
    }
  }

  @Test
  void muchTooLargeHead_isCutOff_beforeItIsHeld() throws Exception {
    try (RawHttp large = new RawHttp(port)) {
      large.send("GET /models HTTP/1.1\r\nX: " + "b".repeat(40_000));

      assertThat(large.readHead()).startsWith("HTTP/1.1 431 ");
      assertThat(large.isClosed()).isTrue();
    }
  }

  @Test
  void oneConnectionTooMany_isClosed_andTheOthersAreServed() throws Exception {
    List<RawHttp> open = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        open.add(answered());
      }
      try (RawHttp more = new RawHttp(port)) {
        assertThat(more.isClosed()).isTrue();
      }
      open.get(0).send(WHOLE);
      assertThat(open.get(0).readAnswer()).startsWith("HTTP/1.1 200 ");
    } finally {
      for (RawHttp connection : open) {
        connection.close();
      }
    }
  }

  /** A connection that is served; the service may yet have to notice that others have ended. */
  private RawHttp answered() throws IOException {
    while (true) {
      RawHttp connection = new RawHttp(port);
      try {
        connection.send(WHOLE);
        assertThat(connection.readAnswer()).startsWith("HTTP/1.1 200 ");
        return connection;
      } catch (IOException e) {
        connection.close();
      }
    }
  }
}
