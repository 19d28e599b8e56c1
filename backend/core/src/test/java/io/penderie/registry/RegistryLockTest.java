package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.penderie.registry.testing.LockHolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RegistryLockTest {

  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(100);

  @TempDir private Path models;

  @Test
  void lockOfAnotherProcess_isWaitedForWithABound_andTakenOnceItIsFree() throws Exception {
    try (LockHolder other = LockHolder.start(models)) {
      assertThatExceptionOfType(RegistryBusyException.class)
          .isThrownBy(() -> new RegistryLock(models, SHORT).hold(() -> 1))
          .withMessageContaining(models.toString());

      CompletableFuture<Integer> waiting =
          CompletableFuture.supplyAsync(() -> new RegistryLock(models, LONG).hold(() -> 1));
      other.release();

      assertThat(waiting.get(100, TimeUnit.SECONDS)).isEqualTo(1);
    }
  }

  @Test
  void lockOfAProcessThatIsKilled_isFree() throws Exception {
    try (LockHolder other = LockHolder.start(models)) {
      other.kill();

      assertThat(new RegistryLock(models, LONG).hold(() -> 1)).isEqualTo(1);
    }
  }

  @Test
  void lockOfAnotherThread_isWaitedForWithABound() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Boolean> other =
        CompletableFuture.supplyAsync(
            () ->
                new RegistryLock(models, LONG)
                    .hold(
                        () -> {
                          held.countDown();
                          return await(end);
                        }));
    held.await();

    assertThatExceptionOfType(RegistryBusyException.class)
        .isThrownBy(() -> new RegistryLock(models, SHORT).hold(() -> 1));

    end.countDown();
    assertThat(other.get(100, TimeUnit.SECONDS)).isTrue();
    assertThat(new RegistryLock(models, LONG).hold(() -> 1)).isEqualTo(1);
  }

  @Test
  void failedWork_givesTheLockBack() {
    RegistryLock lock = new RegistryLock(models, LONG);

    assertThatExceptionOfType(NoPreviousVersionException.class)
        .isThrownBy(
            () ->
                lock.hold(
                    () -> {
                      throw new NoPreviousVersionException();
                    }));

    assertThat(lock.hold(() -> 1)).isEqualTo(1);
  }

  @Test
  void missingFolder_isNamed() {
    Path missing = models.resolve("missing");

    assertThatExceptionOfType(RegistryStorageException.class)
        .isThrownBy(() -> new RegistryLock(missing, LONG).hold(() -> 1))
        .withMessageContaining(missing.toString());
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(100, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
