package io.penderie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.penderie.dataset.PictureRecipe;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.testing.PictureFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderImportTest {

  @TempDir private Path home;
  private Path folder;
  private OwnDataset dataset;

  @BeforeEach
  void make() throws IOException {
    folder = Files.createDirectory(home.resolve("brought"));
    dataset =
        new DatasetStore(home.resolve("datasets"), StoreLimits.DEFAULTS, ImageLimits.DEFAULTS)
            .create(
                DatasetDescription.empty(
                    "wardrobe", PictureRecipe.PHOTOGRAPH, 8, false, Instant.EPOCH));
  }

  @Test
  void folders_areClasses_andAnImportAgainAddsNothing() throws IOException {
    write("Hats/1.png", Squares.png(1));
    write("Hats/2", Squares.png(2));
    write("clothes/Skirts/3.png", Squares.png(3));
    write("clothes/Skirts/again.png", Squares.png(3));

    ImportReport first = run();
    ImportReport again = run();

    assertThat(first.added()).isEqualTo(3);
    assertThat(first.alreadyThere()).isEqualTo(1);
    assertThat(first.problems()).isEmpty();
    assertThat(again.added()).isZero();
    assertThat(again.alreadyThere()).isEqualTo(4);
    assertThat(dataset.summary().classes())
        .extracting(one -> one.known().id(), one -> one.known().names().english())
        .containsExactly(tuple("hats", "Hats"), tuple("skirts", "Skirts"));
    assertThat(dataset.pictures("hats", null, 0, 9).total()).isEqualTo(2);
  }

  @Test
  void splitOfTheFolders_isKept() throws IOException {
    write("data/Train/hat/1.png", Squares.png(1));
    write("data/valid/hat/2.png", Squares.png(2));
    write("data/test/skirt/3.png", Squares.png(3));
    write("data/test/4.png", Squares.png(4));

    ImportReport report = run();

    assertThat(dataset.pictures(null, null, 0, 9).pictures())
        .extracting(StoredPicture::classId, StoredPicture::part)
        .containsExactlyInAnyOrder(
            tuple("hat", Part.TRAINING), tuple("hat", Part.VALIDATION), tuple("skirt", Part.TEST));
    assertThat(report.problems())
        .extracting(ImportReport.Problem::file, ImportReport.Problem::reason)
        .containsExactly(tuple("data/test/4.png", ImportReport.Reason.NO_CLASS));
  }

  /** A folder "train" alone says nothing, and may be full of toy trains. */
  @Test
  void foldersThatAreNoSplit_areClasses() throws IOException {
    write("train/1.png", Squares.png(1));
    write("bus/2.png", Squares.png(2));

    run();

    assertThat(dataset.description().classes())
        .extracting(OwnClass::id)
        .containsExactly("bus", "train");
  }

  @Test
  void whatIsNoPicture_isListedOrCounted_andStopsNothing() throws IOException {
    write("hat/1.png", Squares.png(1));
    write("hat/broken.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2});
    write("hat/text.jpg", "text".getBytes(StandardCharsets.UTF_8));
    write("hat/empty.png", new byte[0]);
    write("hat/more.zip", new byte[] {'P', 'K', 3, 4});
    write("hat/print.jpg", PictureFiles.jpegInks(0, 200, 100, 50, 255));
    write("skirt/1.png", Squares.png(1));
    write("top.png", Squares.png(2));
    write("hat/notes.txt", "notes".getBytes(StandardCharsets.UTF_8));
    write("hat/._1.png", new byte[] {0});
    write("__MACOSX/hat/1.png", new byte[] {0});
    write(".git/x.png", Squares.png(3));
    Files.createDirectory(folder.resolve("void"));
    Files.createSymbolicLink(folder.resolve("hat/link.png"), folder.resolve("top.png"));

    ImportReport report = run();

    // The picture for print is one.
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.ignored()).isEqualTo(5);
    assertThat(report.problems())
        .extracting(ImportReport.Problem::file, problem -> problem.reason().id())
        .containsExactlyInAnyOrder(
            tuple("hat/link.png", "link"),
            tuple("hat/broken.jpg", "damaged"),
            tuple("hat/text.jpg", "unsupported-format"),
            tuple("hat/empty.png", "empty"),
            tuple("hat/more.zip", "nested-archive"),
            tuple("skirt/1.png", "in-another-class"),
            tuple("top.png", "no-class"));
    assertThat(report.problems()).allSatisfy(problem -> assertThat(problem.detail()).isNotBlank());
  }

  @Test
  void classNamesThatDifferByCaseOrAccents_areOneClass_andSaidSo() throws IOException {
    write("Écharpe/1.png", Squares.png(1));
    write("echarpe/2.png", Squares.png(2));
    write("hat/3.png", Squares.png(3));

    ImportReport report = run();

    assertThat(report.oneClass()).hasSize(1);
    assertThat(report.oneClass().get(0)).containsExactlyInAnyOrder("Écharpe", "echarpe");
    assertThat(dataset.pictures("echarpe", null, 0, 9).total()).isEqualTo(2);
  }

  @Test
  void renamedClass_isFoundByItsFoldersName() throws IOException {
    write("hat/1.png", Squares.png(1));
    run();
    dataset.editor().putClass("hat", new OwnClass.Names("Headgear", "Couvre-chef"));
    write("couvre-chef/2.png", Squares.png(2));

    run();

    assertThat(dataset.pictures("hat", null, 0, 9).total()).isEqualTo(2);
    assertThat(dataset.description().classes()).hasSize(1);
  }

  @Test
  void tooManyClasses_areRefused_andNothingIsAdded() throws IOException {
    for (int i = 0; i < 251; i++) {
      write("c" + i + "/1.png", Squares.png(1));
    }

    assertThatExceptionOfType(TooManyClassesException.class).isThrownBy(this::run);

    assertThat(dataset.description().classes()).isEmpty();
  }

  @Test
  void folderWithoutPictures_isRefused() throws IOException {
    Files.createDirectory(folder.resolve("hat"));

    assertThatExceptionOfType(RefusedArchiveException.class)
        .isThrownBy(this::run)
        .satisfies(
            e -> assertThat(e.reason()).isEqualTo(RefusedArchiveException.Reason.NO_PICTURES));
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(
            () -> new DatasetImport(dataset, 1, Progress.NONE).folder(folder.resolve("nowhere")))
        .withMessageContaining("nowhere: no such file");
  }

  @Test
  void foldersInFolders_areFollowedToADepth() throws IOException {
    write("a/".repeat(17) + "1.png", Squares.png(1));

    assertThatExceptionOfType(RefusedArchiveException.class)
        .isThrownBy(this::run)
        .withMessageContaining("more than 16 deep");
  }

  @Test
  void progress_countsEveryFile() throws IOException {
    for (int i = 0; i < 150; i++) {
      write("hat/" + i + ".png", Squares.png(i));
    }
    List<Integer> done = new ArrayList<>();

    ImportReport report =
        new DatasetImport(dataset, 2, (now, total) -> done.add(now)).folder(folder);

    assertThat(report.added()).isEqualTo(150);
    assertThat(done).hasSize(150).isSorted();
    // In the order of the names, whichever thread was faster.
    assertThat(dataset.pictures(null, null, 0, 2).pictures())
        .extracting(picture -> picture.origin().file())
        .containsExactly("hat/0.png", "hat/1.png");
  }

  private ImportReport run() {
    return new DatasetImport(dataset, 2, Progress.NONE).folder(folder);
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
