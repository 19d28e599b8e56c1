package io.penderie.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.penderie.photo.garment.Reading;
import io.penderie.photo.garment.ReadingVote;
import io.penderie.picture.GrayPicture;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.testing.TinyModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BatchingClassifierTest {

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
  void answer_equalsTheModelsOwn() throws Exception {
    List<Reading> readings = picture(5);
    Prediction expected;
    try (ModelLease lease = active.lease()) {
      expected =
          Prediction.of(
              lease.version(),
              ReadingVote.ask(lease.model(), List.of(readings)).get(0),
              lease.model().calibration());
    }

    try (BatchingClassifier classifier = classifier(4, 4, BatchListener.NONE)) {
      Prediction answer = get(classifier.classify(readings, active.lease()));

      assertThat(answer).isEqualTo(expected);
      assertThat(
              answer.probabilities().stream()
                  .mapToDouble(Prediction.ClassProbability::probability)
                  .sum())
          .isBetween(0.99999, 1.00001);
    }
  }

  /** Each gets its own row, whatever batch it came in: to the rounding of the forward pass. */
  @Test
  void waitingPictures_shareABatch_andKeepTheirAnswers() throws Exception {
    BatchGate gate = new BatchGate();
    try (BatchingClassifier classifier = classifier(8, 8, gate)) {
      CompletableFuture<Prediction> first = classifier.classify(picture(0), active.lease());
      gate.awaitThread();
      List<CompletableFuture<Prediction>> waiting = new ArrayList<>();
      for (int i = 1; i <= 5; i++) {
        waiting.add(classifier.classify(picture(i), active.lease()));
      }
      assertThat(classifier.waiting()).isEqualTo(5);
      gate.open();

      assertThat(get(first).version().name()).isEqualTo("v1");
      for (int i = 1; i <= 5; i++) {
        float[] alone = alone(i);
        for (Prediction.ClassProbability entry : get(waiting.get(i - 1)).probabilities()) {
          assertThat(entry.probability())
              .isCloseTo(alone[entry.index()], org.assertj.core.data.Offset.offset(1e-4));
        }
      }
      assertThat(gate.sizes()).containsExactly(1, 5);
      assertThat(classifier.waiting()).isZero();
    }
  }

  @Test
  void picturesOfTwoVersions_areAnsweredByTheirOwn_oneAfterTheOther() throws Exception {
    ModelVersion other = TinyModels.write(models, "v2", 2);
    BatchGate gate = new BatchGate();
    try (LeasedModel second = new LeasedModel(other, other.load());
        BatchingClassifier classifier = classifier(8, 8, gate)) {
      CompletableFuture<Prediction> first = classifier.classify(picture(0), active.lease());
      gate.awaitThread();
      List<CompletableFuture<Prediction>> answers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        ModelLease lease = i % 3 == 0 ? second.lease().orElseThrow() : active.lease();
        answers.add(classifier.classify(picture(5), lease));
      }
      gate.open();

      get(first);
      List<String> versions = new ArrayList<>();
      for (CompletableFuture<Prediction> answer : answers) {
        versions.add(get(answer).version().name());
      }
      assertThat(versions).containsExactly("v2", "v1", "v1", "v2", "v1", "v1");
      assertThat(get(answers.get(0)).probabilities())
          .isNotEqualTo(get(answers.get(1)).probabilities());
      assertThat(gate.sizes()).containsExactly(1, 2, 4);
    }
  }

  @Test
  void batches_areNoLargerThanAllowed() throws Exception {
    BatchGate gate = new BatchGate();
    try (BatchingClassifier classifier = classifier(8, 3, gate)) {
      List<CompletableFuture<Prediction>> answers = new ArrayList<>();
      answers.add(classifier.classify(picture(0), active.lease()));
      gate.awaitThread();
      for (int i = 1; i <= 8; i++) {
        answers.add(classifier.classify(picture(i), active.lease()));
      }
      gate.open();
      for (CompletableFuture<Prediction> answer : answers) {
        assertThat(get(answer).probabilities()).hasSize(3);
      }
      assertThat(gate.sizes()).containsExactly(1, 3, 3, 2);
    }
  }

  @Test
  void fullQueue_refusesTheNextAtOnce() throws Exception {
    BatchGate gate = new BatchGate();
    try (BatchingClassifier classifier = classifier(2, 8, gate)) {
      CompletableFuture<Prediction> computing = classifier.classify(picture(0), active.lease());
      gate.awaitThread();
      CompletableFuture<Prediction> second = classifier.classify(picture(1), active.lease());
      CompletableFuture<Prediction> third = classifier.classify(picture(2), active.lease());

      assertThatExceptionOfType(OverloadedException.class)
          .isThrownBy(() -> classifier.classify(picture(3), active.lease()));

      gate.open();
      get(computing);
      get(second);
      get(third);
      // There is room again.
      assertThat(get(classifier.classify(picture(3), active.lease())).probabilities()).hasSize(3);
    }
  }

  @Test
  void noPicture_isRefusedAtOnce() {
    try (BatchingClassifier classifier = classifier(8, 8, BatchListener.NONE)) {
      assertThatNullPointerException().isThrownBy(() -> classifier.classify(null, active.lease()));
    }
  }

  @Test
  void cancelledAnswer_isNotComputed() throws Exception {
    BatchGate gate = new BatchGate();
    try (BatchingClassifier classifier = classifier(8, 8, gate)) {
      CompletableFuture<Prediction> first = classifier.classify(picture(0), active.lease());
      gate.awaitThread();
      CompletableFuture<Prediction> given = classifier.classify(picture(1), active.lease());
      CompletableFuture<Prediction> wanted = classifier.classify(picture(2), active.lease());
      assertThat(given.cancel(false)).isTrue();
      gate.open();

      get(first);
      get(wanted);
      assertThat(given).isCancelled();
      assertThat(gate.sizes()).containsExactly(1, 1);
    }
  }

  @Test
  void listener_hearsVersionAndTimes() throws Exception {
    CompletableFuture<Object[]> heard = new CompletableFuture<>();
    try (BatchingClassifier classifier =
        classifier(
            8,
            8,
            (name, queueNanos, forward) ->
                heard.complete(new Object[] {name, queueNanos, forward}))) {
      get(classifier.classify(picture(0), active.lease()));
    }

    assertThat(heard.join()[0]).isEqualTo("v1");
    assertThat((long[]) heard.join()[1]).hasSize(1);
    assertThat(((long[]) heard.join()[1])[0]).isNotNegative();
    assertThat((long) heard.join()[2]).isPositive();
  }

  @Test
  void picture_isToldOfItsPass_beforeItIsAnswered() throws Exception {
    BatchGate gate = new BatchGate();
    try (BatchingClassifier classifier = classifier(8, 8, gate)) {
      CompletableFuture<Prediction> first = classifier.classify(picture(0), active.lease());
      gate.awaitThread();
      List<Integer> told = new CopyOnWriteArrayList<>();
      PassListener listener =
          (queueNanos, forwardNanos, pictures) -> {
            assertThat(queueNanos).isPositive();
            assertThat(forwardNanos).isPositive();
            told.add(pictures);
          };
      CompletableFuture<Prediction> one = classifier.classify(picture(1), active.lease(), listener);
      CompletableFuture<Prediction> two = classifier.classify(picture(2), active.lease(), listener);
      CompletableFuture<Integer> toldByThen = one.thenApply(answer -> told.size());
      gate.open();

      get(first);
      get(two);
      assertThat(toldByThen.join()).isEqualTo(2);
      assertThat(told).containsExactly(2, 2);
    }
  }

  @Test
  void sizes_mustBePositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> classifier(0, 1, BatchListener.NONE));
    assertThatIllegalArgumentException().isThrownBy(() -> classifier(1, 0, BatchListener.NONE));
  }

  private BatchingClassifier classifier(int capacity, int maxBatch, BatchListener listener) {
    return new BatchingClassifier(capacity, maxBatch, listener);
  }

  private float[] alone(int seed) {
    try (ModelLease lease = active.lease()) {
      return lease.model().probabilities(List.of(TinyModels.pixels(seed)))[0];
    }
  }

  private static List<Reading> picture(int seed) {
    return List.of(Reading.asIs(new GrayPicture(8, 8, TinyModels.pixels(seed))));
  }

  private static Prediction get(CompletableFuture<Prediction> answer) throws Exception {
    return answer.get(60, TimeUnit.SECONDS);
  }
}
