package io.penderie.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.model.TrainedModel;
import io.penderie.photo.garment.Reading;
import io.penderie.picture.GrayPicture;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.testing.TinyModels;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong, and whom it must not harm. */
@Timeout(120)
class BatchingClassifierFaultTest {

  @TempDir private Path models;
  private ModelVersion version;
  private ActiveModel active;

  @BeforeEach
  void load() {
    version = TinyModels.write(models, "v1", 1);
    active = new ActiveModel(version, version.load());
  }

  @AfterEach
  void closeModel() {
    active.close();
  }

  @Test
  void pictureOfAnotherSize_isRefusedAtOnce_andItsLeaseEnds() {
    try (BatchingClassifier classifier = classifier(8, 8, BatchListener.NONE)) {
      ModelLease lease = active.lease();

      // As many pixels as the network takes, but of another shape.
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  classifier.classify(
                      List.of(Reading.asIs(new GrayPicture(16, 4, new byte[64]))), lease))
          .withMessage("a picture of 1 x 16x4 for a network that takes 1 x 8x8");

      assertNobodyUses(lease.model());
    }
  }

  @Test
  void refusedPicture_endsItsLease() {
    BatchingClassifier classifier = classifier(8, 8, BatchListener.NONE);
    classifier.close();
    ModelLease lease = active.lease();

    assertThatExceptionOfType(ClosedException.class)
        .isThrownBy(() -> classifier.classify(picture(0), lease));

    assertNobodyUses(lease.model());
  }

  @Test
  void answeredAndCancelledPictures_endTheirLeases() throws Exception {
    BatchGate gate = new BatchGate();
    TrainedModel model;
    try (BatchingClassifier classifier = classifier(8, 8, gate)) {
      ModelLease lease = active.lease();
      model = lease.model();
      CompletableFuture<Prediction> first = classifier.classify(picture(0), lease);
      gate.awaitThread();
      classifier.classify(picture(1), active.lease()).cancel(false);
      gate.open();
      get(first);
    }

    assertNobodyUses(model);
  }

  /** Closes the active model: only a lease that was left would keep it open. */
  private void assertNobodyUses(TrainedModel model) {
    active.close();
    assertThatThrownBy(() -> model.probabilities(List.of(TinyModels.pixels(0))))
        .isInstanceOf(RuntimeException.class);
  }

  /** The model is gone under the lease: those pictures fail, and the next model answers again. */
  @Test
  void failedForwardPass_failsItsPictures_andNoLater() throws Exception {
    TrainedModel broken = version.load();
    broken.close();
    try (BatchingClassifier classifier = classifier(8, 8, BatchListener.NONE)) {
      active.swap(version, broken);
      CompletableFuture<Prediction> failing = classifier.classify(picture(0), active.lease());
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> get(failing))
          .withCauseInstanceOf(RuntimeException.class);

      active.swap(version, version.load());
      assertThat(get(classifier.classify(picture(0), active.lease())).probabilities()).hasSize(3);
    }
  }

  @Test
  void throwingListener_costsNoAnswer() throws Exception {
    AtomicInteger heard = new AtomicInteger();
    BatchListener throwing =
        (name, queueNanos, forward) -> {
          if (heard.incrementAndGet() == 1) {
            throw new IllegalStateException("a listener at fault, as this test wants it");
          }
          throw new AssertionError("an error of a listener, as this test wants it");
        };
    try (BatchingClassifier classifier = classifier(8, 8, throwing)) {
      for (int i = 0; i < 3; i++) {
        assertThat(get(classifier.classify(picture(i), active.lease())).probabilities()).hasSize(3);
      }
    }
    assertThat(heard).hasValue(3);
  }

  @Test
  void interruptedThread_goesOn() throws Exception {
    BatchListener interrupting = (name, queueNanos, forward) -> Thread.currentThread().interrupt();
    try (BatchingClassifier classifier = classifier(8, 8, interrupting)) {
      for (int i = 0; i < 3; i++) {
        assertThat(get(classifier.classify(picture(i), active.lease())).probabilities()).hasSize(3);
      }
    }
  }

  @Test
  void throwingDependentStage_costsNoAnswer() throws Exception {
    BatchGate gate = new BatchGate();
    try (BatchingClassifier classifier = classifier(8, 8, gate)) {
      CompletableFuture<Prediction> first = classifier.classify(picture(0), active.lease());
      CompletableFuture<Object> dependent =
          first.thenApply(
              answer -> {
                throw new IllegalStateException("dependent");
              });
      gate.awaitThread();
      CompletableFuture<Prediction> second = classifier.classify(picture(1), active.lease());
      gate.open();

      get(first);
      get(second);
      assertThatExceptionOfType(CompletionException.class).isThrownBy(dependent::join);
    }
  }

  private BatchingClassifier classifier(int capacity, int maxBatch, BatchListener listener) {
    return new BatchingClassifier(capacity, maxBatch, listener);
  }

  private static List<Reading> picture(int seed) {
    return List.of(Reading.asIs(new GrayPicture(8, 8, TinyModels.pixels(seed))));
  }

  private static Prediction get(CompletableFuture<Prediction> answer) throws Exception {
    return answer.get(60, TimeUnit.SECONDS);
  }
}
