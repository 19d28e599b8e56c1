package io.penderie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.penderie.dataset.PictureRecipe;
import io.penderie.photo.file.ImageLimits;
import io.penderie.store.RefusedArchiveException.Reason;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveImportTest {

  private static final ArchiveLimits LIMITS = new ArchiveLimits(20, 200 << 20);

  /** Links, as Unix has them in the rights of a file. */
  private static final int LINK = 0120777;

  @TempDir private Path home;
  private OwnDataset dataset;

  @BeforeEach
  void make() {
    dataset = make("wardrobe", PictureRecipe.PHOTOGRAPH, 8);
  }

  private OwnDataset make(String name, PictureRecipe recipe, int size) {
    return new DatasetStore(home.resolve("datasets"), StoreLimits.DEFAULTS, ImageLimits.DEFAULTS)
        .create(DatasetDescription.empty(name, recipe, size, false, Instant.EPOCH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.tar", "a.tar.gz", "a.tgz"})
  void archive_isImported_asItsFoldersWouldBe(String name) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("./hat/1.png", Squares.png(1));
    entries.put("hat/broken.png", "no picture".getBytes(StandardCharsets.UTF_8));
    entries.put("skirt/2.png", Squares.png(2));
    entries.put("skirt/again.png", Squares.png(1));
    entries.put("hat/more.zip", new byte[] {'P', 'K', 3, 4});
    entries.put("__MACOSX/hat/._1.png", new byte[] {0});
    entries.put("hat/.DS_Store", new byte[] {0});
    entries.put("scarf/", new byte[0]);

    ImportReport report = run(pack(name, entries));

    assertThat(report.added()).isEqualTo(2);
    assertThat(report.ignored()).isEqualTo(3);
    assertThat(report.problems())
        .extracting(ImportReport.Problem::file, problem -> problem.reason().id())
        .containsExactlyInAnyOrder(
            tuple("hat/broken.png", "unsupported-format"),
            tuple("skirt/again.png", "in-another-class"),
            tuple("hat/more.zip", "nested-archive"));
    assertThat(dataset.description().classes())
        .extracting(OwnClass::id)
        .containsExactlyInAnyOrder("hat", "skirt");
    assertThat(run(home.resolve(name)).alreadyThere()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../hat/2.png", "hat/../../2.png", "/hat/2.png", "C:\\hat\\2.png", "..\\2.png"})
  void nameThatClimbs_refusesTheArchive(String name) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("hat/1.png", Squares.png(1));
    entries.put(name, Squares.png(2));

    // Commons Compress itself writes a tar's absolute names as relative ones, unless told not to.
    refuses(pack("a.tar.gz", entries), Reason.CLIMBS);
    if (name.indexOf('\\') < 0) {
      refuses(pack("a.zip", entries), Reason.CLIMBS);
    }
  }

  @Test
  void links_areListed_andNotFollowed() throws IOException {
    Path zip =
        Packed.zip(
            home.resolve("a.zip"),
            out -> {
              Packed.add(out, "hat/1.png", Squares.png(1));
              ZipArchiveEntry link = new ZipArchiveEntry("hat/link.png");
              link.setUnixMode(LINK);
              out.putArchiveEntry(link);
              out.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
              out.closeArchiveEntry();
            });
    Path tar =
        Packed.tar(
            home.resolve("a.tar"),
            out -> {
              Packed.add(out, "hat/2.png", Squares.png(2));
              TarArchiveEntry link = new TarArchiveEntry("hat/link.png", TarConstants.LF_SYMLINK);
              link.setLinkName("/etc/passwd");
              out.putArchiveEntry(link);
              out.closeArchiveEntry();
            });

    for (Path archive : new Path[] {zip, tar}) {
      ImportReport report = run(archive);
      assertThat(report.added()).isEqualTo(1);
      assertThat(report.problems())
          .extracting(ImportReport.Problem::file, ImportReport.Problem::reason)
          .containsExactly(tuple("hat/link.png", ImportReport.Reason.LINK));
    }
  }

  @Test
  void hundredThousandEntries_areRefused_beforeOneIsRead() throws IOException {
    Path zip = home.resolve("many.zip");
    try (ZipOutputStream out =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
      for (int i = 0; i < 100_000; i++) {
        ZipEntry entry = new ZipEntry("hat/" + i + ".png");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(0);
        entry.setCrc(0);
        out.putNextEntry(entry);
      }
    }

    assertThatExceptionOfType(RefusedArchiveException.class)
        .isThrownBy(
            () -> new DatasetImport(dataset, 2, Progress.NONE).archive(zip, ArchiveLimits.DEFAULTS))
        .withMessage("the archive has more than 50000 entries");
    // A table of contents that is longer than so many entries need is not read to its end.
    refuses(zip, Reason.TOO_LARGE);
    Path tar =
        Packed.tar(
            home.resolve("many.tar.gz"),
            out -> {
              for (int i = 0; i < 30; i++) {
                Packed.add(out, "hat/" + i + ".png", new byte[0]);
              }
            });
    refuses(tar, Reason.TOO_LARGE);
    assertThat(dataset.description().classes()).isEmpty();
  }

  @Test
  void bomb_isRefused_beforeItIsUnpacked() throws IOException {
    byte[] zeros = new byte[65 << 20];
    refuses(pack("bomb.zip", Map.of("hat/1.png", zeros)), Reason.BOMB);
    refuses(pack("bomb.tar.gz", Map.of("hat/1.png", zeros)), Reason.BOMB);
    // Ten gigabytes are too many, whether they would come or not.
    Path zip = pack("said.zip", Map.of("hat/1.png", Squares.png(1)));
    ArchiveLimits small = new ArchiveLimits(20, 100);
    assertThatExceptionOfType(RefusedArchiveException.class)
        .isThrownBy(() -> new DatasetImport(dataset, 1, Progress.NONE).archive(zip, small))
        .withMessage("the archive unpacks to more than 100 bytes");
  }

  @Test
  void entryThatIsLongerThanItSays_isNotReadToItsEnd() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("hat/1.png", Squares.png(1));
    entries.put("hat/2.png", Squares.png(2));
    Path zip = pack("a.zip", entries);
    byte[] bytes = Files.readAllBytes(zip);
    // The length, unpacked, in the first entry of the table of contents.
    ByteBuffer.wrap(bytes).put(find(bytes, "PK\u0001\u0002") + 24, new byte[] {9, 0, 0, 0});
    Files.write(zip, bytes);

    ImportReport report = run(zip);

    assertThat(report.added()).isEqualTo(1);
    assertThat(report.problems())
        .extracting(ImportReport.Problem::file, ImportReport.Problem::detail)
        .containsExactly(tuple("hat/1.png", "it is not as long as the archive says"));
  }

  @Test
  void tarWhoseHeadersNeverEnd_isRefused() throws IOException {
    Path tar =
        Packed.tar(
            home.resolve("a.tar.gz"),
            out -> {
              TarArchiveEntry name =
                  new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
              name.setSize(8 << 20);
              out.putArchiveEntry(name);
              out.write(new byte[8 << 20]);
              out.closeArchiveEntry();
              Packed.add(out, "hat/1.png", Squares.png(1));
            });

    refuses(tar, Reason.NOT_AN_ARCHIVE);
  }

  @Test
  void encryptedArchive_isRefused() throws IOException {
    Path zip = pack("a.zip", Map.of("hat/1.png", Squares.png(1)));
    byte[] bytes = Files.readAllBytes(zip);
    bytes[find(bytes, "PK\u0003\u0004") + 6] |= 1;
    bytes[find(bytes, "PK\u0001\u0002") + 8] |= 1;
    Files.write(zip, bytes);

    refuses(zip, Reason.ENCRYPTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.tar", "a.tar.gz"})
  void archiveThatWasCutShort_isRefused_wherever(String name) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < 4; i++) {
      entries.put("hat/" + i + ".png", Squares.png(i));
    }
    byte[] whole = Files.readAllBytes(pack(name, entries));
    for (int eighths = 1; eighths < 4; eighths++) {
      // A tar is filled up with zeros behind its end; this is before, at the end of a block once.
      int length =
          name.equals("a.tar") ? 512 * eighths * 2 - eighths % 2 : whole.length * eighths / 4;
      refuses(Files.write(home.resolve(name), Arrays.copyOf(whole, length)), Reason.NOT_AN_ARCHIVE);
    }
  }

  @Test
  void fileThatIsNoArchive_isRefused() throws IOException {
    refuses(Files.write(home.resolve("a.zip"), Squares.png(1)), Reason.NOT_AN_ARCHIVE);
    refuses(Files.write(home.resolve("empty.zip"), new byte[0]), Reason.NOT_AN_ARCHIVE);
    refuses(pack("none.zip", Map.of("notes.txt", new byte[] {1})), Reason.NO_PICTURES);
  }

  @Test
  void foldersInFolders_areFollowedToADepth() throws IOException {
    refuses(pack("a.zip", Map.of("a/".repeat(17) + "1.png", Squares.png(1))), Reason.TOO_LARGE);
  }

  @Test
  void namesInOldEncodings_areRead() throws IOException {
    // As Windows wrote them in western Europe, as most programs write UTF-8, and as they should.
    String[] encodings = {"IBM850", "UTF-8", "UTF-8"};
    for (int i = 0; i < encodings.length; i++) {
      int number = i;
      Path zip =
          Packed.zip(
              home.resolve(i + ".zip"),
              out -> {
                out.setEncoding(encodings[number]);
                out.setUseLanguageEncodingFlag(number == 2);
                Packed.add(out, "Écharpe à pois/" + number + ".png", Squares.png(number));
              });
      assertThat(run(zip).added()).isEqualTo(1);
    }

    assertThat(dataset.description().classes())
        .extracting(OwnClass::id, known -> known.names().english())
        .containsExactly(tuple("echarpe-a-pois", "Écharpe à pois"));
  }

  @Test
  void idxFiles_becomePictures_pixelByPixel_withTheirTestPart() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mnist/train-images-idx3-ubyte.gz", gzip(pictures(40, 1)));
    files.put("mnist/train-labels-idx1-ubyte", labels(40));
    files.put("mnist/t10k-images-idx3-ubyte", pictures(6, 2));
    files.put("mnist/t10k-labels-idx1-ubyte", labels(6));
    OwnDataset digits = make("digits", PictureRecipe.EXACT, 8);

    ImportReport report =
        new DatasetImport(digits, 2, Progress.NONE).archive(pack("mnist.zip", files), LIMITS);

    assertThat(report.added()).isEqualTo(46);
    assertThat(digits.description().classes()).extracting(OwnClass::id).containsExactly("0", "1");
    assertThat(digits.pictures(null, Part.TEST, 0, 0).total()).isEqualTo(6);
    // What is for training lends some to the validation, which has no files of its own.
    assertThat(digits.pictures(null, Part.VALIDATION, 0, 0).total()).isBetween(1, 15);
    StoredPicture first = digits.pictures("0", null, 0, 1).pictures().get(0);
    assertThat(first.origin().file()).isEqualTo("train/0/00000.png");
    assertThat(digits.prepared(first.sha256()).planes())
        .isEqualTo(Arrays.copyOfRange(pictures(40, 1), 16, 16 + 64));

    files.put("mnist/t10k-labels-idx1-ubyte", labels(5));
    assertThatExceptionOfType(RefusedArchiveException.class)
        .isThrownBy(
            () -> new DatasetImport(digits, 1, Progress.NONE).archive(pack("b.zip", files), LIMITS))
        .withMessageContaining("5 labels for the 6 pictures");
  }

  @Test
  void export_isAnArchiveThatAnImportUnderstands() throws IOException {
    dataset.editor().putClass("hat", new OwnClass.Names("Hat", null));
    dataset.editor().putClass("skirt", new OwnClass.Names("Skirt", null));
    Part[] parts = Part.values();
    for (int i = 0; i < 9; i++) {
      dataset
          .editor()
          .add(
              new NewPicture(
                  Squares.png(i),
                  i % 2 == 0 ? "hat" : "skirt",
                  Set.of(parts[i % 3]),
                  Origin.upload(null)));
    }
    Path zip = home.resolve("export.zip");
    try (OutputStream out = Files.newOutputStream(zip)) {
      dataset.export(out);
    }
    OwnDataset copy = make("copy", PictureRecipe.PHOTOGRAPH, 8);

    new DatasetImport(copy, 2, Progress.NONE).archive(zip, LIMITS);

    assertThat(copy.pictures(null, null, 0, 99).pictures())
        .extracting(StoredPicture::sha256, StoredPicture::classId, StoredPicture::part)
        .containsExactlyInAnyOrderElementsOf(
            dataset.pictures(null, null, 0, 99).pictures().stream()
                .map(one -> tuple(one.sha256(), one.classId(), one.part()))
                .toList());
  }

  private static byte[] pictures(int count, int seed) {
    byte[] pixels = new byte[count * 64];
    new Random(seed).nextBytes(pixels);
    return ByteBuffer.allocate(16 + pixels.length)
        .putInt(0x0803)
        .putInt(count)
        .putInt(8)
        .putInt(8)
        .put(pixels)
        .array();
  }

  private static byte[] labels(int count) {
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % 2);
    }
    return ByteBuffer.allocate(8 + count).putInt(0x0801).putInt(count).put(labels).array();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static int find(byte[] bytes, String signature) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(signature);
  }

  private Path pack(String name, Map<String, byte[]> entries) throws IOException {
    Path file = home.resolve(name);
    return name.endsWith(".zip") ? Packed.zip(file, entries) : Packed.tar(file, entries);
  }

  private ImportReport run(Path archive) {
    return new DatasetImport(dataset, 2, Progress.NONE).archive(archive, LIMITS);
  }

  /** As a whole: not even a class is made. */
  private void refuses(Path archive, Reason reason) {
    assertThatExceptionOfType(RefusedArchiveException.class)
        .as(archive.getFileName().toString())
        .isThrownBy(() -> run(archive))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    assertThat(dataset.description().classes()).isEmpty();
  }
}
