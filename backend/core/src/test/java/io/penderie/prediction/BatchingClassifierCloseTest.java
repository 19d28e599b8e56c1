package io.penderie.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.penderie.photo.garment.Reading;
import io.penderie.picture.GrayPicture;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.testing.TinyModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BatchingClassifierCloseTest {

  @TempDir private Path models;
  private ActiveModel active;

  @BeforeEach
  void load() {
    ModelVersion version = TinyModels.write(models, "v1", 1);
    active = new ActiveModel(version, version.load());
  }

  @AfterEach
  void closeModel() {
    active.close();
  }

  @Test
  void close_answersEverythingAccepted() throws Exception {
    BatchGate gate = new BatchGate();
    // The queue is full when it is closed: the end itself must wait for room.
    BatchingClassifier classifier = new BatchingClassifier(3, 2, gate);
    List<CompletableFuture<Prediction>> accepted = new ArrayList<>();
    accepted.add(classifier.classify(picture(0), active.lease()));
    gate.awaitThread();
    for (int i = 1; i <= 3; i++) {
      accepted.add(classifier.classify(picture(i), active.lease()));
    }
    CompletableFuture<Void> closing = onAThread(classifier::close);
    gate.open();
    closing.get(60, TimeUnit.SECONDS);

    assertThat(accepted).allMatch(CompletableFuture::isDone);
    assertThat(accepted).allSatisfy(a -> assertThat(a.join().probabilities()).hasSize(3));
  }

  @Test
  void closed_acceptsNoMore() {
    BatchingClassifier classifier = new BatchingClassifier(3, 2, BatchListener.NONE);
    classifier.close();
    classifier.close();

    assertThatExceptionOfType(ClosedException.class)
        .isThrownBy(() -> classifier.classify(picture(0), active.lease()));
    assertThat(classifier.waiting()).isZero();
  }

  /** Whoever closes second may rely on the answers being there as well. */
  @Test
  void closeByTwo_bothReturnAfterTheLastAnswer() throws Exception {
    BatchGate gate = new BatchGate();
    BatchingClassifier classifier = new BatchingClassifier(3, 2, gate);
    CompletableFuture<Prediction> answer = classifier.classify(picture(0), active.lease());
    gate.awaitThread();
    List<CompletableFuture<Void>> closers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      closers.add(
          onAThread(
              () -> {
                classifier.close();
                assertThat(answer).isDone();
              }));
    }
    gate.open();

    for (CompletableFuture<Void> closer : closers) {
      closer.get(60, TimeUnit.SECONDS);
    }
  }

  @Test
  void close_interrupted_stillFinishes() throws Exception {
    BatchGate gate = new BatchGate();
    BatchingClassifier classifier = new BatchingClassifier(1, 2, gate);
    CompletableFuture<Prediction> computing = classifier.classify(picture(0), active.lease());
    gate.awaitThread();
    CompletableFuture<Prediction> waiting = classifier.classify(picture(1), active.lease());
    CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
    Thread closer =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              classifier.close();
              stillInterrupted.complete(Thread.interrupted());
            });
    closer.start();
    gate.open();

    assertThat(stillInterrupted.get(60, TimeUnit.SECONDS)).isTrue();
    assertThat(computing).isCompleted();
    assertThat(waiting).isCompleted();
  }

  @RepeatedTest(10)
  void classifyWhileClosing_completesWhateverWasAccepted() throws Exception {
    int threads = 4;
    BatchingClassifier classifier = new BatchingClassifier(16, 8, BatchListener.NONE);
    Queue<CompletableFuture<Prediction>> accepted = new ConcurrentLinkedQueue<>();
    CountDownLatch started = new CountDownLatch(threads);
    List<CompletableFuture<Void>> clients = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      clients.add(onAThread(() -> classifyUntilClosed(classifier, accepted, started)));
    }
    assertThat(started.await(60, TimeUnit.SECONDS)).isTrue();

    classifier.close();

    for (CompletableFuture<Void> client : clients) {
      client.get(60, TimeUnit.SECONDS);
    }
    assertThat(accepted).isNotEmpty().allMatch(CompletableFuture::isDone);
    assertThat(accepted).noneMatch(CompletableFuture::isCompletedExceptionally);
  }

  private void classifyUntilClosed(
      BatchingClassifier classifier,
      Queue<CompletableFuture<Prediction>> accepted,
      CountDownLatch started) {
    while (true) {
      try {
        accepted.add(classifier.classify(picture(1), active.lease()));
        started.countDown();
      } catch (OverloadedException e) {
        Thread.onSpinWait();
      } catch (ClosedException e) {
        return;
      }
    }
  }

  private static CompletableFuture<Void> onAThread(Runnable task) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
                done.complete(null);
              } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return done;
  }

  private static List<Reading> picture(int seed) {
    return List.of(Reading.asIs(new GrayPicture(8, 8, TinyModels.pixels(seed))));
  }
}
