package io.penderie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.PictureRecipe;
import io.penderie.files.JsonFiles;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetEditorTest {

  @TempDir private Path home;
  private OwnDataset dataset;
  private DatasetEditor editor;

  @BeforeEach
  void make() {
    dataset =
        new DatasetStore(home, new StoreLimits(3, 40, 10_000), ImageLimits.DEFAULTS)
            .create(
                DatasetDescription.empty(
                    "wardrobe", PictureRecipe.PHOTOGRAPH, 8, false, Instant.EPOCH));
    editor = dataset.editor();
    editor.putClass("hat", new OwnClass.Names("Hat", "Chapeau"));
    editor.putClass("skirt", new OwnClass.Names("Skirt", null));
  }

  @Test
  void picture_isKeptAsItWasBrought() {
    byte[] file = Squares.png(1);

    Added added =
        editor.add(
            new NewPicture(
                file,
                "hat",
                null,
                new Origin(
                    Origin.Source.CORRECTION, "IMG 1.png", new Origin.Answer("v1", "Bag", 0.9))));

    assertThat(added.status()).isEqualTo(Added.Status.ADDED);
    String sha256 = added.picture().sha256();
    StoredPicture found = fresh().picture(sha256);
    assertThat(found.classId()).isEqualTo("hat");
    // Without a first one to learn from the class could not be learned.
    assertThat(found.part()).isEqualTo(Part.TRAINING);
    assertThat(found.origin().file()).isEqualTo("IMG 1.png");
    assertThat(found.origin().answer()).isEqualTo(new Origin.Answer("v1", "Bag", 0.9));
    assertThat(fresh().file(sha256)).isEqualTo(file);
    assertThat(home.resolve("wardrobe/training/hat/" + sha256 + ".png")).hasBinaryContent(file);
    assertThat(fresh().prepared(sha256).planes()).hasSize(64);
    assertThat(fresh().summary().bytes()).isEqualTo(file.length);
  }

  @Test
  void samePicture_isAddedOnce_andUnderOneClass() {
    add(1, "hat");

    assertThat(editor.add(picture(Squares.png(1), "hat", null)).status())
        .isEqualTo(Added.Status.ALREADY_THERE);
    assertThatExceptionOfType(DuplicatePictureException.class)
        .isThrownBy(() -> add(1, "skirt"))
        .withMessage("the same picture is there under the class \"hat\"");
    assertThat(dataset.summary().pictures()).isEqualTo(1);
  }

  @Test
  void nearDuplicate_goesWhereTheOtherOneIs_andNotBetweenTwo() {
    editor.add(picture(Squares.png(1), "hat", Set.of(Part.TEST)));
    editor.add(picture(Squares.png(2), "hat", Set.of(Part.VALIDATION)));

    Added near = editor.add(picture(Squares.copy(1, 1), "skirt", null));

    assertThat(near.picture().part()).isEqualTo(Part.TEST);
    assertThat(near.near()).extracting(StoredPicture::classId).containsExactly("hat");
    assertThatExceptionOfType(DuplicatePictureException.class)
        .isThrownBy(() -> editor.add(picture(Squares.copy(2, 1), "hat", Set.of(Part.TRAINING))))
        .withMessageContaining("of the part validation, and was brought for another part");
  }

  @Test
  void split_isDrawnByContent_andStaysWhenOthersCome() {
    addAll(IntStream.range(0, 40));
    List<StoredPicture> all = dataset.pictures(null, null, 0, 100).pictures();
    // Drawn with the seed 20171 in shares of 70, 15 and 15 %.
    assertThat(all)
        .filteredOn(picture -> !first(picture, all))
        .allSatisfy(
            picture ->
                assertThat(picture.part())
                    .isEqualTo(Part.drawn(picture.sha256(), Part.Shares.DEFAULT)));
    assertThat(dataset.pictures(null, Part.TRAINING, 0, 0).total()).isBetween(20, 36);

    assertThatExceptionOfType(DatasetFullException.class)
        .isThrownBy(() -> add(99, "hat"))
        .withMessage("the dataset would have more than 40 pictures");
  }

  private void addAll(IntStream numbers) {
    PictureCheck check = new PictureCheck(dataset.description(), ImageLimits.DEFAULTS);
    editor.add(
        numbers
            .mapToObj(i -> check.of(picture(Squares.png(i), i < 20 ? "hat" : "skirt", null)))
            .toList());
  }

  private static boolean first(StoredPicture picture, List<StoredPicture> all) {
    return all.indexOf(picture) % 20 == 0;
  }

  @Test
  void bytes_beyondTheQuota_areRefused_andThePicturesBeforeAreThere() {
    int first = Squares.png(0).length;
    OwnDataset small =
        new DatasetStore(home, new StoreLimits(3, 40, first + 10), ImageLimits.DEFAULTS)
            .open("wardrobe");
    PictureCheck check = new PictureCheck(small.description(), ImageLimits.DEFAULTS);

    assertThatExceptionOfType(DatasetFullException.class)
        .isThrownBy(
            () ->
                small
                    .editor()
                    .add(
                        List.of(
                            check.of(picture(Squares.png(0), "hat", null)),
                            check.of(picture(Squares.png(1), "hat", null)))))
        .withMessage("the dataset's pictures would take up more than " + (first + 10) + " bytes")
        .satisfies(e -> assertThat(e.quota()).isEqualTo(DatasetFullException.Quota.BYTES));
    assertThat(dataset.summary().bytes()).isEqualTo(first);
  }

  @Test
  void drawnParts_haveTheirShares() {
    int[] counts = new int[3];
    for (int i = 0; i < 10_000; i++) {
      switch (Part.drawn(Integer.toHexString(i), Part.Shares.DEFAULT)) {
        case TRAINING -> counts[0]++;
        case VALIDATION -> counts[1]++;
        case TEST -> counts[2]++;
      }
    }
    // Four standard deviations of 10,000 draws at 15 % are 143.
    assertThat(counts[1]).isBetween(1_357, 1_643);
    assertThat(counts[2]).isBetween(1_357, 1_643);
    assertThat(counts[0]).isBetween(6_816, 7_184);
  }

  @Test
  void brokenPicture_isRefused_andNothingIsKept() {
    assertThatExceptionOfType(ImageRejectedException.class)
        .isThrownBy(
            () -> editor.add(picture("no picture".getBytes(StandardCharsets.UTF_8), "hat", null)));
    assertThatExceptionOfType(ClassNotFoundInDatasetException.class)
        .isThrownBy(() -> add(1, "scarf"))
        .withMessage("the dataset \"wardrobe\" has no class \"scarf\"");
    assertThat(dataset.summary().pictures()).isZero();
  }

  @Test
  void classes_areRenamed_andNamesThatDifferByCaseAloneAreOne() {
    assertThat(editor.putClass("hat", new OwnClass.Names("Headgear", "Couvre-chef"))).isFalse();
    assertThat(editor.putClass("scarf", new OwnClass.Names("Scarf", "Écharpe"))).isTrue();

    assertThat(dataset.description().classes())
        .extracting(OwnClass::id, known -> known.names().french())
        .containsExactly(
            tuple("hat", "Couvre-chef"), tuple("skirt", "Skirt"), tuple("scarf", "Écharpe"));
    assertThatExceptionOfType(ClassNameTakenException.class)
        .isThrownBy(() -> editor.putClass("shawl", new OwnClass.Names("echarpe", null)))
        .withMessage("the class \"scarf\" is called \"Scarf\" already");
  }

  @Test
  void moreThan250Classes_areRefused() {
    DatasetDescription description = dataset.description();
    for (int i = 0; i < 248; i++) {
      description = description.with(new OwnClass("c" + i, new OwnClass.Names("c" + i, null)));
    }
    DatasetDescription full = description;
    assertThatExceptionOfType(TooManyClassesException.class)
        .isThrownBy(() -> full.with(new OwnClass("more", new OwnClass.Names("more", null))));
  }

  @Test
  void mergedClass_isPartOfTheOther_inEveryPart() {
    editor.add(picture(Squares.png(1), "hat", Set.of(Part.TRAINING)));
    editor.add(picture(Squares.png(2), "hat", Set.of(Part.TEST)));
    editor.add(picture(Squares.png(3), "skirt", Set.of(Part.TEST)));

    editor.mergeClass("hat", "skirt");

    assertThat(dataset.description().classes()).extracting(OwnClass::id).containsExactly("skirt");
    assertThat(dataset.pictures("skirt", Part.TEST, 0, 9).total()).isEqualTo(2);
    assertThat(dataset.pictures("skirt", Part.TRAINING, 0, 9).total()).isEqualTo(1);
    assertThat(home.resolve("wardrobe/test/hat")).doesNotExist();
  }

  /** Killed before any picture was moved: it is said already, and so it holds. */
  @Test
  void mergeThatWasKilled_holds_andIsFinishedByTheNextChange() throws IOException {
    add(1, "hat");
    Path file = home.resolve("wardrobe/dataset.json");
    JsonFiles.write(file, dataset.description().merged("hat", "skirt"));

    assertThat(fresh().pictures("skirt", null, 0, 9).total()).isEqualTo(1);

    add(2, "skirt");

    assertThat(home.resolve("wardrobe/training/hat")).doesNotExist();
    assertThat(fresh().pictures("skirt", null, 0, 9).total()).isEqualTo(2);
    assertThat(fresh().description().merged()).isEmpty();
  }

  @Test
  void deletedClass_isGoneWithItsPictures_andMayBeMadeAgain() throws IOException {
    add(1, "hat");
    add(2, "skirt");

    editor.deleteClass("hat");

    assertThat(dataset.summary().pictures()).isEqualTo(1);
    assertThat(home.resolve("wardrobe/training/hat")).doesNotExist();
    assertThat(Files.readString(home.resolve("wardrobe/pictures.jsonl")).lines()).hasSize(1);
    editor.putClass("hat", new OwnClass.Names("Hat", null));
    assertThat(dataset.pictures("hat", null, 0, 9).total()).isZero();
    add(1, "hat");
    assertThat(dataset.pictures("hat", null, 0, 9).total()).isEqualTo(1);
  }

  @Test
  void picture_isMoved_andDeletedWithWhatIsKnownOfIt() throws IOException {
    String sha256 = add(1, "hat").picture().sha256();

    editor.move(sha256, "skirt");

    assertThat(fresh().picture(sha256).classId()).isEqualTo("skirt");

    editor.delete(sha256);

    assertThatExceptionOfType(PictureNotFoundException.class)
        .isThrownBy(() -> dataset.file(sha256));
    assertThat(home.resolve("wardrobe/pictures.jsonl")).isEmptyFile();
  }

  @Test
  void leavingsOfAKill_areOverlooked_andClearedAway() throws IOException {
    add(1, "hat");
    Path unfinished = home.resolve("wardrobe/training/hat/" + "a".repeat(64) + ".png.unfinished");
    Files.writeString(unfinished, "half");
    Path journal = home.resolve("wardrobe/pictures.jsonl");
    Files.writeString(journal, "{\"sha256\":\"ab", StandardOpenOption.APPEND);

    assertThat(fresh().summary().pictures()).isEqualTo(1);

    add(2, "hat");

    assertThat(unfinished).doesNotExist();
    assertThat(fresh().pictures(null, null, 0, 9).pictures())
        .extracting(picture -> picture.origin().file())
        .containsExactly("1.png", "2.png");
  }

  @Test
  void lostLines_areFoundOutAnew() throws IOException {
    String sha256 = add(1, "hat").picture().sha256();
    Files.delete(home.resolve("wardrobe/pictures.jsonl"));

    assertThat(fresh().picture(sha256).look()).isEqualTo(dataset.picture(sha256).look());
    add(2, "hat");
    assertThat(Files.readString(home.resolve("wardrobe/pictures.jsonl"))).contains(sha256);
  }

  @Test
  void dataset_isReadForTraining_withItsOwnSplit_inTheOrderOfItsClasses() {
    editor.putClass("empty", new OwnClass.Names("Empty", null));
    editor.add(picture(Squares.png(1), "skirt", Set.of(Part.TRAINING)));
    editor.add(picture(Squares.png(2), "hat", Set.of(Part.TRAINING)));
    editor.add(picture(Squares.png(3), "hat", Set.of(Part.VALIDATION)));
    editor.add(picture(Squares.png(4), "skirt", Set.of(Part.TEST)));

    Dataset read = dataset.read(2, Progress.NONE);

    assertThat(read.labels().english()).containsExactly("Hat", "Skirt");
    assertThat(read.labels().french()).containsExactly("Chapeau", "Skirt");
    assertThat(read.training().labels()).containsExactly(0, 1);
    assertThat(read.validation().labels()).containsExactly(0);
    assertThat(read.test().labels()).containsExactly(1);
    assertThat(read.recipe()).isEqualTo(PictureRecipe.PHOTOGRAPH);
    assertThat(read.test().pixels(0)).isEqualTo(dataset.prepared(sha(4)).planes());
    assertThat(dataset.read(1, Progress.NONE).sha256()).isEqualTo(read.sha256());

    editor.add(picture(Squares.png(5), "skirt", Set.of(Part.TEST)));

    assertThat(dataset.read(1, Progress.NONE).sha256()).isNotEqualTo(read.sha256());
  }

  @Test
  void datasetOfOneClass_cannotBeLearned() {
    add(1, "hat");

    assertThatExceptionOfType(TooFewPicturesException.class)
        .isThrownBy(() -> dataset.read(1, Progress.NONE))
        .withMessage(
            "the dataset \"wardrobe\" has pictures to learn from of one class; at least two"
                + " classes are needed");
  }

  @Test
  void duplicates_areThePairsThatLookAlmostTheSame() {
    add(1, "hat");
    add(2, "hat");
    editor.add(picture(Squares.copy(1, 1), "skirt", null));

    assertThat(dataset.duplicates())
        .extracting(near -> near.first().classId() + " " + near.second().classId())
        .containsExactly("hat skirt");
  }

  @Test
  void exactDataset_takesItsOwnSizeAlone() {
    OwnDataset exact =
        new DatasetStore(home, StoreLimits.DEFAULTS, ImageLimits.DEFAULTS)
            .create(
                DatasetDescription.empty("exact", PictureRecipe.EXACT, 28, false, Instant.EPOCH));
    exact.editor().putClass("hat", new OwnClass.Names("Hat", null));

    assertThatExceptionOfType(ImageRejectedException.class)
        .isThrownBy(() -> exact.editor().add(picture(Squares.png(1), "hat", null)))
        .withMessageContaining("28 x 28");
  }

  private String sha(int number) {
    return Stream.of(dataset.pictures(null, null, 0, 99).pictures())
        .flatMap(List::stream)
        .filter(picture -> Arrays.equals(dataset.file(picture.sha256()), Squares.png(number)))
        .findFirst()
        .orElseThrow()
        .sha256();
  }

  /** As another process sees it. */
  private OwnDataset fresh() {
    return new DatasetStore(home, StoreLimits.DEFAULTS, ImageLimits.DEFAULTS).open("wardrobe");
  }

  private Added add(int number, String classId) {
    return editor.add(
        new NewPicture(Squares.png(number), classId, null, Origin.upload(number + ".png")));
  }

  private static NewPicture picture(byte[] file, String classId, Set<Part> parts) {
    return new NewPicture(file, classId, parts, Origin.upload(null));
  }
}
