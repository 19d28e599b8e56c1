package io.penderie.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.penderie.model.TrainedModel;
import io.penderie.registry.ActiveModel;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.testing.TinyModels;
import java.nio.file.Path;
import java.util.ArrayList;
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
    active = new ActiveModel(version, ModelRegistry.load(version));
  }

  @AfterEach
  void closeModel() {
    active.close();
  }

  @Test
  void pictureOfAnotherSize_failsAlone() throws Exception {
    BatchGate gate = new BatchGate();
    try (BatchingClassifier classifier = classifier(8, 8, gate)) {
      CompletableFuture<Prediction> first = classifier.classify(picture(0));
      gate.awaitThread();
      CompletableFuture<Prediction> good = classifier.classify(picture(1));
      // As many pixels as the network takes, but of another shape.
      CompletableFuture<Prediction> bad =
          classifier.classify(new PreparedPicture(16, 4, new byte[64]));
      CompletableFuture<Prediction> other = classifier.classify(picture(2));
      gate.open();

      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> get(bad))
          .withCauseInstanceOf(IllegalArgumentException.class)
          .withMessageContaining("a picture of 16x4 for a network that takes 8x8");
      get(first);
      get(good);
      get(other);
      assertThat(gate.sizes()).containsExactly(1, 2);
    }
  }

  @Test
  void picturesThatAllFail_needNoForwardPass() throws Exception {
    List<Integer> sizes = new ArrayList<>();
    try (BatchingClassifier classifier =
        classifier(8, 8, (name, queueNanos, forward) -> sizes.add(queueNanos.length))) {
      CompletableFuture<Prediction> bad =
          classifier.classify(new PreparedPicture(1, 1, new byte[1]));

      assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> get(bad));
    }
    assertThat(sizes).isEmpty();
  }

  /** The model is gone under the lease: those pictures fail, and the next model answers again. */
  @Test
  void failedForwardPass_failsItsPictures_andNoLater() throws Exception {
    TrainedModel broken = ModelRegistry.load(version);
    broken.close();
    try (BatchingClassifier classifier = classifier(8, 8, BatchListener.NONE)) {
      active.swap(version, broken);
      CompletableFuture<Prediction> failing = classifier.classify(picture(0));
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> get(failing))
          .withCauseInstanceOf(RuntimeException.class);

      active.swap(version, ModelRegistry.load(version));
      assertThat(get(classifier.classify(picture(0))).probabilities()).hasSize(3);
    }
  }

  @Test
  void closedModel_failsThePictures_butNotTheThread() {
    try (BatchingClassifier classifier = classifier(8, 8, BatchListener.NONE)) {
      active.close();

      for (int i = 0; i < 2; i++) {
        CompletableFuture<Prediction> failing = classifier.classify(picture(i));
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(() -> get(failing))
            .withCauseInstanceOf(IllegalStateException.class);
      }
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
        assertThat(get(classifier.classify(picture(i))).probabilities()).hasSize(3);
      }
    }
    assertThat(heard).hasValue(3);
  }

  @Test
  void interruptedThread_goesOn() throws Exception {
    BatchListener interrupting = (name, queueNanos, forward) -> Thread.currentThread().interrupt();
    try (BatchingClassifier classifier = classifier(8, 8, interrupting)) {
      for (int i = 0; i < 3; i++) {
        assertThat(get(classifier.classify(picture(i))).probabilities()).hasSize(3);
      }
    }
  }

  @Test
  void throwingDependentStage_costsNoAnswer() throws Exception {
    BatchGate gate = new BatchGate();
    try (BatchingClassifier classifier = classifier(8, 8, gate)) {
      CompletableFuture<Prediction> first = classifier.classify(picture(0));
      CompletableFuture<Object> dependent =
          first.thenApply(
              answer -> {
                throw new IllegalStateException("dependent");
              });
      gate.awaitThread();
      CompletableFuture<Prediction> second = classifier.classify(picture(1));
      gate.open();

      get(first);
      get(second);
      assertThatExceptionOfType(CompletionException.class).isThrownBy(dependent::join);
    }
  }

  private BatchingClassifier classifier(int capacity, int maxBatch, BatchListener listener) {
    return new BatchingClassifier(active, capacity, maxBatch, listener);
  }

  private static PreparedPicture picture(int seed) {
    return new PreparedPicture(8, 8, TinyModels.pixels(seed));
  }

  private static Prediction get(CompletableFuture<Prediction> answer) throws Exception {
    return answer.get(60, TimeUnit.SECONDS);
  }
}
