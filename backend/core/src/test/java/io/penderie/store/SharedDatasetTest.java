package io.penderie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.PictureRecipe;
import io.penderie.photo.file.ImageLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others do meanwhile. */
class SharedDatasetTest {

  private static final int PICTURES = 12;

  @TempDir private Path home;
  private OwnDataset dataset;

  @BeforeEach
  void fill() {
    dataset =
        store()
            .create(
                DatasetDescription.empty(
                    "wardrobe", PictureRecipe.PHOTOGRAPH, 8, false, Instant.EPOCH));
    dataset.editor().putClass("hat", new OwnClass.Names("Hat", null));
    dataset.editor().putClass("skirt", new OwnClass.Names("Skirt", null));
    PictureCheck check = new PictureCheck(dataset.description(), ImageLimits.DEFAULTS);
    dataset.editor().add(IntStream.range(0, PICTURES).mapToObj(i -> check.of(picture(i))).toList());
  }

  /** Each through a store of its own, as two processes would. */
  @Test
  void pictures_thatAreAddedAtOnce_areAllThere() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<?>> adding =
          IntStream.range(0, 3)
              .<Future<?>>mapToObj(
                  thread ->
                      threads.submit(
                          () -> {
                            DatasetEditor editor = store().open("wardrobe").editor();
                            for (int i = 0; i < 5; i++) {
                              editor.add(picture(100 + 10 * thread + i));
                            }
                          }))
              .toList();
      for (Future<?> one : adding) {
        one.get(100, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(dataset.summary().pictures()).isEqualTo(PICTURES + 15);
    assertThat(store().open("wardrobe").pictures(null, null, 0, 99).pictures()).hasSize(27);
  }

  @Test
  void reading_takesTheDatasetAsItWas_withoutWhatIsDeletedMeanwhile() {
    List<StoredPicture> all = dataset.pictures(null, null, 0, PICTURES).pictures();
    // By place the last ones are those of the test; they wait longest to be prepared.
    StoredPicture last =
        all.stream().filter(one -> one.part() == Part.TEST).reduce((a, b) -> b).orElseThrow();
    boolean[] changed = {false};

    Dataset read =
        dataset.read(
            1,
            (done, total) -> {
              if (!changed[0]) {
                changed[0] = true;
                dataset.editor().add(picture(500));
                dataset.editor().delete(last.sha256());
              }
            });

    assertThat(read.training().size() + read.validation().size() + read.test().size())
        .isEqualTo(PICTURES - 1);
  }

  @Test
  void reading_ofADatasetThatIsDeletedMeanwhile_saysSo() {
    assertThatExceptionOfType(DatasetNotFoundException.class)
        .isThrownBy(() -> dataset.read(1, (done, total) -> deleteOnce()))
        .withMessage("there is no dataset \"wardrobe\"");
  }

  private void deleteOnce() {
    if (store().exists("wardrobe")) {
      store().delete("wardrobe");
    }
  }

  @Test
  void picture_thatIsMovedWhileItIsRead_isFound() {
    StoredPicture before = dataset.pictures("hat", null, 0, 1).pictures().get(0);

    dataset.editor().move(before.sha256(), "skirt");

    assertThat(dataset.file(before)).isEqualTo(Squares.png(0));
  }

  /** Killed between the renaming and the deleting: nobody sees it, and the next one clears up. */
  @Test
  void deletionThatWasKilled_isDone_andItsLeavingsGoWithTheNext() throws IOException {
    Files.move(home.resolve("wardrobe"), home.resolve(".deleted-1"));
    store()
        .create(
            DatasetDescription.empty("other", PictureRecipe.PHOTOGRAPH, 8, false, Instant.EPOCH));

    assertThat(store().list()).extracting(OwnDataset::name).containsExactly("other");

    store().delete("other");

    try (Stream<Path> entries = Files.list(home)) {
      assertThat(entries.filter(Files::isDirectory)).isEmpty();
    }
  }

  @Test
  void diskThatTakesNoMore_leavesWhatWasThere() throws IOException {
    // A file in the place of a folder stands for a disk that takes no new one.
    Path blocked = home.resolve("wardrobe/validation/blocked");
    dataset.editor().putClass("blocked", new OwnClass.Names("Blocked", null));
    Files.createDirectories(blocked.getParent());
    Files.writeString(blocked, "");

    assertThatExceptionOfType(StoreWriteException.class)
        .isThrownBy(
            () ->
                dataset
                    .editor()
                    .add(
                        new NewPicture(
                            Squares.png(700),
                            "blocked",
                            Set.of(Part.VALIDATION),
                            Origin.upload(null))));

    assertThat(store().open("wardrobe").summary().pictures()).isEqualTo(PICTURES);
    Files.delete(blocked);
    assertThat(dataset.editor().add(picture(700)).status()).isEqualTo(Added.Status.ADDED);
  }

  private DatasetStore store() {
    return new DatasetStore(home, StoreLimits.DEFAULTS, ImageLimits.DEFAULTS);
  }

  /** Every third one is for the test. */
  private static NewPicture picture(int number) {
    return new NewPicture(
        Squares.png(number),
        number % 2 == 0 ? "hat" : "skirt",
        Set.of(number % 3 == 2 ? Part.TEST : Part.TRAINING),
        Origin.upload(null));
  }
}
