package io.penderie.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.ImageSet;
import io.penderie.model.InputSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatchProducerTest {

  /** Normalised pixels are the pixels divided by 255. */
  private static final InputSpec PLAIN = new InputSpec(2, 2, 0, 1);

  private static final TrainingConfig CONFIG = ToyConfig.toy().batchSize(4).build();

  @Test
  void epoch_showsEachPictureOnceAndTheRestLast() throws InterruptedException {
    List<TrainingBatch> batches = epoch(numbered(10), CONFIG, 1);

    assertThat(batches).extracting(TrainingBatch::number).containsExactly(0, 1, 2);
    assertThat(batches).extracting(TrainingBatch::size).containsExactly(4, 4, 2);
    assertThat(order(batches)).isNotEqualTo(sorted(batches));
    assertThat(sorted(batches)).isEqualTo(IntStream.range(0, 10).toArray());
  }

  @Test
  void batch_holdsPixelsLabelsAndMasksOfItsPictures() throws InterruptedException {
    for (TrainingBatch batch : epoch(numbered(10), CONFIG, 1)) {
      assertThat(batch.pixels()).hasSize(4 * batch.size());
      assertThat(batch.labels()).hasSize(batch.size());
      assertThat(batch.masks()).hasSize(3 * batch.size());
      for (int i = 0; i < batch.size(); i++) {
        int picture = Math.round(batch.pixels()[4 * i] * 255);
        assertThat(batch.pixels()[4 * i + 3]).isEqualTo(batch.pixels()[4 * i]);
        assertThat(batch.labels()[i]).isEqualTo(picture % 3);
        for (int answer = 0; answer < 3; answer++) {
          assertThat(batch.masks()[3 * i + answer])
              .isEqualTo(answer == picture % 3 ? 0 : TrainingBatch.WRONG);
        }
      }
    }
  }

  @Test
  void sameSeedAndEpoch_giveTheSameBatches() throws InterruptedException {
    TrainingConfig config =
        ToyConfig.toy().batchSize(4).augmentation(new Augmentation(true, 1, 0, 0.5, 0.4)).build();

    List<TrainingBatch> first = epoch(Toy.pictures(10, 1), Toy.INPUT, config, 3);
    List<TrainingBatch> second = epoch(Toy.pictures(10, 1), Toy.INPUT, config, 3);

    assertThat(second).usingRecursiveComparison().isEqualTo(first);
  }

  @Test
  void otherEpochOrSeed_givesAnotherOrder() throws InterruptedException {
    int[] order = order(epoch(numbered(50), CONFIG, 1));

    assertThat(order(epoch(numbered(50), CONFIG, 2))).isNotEqualTo(order);
    assertThat(order(epoch(numbered(50), ToyConfig.toy().batchSize(4).seed(2).build(), 1)))
        .isNotEqualTo(order);
  }

  @Test
  void otherEpoch_variesAPictureAnew() throws InterruptedException {
    TrainingConfig config =
        ToyConfig.toy().augmentation(new Augmentation(false, 0, 0, 1, 0.4)).build();
    ImageSet one = Toy.pictures(1, 1);

    assertThat(epoch(one, Toy.INPUT, config, 1).get(0).pixels())
        .isNotEqualTo(epoch(one, Toy.INPUT, config, 2).get(0).pixels());
  }

  @Test
  void emptySet_hasNoBatches() throws InterruptedException {
    assertThat(epoch(numbered(0), CONFIG, 1)).isEmpty();
  }

  @Test
  void close_endsTheThread() throws InterruptedException {
    BatchProducer producer =
        producer(numbered(200), PLAIN, ToyConfig.toy().batchSize(1).build(), 1, 0);
    producer.next();
    Thread thread = producer.thread();
    assertThat(thread.isAlive()).isTrue();

    producer.close();

    thread.join(Duration.ofSeconds(30).toMillis());
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void failure_reachesNextAfterTheBatchesBeforeIt() throws InterruptedException {
    TrainingConfig config = ToyConfig.toy().batchSize(1).build();
    // The fifth batch fails when four wait already, which is as many as can wait.
    int fifth = order(epoch(numbered(10), config, 1))[4];
    int[] labels = numbered(10).labels();
    labels[fifth] = 3;
    ImageSet wrong = ImageSet.of(2, 2, pixels(10), labels);
    try (BatchProducer producer = producer(wrong, PLAIN, config, 1, 0)) {
      while (producer.thread().getState() == Thread.State.RUNNABLE) {
        Thread.onSpinWait();
      }
      for (int i = 0; i < 4; i++) {
        assertThat(producer.next().number()).isEqualTo(i);
      }
      assertThatThrownBy(producer::next)
          .isInstanceOf(IllegalStateException.class)
          .cause()
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void labelOutsideTheClasses_isNotTakenForAnotherPicturesTarget() {
    ImageSet wrong = ImageSet.of(2, 2, new byte[][] {new byte[4], new byte[4]}, new int[] {3, 3});

    assertThatThrownBy(() -> epoch(wrong, CONFIG, 1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void batchesFromALaterOneOn_areAsIfTheOthersHadBeenTaken() throws InterruptedException {
    TrainingConfig config =
        ToyConfig.toy().batchSize(4).augmentation(new Augmentation(true, 1, 0, 0.5, 0.3)).build();
    List<TrainingBatch> all = epoch(numbered(18), config, 2);

    List<TrainingBatch> rest = batches(numbered(18), PLAIN, config, 2, 3);

    assertThat(rest).extracting(TrainingBatch::number).containsExactly(3, 4);
    assertThat(rest.get(0).pixels()).isEqualTo(all.get(3).pixels());
    assertThat(rest.get(1).labels()).isEqualTo(all.get(4).labels());
  }

  /** Pictures of 2 x 2 pixels; all pixels of one are its index, its class the index modulo 3. */
  private static ImageSet numbered(int count) {
    return ImageSet.of(2, 2, pixels(count), IntStream.range(0, count).map(i -> i % 3).toArray());
  }

  private static byte[][] pixels(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new byte[] {(byte) i, (byte) i, (byte) i, (byte) i})
        .toArray(byte[][]::new);
  }

  private static List<TrainingBatch> epoch(ImageSet set, TrainingConfig config, int epoch)
      throws InterruptedException {
    return epoch(set, PLAIN, config, epoch);
  }

  private static List<TrainingBatch> epoch(
      ImageSet set, InputSpec input, TrainingConfig config, int epoch) throws InterruptedException {
    return batches(set, input, config, epoch, 0);
  }

  private static List<TrainingBatch> batches(
      ImageSet set, InputSpec input, TrainingConfig config, int epoch, int firstBatch)
      throws InterruptedException {
    List<TrainingBatch> batches = new ArrayList<>();
    try (BatchProducer producer = producer(set, input, config, epoch, firstBatch)) {
      for (TrainingBatch batch = producer.next(); batch != null; batch = producer.next()) {
        batches.add(batch);
      }
    }
    return batches;
  }

  private static BatchProducer producer(
      ImageSet set, InputSpec input, TrainingConfig config, int epoch, int firstBatch) {
    TrainingPictures pictures = new TrainingPictures(set, null, input, 3, config.augmentation());
    return new BatchProducer(pictures, input, 3, config, epoch, firstBatch);
  }

  private static int[] order(List<TrainingBatch> batches) {
    return batches.stream()
        .flatMapToInt(
            batch ->
                IntStream.range(0, batch.size()).map(i -> Math.round(batch.pixels()[4 * i] * 255)))
        .toArray();
  }

  private static int[] sorted(List<TrainingBatch> batches) {
    int[] order = order(batches);
    Arrays.sort(order);
    return order;
  }
}
