package io.penderie.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.penderie.model.FaultyModels;
import io.penderie.photo.garment.Reading;
import io.penderie.picture.GrayPicture;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.testing.TinyModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Forward passes that throw because of one picture. */
@Timeout(120)
class BatchingClassifierPoisonTest {

  /** White all over: no other picture here is. */
  private static final List<Reading> POISON = picture(255);

  private static final float WHITE = (1 - TinyModels.INPUT.mean()) / TinyModels.INPUT.deviation();

  @TempDir private Path models;
  private final BatchGate gate = new BatchGate();
  private ModelVersion version;
  private ActiveModel active;

  @BeforeEach
  void writeVersion() {
    version = TinyModels.write(models, "v1", 1);
  }

  @AfterEach
  void closeModel() {
    active.close();
  }

  @Test
  void pictureThatNoNetworkBears_failsAlone() throws Exception {
    throwAtPoison(() -> new IllegalStateException("poison"));
    try (BatchingClassifier classifier = new BatchingClassifier(8, 8, gate)) {
      CompletableFuture<Prediction> first = classifier.classify(picture(0), active.lease());
      gate.awaitThread();
      List<CompletableFuture<Prediction>> answers = new ArrayList<>();
      for (List<Reading> picture : List.of(picture(1), picture(2), POISON, picture(3))) {
        answers.add(classifier.classify(picture, active.lease()));
      }
      gate.open();

      get(first);
      for (int i : new int[] {0, 1, 3}) {
        assertThat(get(answers.get(i)).probabilities()).hasSize(3);
      }
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> get(answers.get(2)))
          .withCauseInstanceOf(IllegalStateException.class);
      assertThat(gate.sizes()).containsExactly(1, 1, 1, 1);
      assertThat(classifier.computes()).isTrue();
    }
  }

  @Test
  void error_failsWhatTheThreadHeld_andAnotherThreadTakesOver() throws Exception {
    throwAtPoison(() -> new LinkageError("as this test wants it"));
    CountDownLatch warmingUp = new CountDownLatch(1);
    CountDownLatch warm = new CountDownLatch(1);
    try (BatchingClassifier classifier =
        new BatchingClassifier(
            8,
            2,
            gate,
            () -> {
              warmingUp.countDown();
              await(warm);
            })) {
      CompletableFuture<Thread> before = new CompletableFuture<>();
      CompletableFuture<Prediction> first = classifier.classify(picture(0), active.lease());
      gate.awaitThread();
      CompletableFuture<Void> seen =
          first.thenAccept(answer -> before.complete(Thread.currentThread()));
      CompletableFuture<Prediction> neighbour = classifier.classify(picture(1), active.lease());
      CompletableFuture<Prediction> poison = classifier.classify(POISON, active.lease());
      CompletableFuture<Thread> later =
          classifier
              .classify(picture(2), active.lease())
              .thenApply(answer -> Thread.currentThread());
      gate.open();

      await(warmingUp);
      assertThat(classifier.computes()).isFalse();
      for (CompletableFuture<Prediction> failed : List.of(neighbour, poison)) {
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(() -> get(failed))
            .withCauseInstanceOf(LinkageError.class);
      }
      assertThat(later).isNotDone();
      warm.countDown();

      assertThat(get(later)).isNotEqualTo(get(before));
      assertThat(get(before).isAlive()).isFalse();
      assertThat(classifier.computes()).isTrue();
      get(seen);
    }
  }

  @Test
  void failingWarmUp_isMadeUpForByTheNextAnswer() throws Exception {
    throwAtPoison(() -> new LinkageError("as this test wants it"));
    gate.open();
    try (BatchingClassifier classifier =
        new BatchingClassifier(
            8,
            2,
            gate,
            () -> {
              throw new LinkageError("the warm-up too, as this test wants it");
            })) {
      CompletableFuture<Prediction> poison = classifier.classify(POISON, active.lease());
      assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> get(poison));

      assertThat(get(classifier.classify(picture(1), active.lease())).probabilities()).hasSize(3);
      assertThat(classifier.computes()).isTrue();
    }
  }

  @Test
  void errorInTheLastBatch_letsCloseFinish() throws Exception {
    throwAtPoison(() -> new LinkageError("as this test wants it"));
    BatchingClassifier classifier = new BatchingClassifier(8, 8, gate);
    CompletableFuture<Prediction> first = classifier.classify(picture(0), active.lease());
    gate.awaitThread();
    CompletableFuture<Prediction> poison = classifier.classify(POISON, active.lease());
    CompletableFuture<Void> closing = CompletableFuture.runAsync(classifier::close);
    gate.open();

    get(closing);
    get(first);
    assertThat(poison).isCompletedExceptionally();
  }

  @Test
  void manyErrors_leaveOneThread_thatFinishesAllWhenClosed() throws Exception {
    throwAtPoison(() -> new LinkageError("as this test wants it"));
    gate.open();
    List<CompletableFuture<Prediction>> answers = new ArrayList<>();
    try (BatchingClassifier classifier = new BatchingClassifier(64, 1, gate)) {
      for (int i = 0; i < 20; i++) {
        answers.add(classifier.classify(i % 2 == 0 ? POISON : picture(i), active.lease()));
      }
    }

    for (int i = 0; i < 20; i++) {
      assertThat(answers.get(i)).isDone();
      assertThat(answers.get(i).isCompletedExceptionally()).isEqualTo(i % 2 == 0);
    }
  }

  private void throwAtPoison(Supplier<Throwable> fault) {
    active =
        new ActiveModel(
            version,
            FaultyModels.of(
                TinyModels.INPUT,
                TinyModels.LABELS,
                pixels -> {
                  for (float pixel : pixels) {
                    if (pixel == WHITE) {
                      sneak(fault.get());
                    }
                  }
                }));
  }

  private static void sneak(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  private static List<Reading> picture(int gray) {
    byte[] pixels = new byte[TinyModels.INPUT.values()];
    Arrays.fill(pixels, (byte) gray);
    return List.of(Reading.asIs(new GrayPicture(8, 8, pixels)));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static <T> T get(CompletableFuture<T> answer) throws Exception {
    return answer.get(60, TimeUnit.SECONDS);
  }
}
