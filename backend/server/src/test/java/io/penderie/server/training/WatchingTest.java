package io.penderie.server.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.testing.RawHttp;
import io.penderie.server.testing.Watcher;
import io.penderie.server.testing.Watcher.Event;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TrainingHome.class)
class WatchingTest extends TrainingTest {

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @Test
  void silence_isFilledWithHeartbeatsWithoutAnId() throws Exception {
    start(ENDLESS);
    String waiting = start(ONE_EPOCH);

    try (Watcher watcher = watch(waiting, null);
        Watcher reconnected = watch(waiting, "1")) {
      assertThat(watcher.await(e -> true).isState("queued")).isTrue();
      Event first = watcher.await(e -> true);
      assertThat(first.name()).isEqualTo("heartbeat");
      assertThat(first.id()).isEqualTo(-1);
      watcher.await(e -> e.name().equals("heartbeat"));
      assertThat(reconnected.await(e -> true).name()).isEqualTo("heartbeat");

      cancel(waiting);

      assertThat(watcher.awaitEnd()).extracting(Event::id).containsExactly(1L, 2L);
      assertThat(reconnected.awaitEnd()).extracting(Event::id).containsExactly(2L);
    }
  }

  /** One place of the eight is for those with the token. */
  @Test
  void tooManyWatchers_areRefused_untilOneLeaves() throws Exception {
    String id = start(ENDLESS);
    List<Watcher> watchers = new ArrayList<>();
    try {
      for (int i = 0; i < TrainingHome.WATCHERS - 1; i++) {
        watchers.add(watch(id, null));
        watchers.get(i).await(event -> event.isState("queued"));
      }
      Response refused =
          given().accept("text/event-stream").get("/training-runs/" + id + "/events");
      assertProblem(refused, 503, "overloaded");
      assertThat(refused.header("Retry-After")).isNotNull();

      String request = "GET /training-runs/" + id + "/events HTTP/1.1\r\nHost: a\r\n";
      try (RawHttp known = new RawHttp(port)) {
        known.send(request + "Authorization: Bearer " + TOKEN + "\r\n\r\n");
        assertThat(known.readHead()).startsWith("HTTP/1.1 200 ");
        try (RawHttp other = new RawHttp(port)) {
          other.send(request + "Authorization: Bearer " + TOKEN + "\r\n\r\n");
          other.assertProblem(503, "overloaded");
        }
      }

      watchers.remove(0).close();

      Watcher late = watch(id, null);
      while (late.status() == 503) {
        late.close();
        late = watch(id, null);
      }
      watchers.add(late);
      late.await(event -> event.isState("queued"));
    } finally {
      for (Watcher watcher : watchers) {
        watcher.close();
      }
    }
  }
}
