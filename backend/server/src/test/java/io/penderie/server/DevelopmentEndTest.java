package io.penderie.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DevelopmentEndTest {

  @Test
  void killedMaven_takesTheServiceWithIt() throws Exception {
    Process maven = new ProcessBuilder("cat").start();
    CountDownLatch ended = new CountDownLatch(1);
    DevelopmentEnd.follow(maven.toHandle(), ended::countDown);
    assertThat(ended.getCount()).isEqualTo(1);

    maven.destroyForcibly();

    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
  }
}
