package io.penderie.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.model.TrainedModel;
import io.penderie.registry.Expectation;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.UnusableVersionException;
import io.penderie.registry.testing.DamagedModels;
import io.penderie.registry.testing.TinyModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OnDemandModelsTest {

  private static final Expectation EXPECTED = new Expectation(8, 8, 1, TinyModels.LABELS);
  private static final List<byte[]> PICTURE = List.of(TinyModels.pixels(1));

  @TempDir private Path folder;
  private final OnDemandModels models = new OnDemandModels(EXPECTED, 2, 2);
  private ModelVersion one;
  private ModelVersion two;
  private ModelVersion three;

  @BeforeEach
  void writeVersions() {
    one = TinyModels.writeComplete(folder, "one", 1);
    two = TinyModels.writeComplete(folder, "two", 2);
    three = TinyModels.writeComplete(folder, "three", 3);
  }

  @AfterEach
  void close() {
    models.close();
  }

  @Test
  void version_isLoadedOnce_andKept() throws Exception {
    TrainedModel first;
    try (ModelLease lease = lease(one)) {
      first = lease.model();
      assertThat(lease.version()).isEqualTo(one);
      assertThat(first.probabilities(PICTURE)).hasNumberOfRows(1);
    }

    try (ModelLease lease = lease(one)) {
      assertThat(lease.model()).isSameAs(first);
    }
    assertThat(models.kept()).containsExactly(one);
  }

  @Test
  void manyWhoAskAtOnce_waitForOneLoad() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<TrainedModel>> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      answers.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  start.await();
                  try (ModelLease lease = lease(one)) {
                    return lease.model();
                  }
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              },
              task -> new Thread(task).start()));
    }
    start.countDown();

    TrainedModel model = answers.get(0).get(60, TimeUnit.SECONDS);
    for (CompletableFuture<TrainedModel> answer : answers) {
      assertThat(answer.get(60, TimeUnit.SECONDS)).isSameAs(model);
    }
  }

  @Test
  void oneTooMany_dropsTheOneUnusedForLongest() throws Exception {
    TrainedModel dropped = use(one);
    TrainedModel stays = use(two);
    use(two);
    use(three);

    assertThat(models.kept()).containsExactly(two, three);
    assertClosed(dropped);
    assertThat(use(two)).isSameAs(stays);
  }

  @Test
  void droppedModel_isClosedWithItsLastLease() throws Exception {
    ModelLease lease = lease(one);
    TrainedModel model = lease.model();

    models.forget("one");
    models.forget("one");

    assertThat(models.kept()).isEmpty();
    assertThat(model.probabilities(PICTURE)).hasNumberOfRows(1);
    lease.close();
    assertClosed(model);
  }

  @Test
  void otherVersionOfTheSameName_isLoadedAnew() throws Exception {
    TrainedModel before = use(one);
    ModelVersion another = TinyModels.writeComplete(folder, "one", 7);

    TrainedModel after = use(another);

    assertThat(after).isNotSameAs(before);
    assertClosed(before);
    assertThat(models.kept()).containsExactly(another);
  }

  @Test
  void damagedVersion_failsThoseWhoAsk_andIsTriedAgain() throws Exception {
    use(two);
    DamagedModels.ONE_BIT_CHANGED.damage(one);

    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> lease(one))
          .withCauseInstanceOf(UnusableVersionException.class);
    }
    assertThat(models.kept()).containsExactly(two);
    use(two);
  }

  @Test
  void tooManyLoads_areRefused() throws Exception {
    List<CompletableFuture<ModelLease>> asked = new ArrayList<>();
    assertThatExceptionOfType(OverloadedException.class)
        .isThrownBy(
            () -> {
              // One is loaded, two wait; loads end meanwhile, so many are asked for.
              for (int i = 0; i < 200; i++) {
                ModelVersion version =
                    new ModelVersion("made-up-" + i, folder.resolve("one"), one.card());
                asked.add(models.lease(version));
              }
            });

    for (CompletableFuture<ModelLease> lease : asked) {
      lease.get(60, TimeUnit.SECONDS).close();
    }
    assertThat(models.kept()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void cancelledWaiting_leavesNoLease() throws Exception {
    CompletableFuture<ModelLease> givenUp = models.lease(one);
    givenUp.cancel(false);
    TrainedModel model = use(one);

    models.forget("one");

    assertClosed(model);
  }

  @Test
  void closed_dropsAllAndLoadsNoMore() throws Exception {
    TrainedModel model = use(one);

    models.close();

    assertClosed(model);
    assertThatExceptionOfType(ClosedException.class).isThrownBy(() -> models.lease(one));
  }

  @Test
  void closedWhileLoading_stillAnswersThoseWhoWait() throws Exception {
    CompletableFuture<ModelLease> waiting = models.lease(one);

    models.close();

    try (ModelLease lease = waiting.get(60, TimeUnit.SECONDS)) {
      assertThat(lease.version()).isEqualTo(one);
    } catch (ExecutionException e) {
      // Closed before the load began.
      assertThat(e).hasCauseInstanceOf(ClosedException.class);
    }
  }

  @Test
  void none_cannotBeKept() {
    assertThatIllegalArgumentException().isThrownBy(() -> new OnDemandModels(EXPECTED, 0, 1));
  }

  private TrainedModel use(ModelVersion version) throws Exception {
    try (ModelLease lease = lease(version)) {
      return lease.model();
    }
  }

  private ModelLease lease(ModelVersion version) throws Exception {
    return models.lease(version).get(60, TimeUnit.SECONDS);
  }

  private static void assertClosed(TrainedModel model) {
    assertThatThrownBy(() -> model.probabilities(PICTURE)).isInstanceOf(RuntimeException.class);
  }
}
