package io.penderie.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.acceptance.service.ServiceProcess;
import io.penderie.server.testing.ServiceTest;
import io.restassured.RestAssured;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three services on one folder, each under load: a promotion over one of them, and the way back
 * over another, reach all, and no request fails meanwhile.
 */
@Tag("heavy")
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReplicasIT {

  private static final int REPLICAS = 3;
  private static final int CLIENTS = 4;

  /** Generous on a busy machine; the file system's word arrives in a moment. */
  private static final Duration SECONDS = Duration.ofSeconds(20);

  private static final String SHIPPED = "photo-network";
  private static final String OTHER = "report-network";

  @TempDir Path home;

  @Test
  void promotion_reachesAllReplicas_andNoRequestFails() throws Exception {
    String folder = LoadHome.write(home);
    List<ServiceProcess> replicas = new ArrayList<>();
    try {
      for (int i = 0; i < REPLICAS; i++) {
        replicas.add(ServiceProcess.serve(folder, ServiceProcess.freePort()));
        replicas.get(i).awaitReady();
      }
      List<Load> loads = replicas.stream().map(Load::begin).toList();
      List<Duration> there = new ArrayList<>();
      loads.forEach(load -> load.await(SHIPPED));
      there.addAll(promote(replicas.get(0), OTHER, loads));
      there.addAll(promote(replicas.get(1), SHIPPED, loads));
      loads.forEach(Load::end);

      System.out.println(
          "after the promotion's answer each replica answered by that version in: " + there);
      assertThat(loads).allSatisfy(load -> assertThat(load.failures).isEmpty());
      assertThat(there).allSatisfy(time -> assertThat(time).isLessThan(SECONDS));
    } finally {
      replicas.forEach(ServiceProcess::close);
    }
  }

  /**
   * Promotes over one replica, and waits until all answer by that version.
   *
   * @return how long each took once the promotion was answered; less than nothing where it was
   *     sooner
   */
  private static List<Duration> promote(ServiceProcess replica, String version, List<Load> loads) {
    loads.forEach(load -> load.forget(version));
    RestAssured.given()
        .port(replica.port())
        .auth()
        .oauth2(ServiceTest.TOKEN)
        .contentType("application/json")
        .body(Map.of("version", version))
        .put("/models/active")
        .then()
        .statusCode(200);
    long said = System.nanoTime();
    return loads.stream().map(load -> Duration.ofNanos(load.await(version) - said)).toList();
  }

  /** Clients of one replica, who ask until they are told to end. */
  private static final class Load implements Caller {

    private final Map<String, CompletableFuture<Long>> answered = new ConcurrentHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<Call> calls = Calls.small(100);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean over;
    private int asked;

    static Load begin(ServiceProcess replica) {
      Load load = new Load();
      Thread thread =
          new Thread(
              () -> {
                try (Clients clients = new Clients(replica.port(), CLIENTS)) {
                  clients.askAtOnce(load);
                } finally {
                  load.ended.countDown();
                }
              },
              "clients of " + replica.port());
      thread.setDaemon(true);
      thread.start();
      return load;
    }

    private CompletableFuture<Long> by(String version) {
      return answered.computeIfAbsent(version, none -> new CompletableFuture<>());
    }

    /** From now on only a new answer counts. */
    void forget(String version) {
      answered.remove(version);
    }

    /** Waits for an answer by a version. */
    long await(String version) {
      return by(version).join();
    }

    void end() {
      over = true;
      try {
        ended.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public Call next() {
      return over ? null : calls.get(asked++ % calls.size());
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // complete() only says whether it was the first
    public void answered(Call call, int status, Buffer body, long nanos) {
      if (status == 200) {
        String version = new JsonObject(body).getJsonObject("model").getString("version");
        by(version).complete(System.nanoTime());
      } else {
        failures.add(status + " " + body);
      }
    }

    @Override
    public void failed(Call call, Throwable failure) {
      failures.add(call.name() + " " + failure);
    }
  }
}
