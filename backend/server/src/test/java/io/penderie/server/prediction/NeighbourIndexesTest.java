package io.penderie.server.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.prediction.LeasedModel;
import io.penderie.prediction.ModelLease;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.testing.TinyModels;
import io.penderie.server.prediction.NeighbourIndexes.Index;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class NeighbourIndexesTest {

  @TempDir private Path models;
  private final AtomicInteger made = new AtomicInteger();
  private final CountDownLatch may = new CountDownLatch(1);
  private final NeighbourIndexes indexes = new NeighbourIndexes((lease, pass) -> make());
  private LeasedModel model;
  private ModelLease lease;

  @BeforeEach
  void load() {
    ModelVersion version = TinyModels.write(models, "one", 1);
    model = new LeasedModel(version, version.load());
    lease = model.lease().orElseThrow();
  }

  @AfterEach
  void stop() throws InterruptedException {
    may.countDown();
    indexes.stop(null);
    lease.close();
    model.close();
  }

  /** Takes until it may end. */
  private Index make() {
    made.incrementAndGet();
    try {
      may.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Index(null, null);
  }

  @Test
  void questionThatRanOutOfTime_leavesTheIndexToTheNextOne() throws Exception {
    CompletableFuture<Index> late = indexes.of(lease);
    late.completeExceptionally(new IllegalStateException("out of time"));

    CompletableFuture<Index> next = indexes.of(lease);
    may.countDown();

    Index index = next.get(30, TimeUnit.SECONDS);
    assertThat(indexes.of(lease).get(30, TimeUnit.SECONDS)).isSameAs(index);
    assertThat(made).hasValue(1);
  }

  @Test
  void manyFirstQuestionsAtOnce_makeOneIndex() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(20);
    List<Future<Index>> asked = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      asked.add(threads.submit(() -> indexes.of(lease).get(30, TimeUnit.SECONDS)));
    }
    may.countDown();

    for (Future<Index> each : asked) {
      assertThat(each.get(30, TimeUnit.SECONDS)).isSameAs(asked.get(0).get());
    }
    assertThat(made).hasValue(1);
    threads.shutdown();
  }

  @Test
  void indexThatFailed_isTriedAgain() throws Exception {
    NeighbourIndexes unlucky =
        new NeighbourIndexes(
            (own, pass) -> {
              if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("no luck");
              }
              return new Index(null, null);
            });

    assertThatThrownBy(() -> unlucky.of(lease).get(30, TimeUnit.SECONDS))
        .hasRootCauseMessage("no luck");

    assertThat(unlucky.of(lease).get(30, TimeUnit.SECONDS)).isNotNull();
    unlucky.stop(null);
  }
}
