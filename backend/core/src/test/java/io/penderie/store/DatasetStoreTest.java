package io.penderie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.penderie.dataset.PictureRecipe;
import io.penderie.photo.file.ImageLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetStoreTest {

  @TempDir private Path home;
  private DatasetStore store;

  @BeforeEach
  void open() {
    store = store(new StoreLimits(3, 10, 10_000));
  }

  @Test
  void damagedDataset_hidesNoOther() throws IOException {
    store.create(wardrobe("wardrobe"));
    store.create(wardrobe("broken"));
    Files.writeString(home.resolve("datasets/broken/dataset.json"), "{");

    assertThat(store.summaries())
        .extracting(summary -> summary.description().name())
        .containsExactly("wardrobe");
    OwnDataset broken = store.open("broken");
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(broken::summary)
        .withMessageContaining("dataset.json");
  }

  @Test
  void dataset_isThereFromItsCreationToItsDeletion() throws IOException {
    assertThat(store.list()).isEmpty();

    OwnDataset made = store.create(wardrobe("wardrobe"));

    assertThat(made.description()).isEqualTo(wardrobe("wardrobe"));
    assertThat(store.list()).extracting(OwnDataset::name).containsExactly("wardrobe");
    assertThat(store(StoreLimits.DEFAULTS).open("wardrobe").summary().pictures()).isZero();

    store.delete("wardrobe");

    assertThat(store.list()).isEmpty();
    try (var entries = Files.list(home.resolve("datasets"))) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .noneMatch(name -> name.contains("deleted"));
    }
    assertThatExceptionOfType(DatasetNotFoundException.class)
        .isThrownBy(() -> store.open("wardrobe"))
        .withMessage("there is no dataset \"wardrobe\"");
    assertThatExceptionOfType(DatasetNotFoundException.class).isThrownBy(made::summary);
    assertThatExceptionOfType(DatasetNotFoundException.class)
        .isThrownBy(() -> made.editor().putClass("hat", new OwnClass.Names("Hat", null)));
    assertThatExceptionOfType(DatasetNotFoundException.class)
        .isThrownBy(() -> store.delete("wardrobe"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Hat", "../up", "a/b", ".hidden", "é", "a b"})
  void name_thatIsNoFolder_isRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.create(wardrobe(name)))
        .withMessageContaining("is no name for a dataset");
    assertThatExceptionOfType(DatasetNotFoundException.class).isThrownBy(() -> store.open(name));
  }

  @Test
  void builtInDataset_isNotTouched() {
    assertThatExceptionOfType(BuiltInDatasetException.class)
        .isThrownBy(() -> store.create(wardrobe("fashion-mnist")));
    assertThatExceptionOfType(BuiltInDatasetException.class)
        .isThrownBy(() -> store.delete("fashion-mnist"));
    assertThatExceptionOfType(BuiltInDatasetException.class)
        .isThrownBy(() -> store.open("fashion-mnist"));
  }

  @Test
  void dataset_ofANameThatIsTaken_isRefused_andTheOldOneStays() {
    store.create(wardrobe("a")).editor().putClass("hat", new OwnClass.Names("Hat", "Chapeau"));

    assertThatExceptionOfType(DatasetExistsException.class)
        .isThrownBy(() -> store.create(wardrobe("a")));

    assertThat(store.open("a").description().classes()).hasSize(1);
  }

  @Test
  void datasets_beyondTheQuota_areRefused() {
    List.of("a", "b", "c").forEach(name -> store.create(wardrobe(name)));

    assertThatExceptionOfType(DatasetFullException.class)
        .isThrownBy(() -> store.create(wardrobe("d")))
        .withMessage("there are 3 datasets already, which is the most");
  }

  @Test
  void creations_atOnce_haveOneWinner() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    CyclicBarrier together = new CyclicBarrier(4);
    Callable<Boolean> creation =
        () -> {
          DatasetStore own = store(StoreLimits.DEFAULTS);
          together.await();
          try {
            own.create(wardrobe("a"));
            return true;
          } catch (DatasetExistsException e) {
            return false;
          }
        };
    try {
      int made = 0;
      for (Future<Boolean> one :
          threads.invokeAll(List.of(creation, creation, creation, creation))) {
        made += made(one) ? 1 : 0;
      }
      assertThat(made).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean made(Future<Boolean> one) throws InterruptedException, ExecutionException {
    return one.get();
  }

  @Test
  void description_ofASizeThatNoNetworkTakes_isRefused() {
    for (int size : new int[] {0, 4, 30, 228}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  DatasetDescription.empty(
                      "a", PictureRecipe.PHOTOGRAPH, size, false, Instant.EPOCH))
          .withMessageContaining("multiple of 4 from 8 to 224");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DatasetDescription.empty("a", PictureRecipe.GARMENT, 56, true, Instant.EPOCH))
        .withMessageContaining("garments are prepared in gray");
  }

  private DatasetStore store(StoreLimits limits) {
    return new DatasetStore(home.resolve("datasets"), limits, ImageLimits.DEFAULTS);
  }

  private static DatasetDescription wardrobe(String name) {
    return DatasetDescription.empty(
        name, PictureRecipe.PHOTOGRAPH, 28, false, Instant.parse("2026-01-02T03:04:05Z"));
  }
}
