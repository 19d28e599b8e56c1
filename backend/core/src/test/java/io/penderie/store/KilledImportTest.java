package io.penderie.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.dataset.PictureRecipe;
import io.penderie.files.Sha256;
import io.penderie.photo.file.ImageLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KilledImportTest {

  private static final int PICTURES = 60;
  private static final int KILLS = 3;

  @TempDir private Path home;

  /** Killed at moments drawn by a seed, each time a little later; then it is let go on. */
  @Test
  @Timeout(120)
  void import_thatIsKilledAgainAndAgain_losesNothing_andIsFinishedByTheNext() throws Exception {
    Path folder = home.resolve("brought");
    for (int i = 0; i < PICTURES; i++) {
      Path file = folder.resolve(i % 3 == 0 ? "hat" : "skirt").resolve(i + ".png");
      Files.createDirectories(file.getParent());
      Files.write(file, Squares.png(i));
    }
    Path store = home.resolve("datasets");
    OwnDataset dataset =
        new DatasetStore(store, StoreLimits.DEFAULTS, ImageLimits.DEFAULTS)
            .create(
                DatasetDescription.empty(
                    "wardrobe", PictureRecipe.PHOTOGRAPH, 8, false, Instant.EPOCH));
    Random random = new Random(20_261_129);
    int before = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      killAfter(12 * kill + random.nextInt(12), ImportProcess.start(store, "wardrobe", folder));

      int now = assertWhole(store);
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
    assertThat(before).isBetween(1, PICTURES - 1);

    ImportReport rest = new DatasetImport(dataset, 2, Progress.NONE).folder(folder);

    assertThat(rest.added()).isEqualTo(PICTURES - before);
    assertThat(rest.alreadyThere()).isEqualTo(before);
    assertThat(assertWhole(store)).isEqualTo(PICTURES);
    assertThat(dataset.pictures("hat", null, 0, 0).total()).isEqualTo(20);
    assertThat(dataset.pictures("skirt", null, 0, 0).total()).isEqualTo(40);
    assertThat(files(store.resolve("wardrobe"))).hasSize(PICTURES);
  }

  private static void killAfter(int lines, Process process) throws Exception {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < lines; i++) {
        assertThat(out.readLine()).isNotNull();
      }
      process.destroyForcibly().waitFor();
    }
  }

  /** As another process sees it: each picture is the one that its name says. */
  private static int assertWhole(Path store) throws IOException {
    OwnDataset dataset =
        new DatasetStore(store, StoreLimits.DEFAULTS, ImageLimits.DEFAULTS).open("wardrobe");
    List<StoredPicture> pictures = dataset.pictures(null, null, 0, PICTURES).pictures();
    for (StoredPicture picture : pictures) {
      assertThat(new Sha256().add(dataset.file(picture)).hex()).isEqualTo(picture.sha256());
      // Of each it is known where it comes from.
      assertThat(picture.origin().file()).endsWith(".png");
    }
    assertThat(dataset.summary().pictures()).isEqualTo(pictures.size());
    return pictures.size();
  }

  private static List<Path> files(Path dataset) throws IOException {
    try (Stream<Path> all = Files.walk(dataset)) {
      return all.filter(file -> file.getFileName().toString().contains(".png")).toList();
    }
  }
}
