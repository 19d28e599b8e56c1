package io.penderie.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.testing.TinyModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ActiveModelTest {

  private static final List<byte[]> PICTURE = List.of(TinyModels.pixels(1));

  @TempDir private Path models;
  private ModelVersion one;
  private ModelVersion two;

  @BeforeEach
  void writeVersions() {
    one = TinyModels.write(models, "one", 1);
    two = TinyModels.write(models, "two", 2);
  }

  @Test
  void swap_changesLaterLeasesOnly() {
    try (ActiveModel active = new ActiveModel(one, one.load());
        ModelLease early = active.lease()) {
      active.swap(two, two.load());

      assertThat(active.version()).isEqualTo(two);
      assertThat(early.version()).isEqualTo(one);
      assertThat(early.model().probabilities(PICTURE)).hasNumberOfRows(1);
      try (ModelLease late = active.lease()) {
        assertThat(late.version()).isEqualTo(two);
        assertThat(late.model()).isNotSameAs(early.model());
      }
    }
  }

  @Test
  void leaseOfAVersion_isOfThatOne_howeverOftenAnotherTakesOver() throws Exception {
    try (ActiveModel active = new ActiveModel(one, one.load())) {
      Thread swaps =
          new Thread(
              () -> {
                for (int i = 0; i < 100; i++) {
                  ModelVersion next = i % 2 == 0 ? two : one;
                  active.swap(next, next.load());
                }
              });
      swaps.start();
      while (swaps.isAlive()) {
        active
            .lease(one)
            .ifPresent(
                lease -> {
                  assertThat(lease.version()).isEqualTo(one);
                  lease.close();
                });
      }
      swaps.join();
      assertThat(active.lease(two)).isEmpty();
      active.lease(one).orElseThrow().close();
    }
  }

  @Test
  void swap_unleased_closesTheModelBefore() {
    TrainedModel before = one.load();
    try (ActiveModel active = new ActiveModel(one, before)) {
      active.swap(two, two.load());

      assertClosed(before);
    }
  }

  @Test
  void retiredModel_isClosedWithItsLastLease() {
    TrainedModel before = one.load();
    try (ActiveModel active = new ActiveModel(one, before)) {
      ModelLease first = active.lease();
      ModelLease last = active.lease();
      active.swap(two, two.load());

      first.close();
      assertThat(before.probabilities(PICTURE)).hasNumberOfRows(1);
      last.close();
      assertClosed(before);
    }
  }

  @Test
  void lease_closedTwice_countsOnce() {
    TrainedModel before = one.load();
    try (ActiveModel active = new ActiveModel(one, before)) {
      ModelLease twice = active.lease();
      ModelLease other = active.lease();
      active.swap(two, two.load());

      twice.close();
      twice.close();
      assertThat(before.probabilities(PICTURE)).hasNumberOfRows(1);
      other.close();
      assertClosed(before);
    }
  }

  @Test
  void close_leased_waitsForTheLease() {
    TrainedModel model = one.load();
    ActiveModel active = new ActiveModel(one, model);
    ModelLease lease = active.lease();

    active.close();
    active.close();

    assertThat(model.probabilities(PICTURE)).hasNumberOfRows(1);
    lease.close();
    assertClosed(model);
  }

  @Test
  void closed_givesNoLease() {
    ActiveModel active = new ActiveModel(one, one.load());
    active.close();

    assertThatIllegalStateException().isThrownBy(active::lease);
    assertThatIllegalStateException().isThrownBy(active::version);
  }

  /** A promotion that comes in while the service shuts down must not open it again. */
  @Test
  void closed_takesNoOtherModel() {
    ActiveModel active = new ActiveModel(one, one.load());
    active.close();

    try (TrainedModel late = two.load()) {
      assertThatIllegalStateException().isThrownBy(() -> active.swap(two, late));
      assertThatIllegalStateException().isThrownBy(active::lease);
      assertThat(late.probabilities(PICTURE)).hasNumberOfRows(1);
    }
  }

  @Test
  @Timeout(120)
  void manySwaps_neverTakeAModelFromALease() throws Exception {
    int threads = 4;
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger answers = new AtomicInteger();
    CountDownLatch computing = new CountDownLatch(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (ActiveModel active = new ActiveModel(one, one.load())) {
      List<Future<?>> users = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        users.add(
            pool.submit(
                () -> {
                  while (!done.get()) {
                    try (ModelLease lease = active.lease()) {
                      assertThat(lease.model().probabilities(PICTURE)[0]).hasSize(3);
                      answers.incrementAndGet();
                    }
                    computing.countDown();
                  }
                }));
      }
      computing.await();
      for (int i = 0; i < 50; i++) {
        ModelVersion next = i % 2 == 0 ? two : one;
        active.swap(next, next.load());
      }
      done.set(true);
      for (Future<?> user : users) {
        user.get(60, TimeUnit.SECONDS);
      }
    } finally {
      done.set(true);
      pool.shutdown();
    }
    assertThat(answers.get()).isGreaterThanOrEqualTo(threads);
  }

  private static void assertClosed(TrainedModel model) {
    assertThatThrownBy(() -> model.probabilities(PICTURE)).isInstanceOf(RuntimeException.class);
  }
}
