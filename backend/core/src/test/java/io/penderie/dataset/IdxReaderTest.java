package io.penderie.dataset;

import static io.penderie.dataset.IdxFiles.LABELS_MAGIC;
import static io.penderie.dataset.IdxFiles.PICTURES_MAGIC;
import static io.penderie.dataset.IdxFiles.gzip;
import static io.penderie.dataset.IdxFiles.idx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdxReaderTest {

  /** Two pictures of one row and two columns. */
  private static final byte[] GOOD =
      idx(new int[] {PICTURES_MAGIC, 2, 1, 2}, (byte) 0, (byte) 1, (byte) 128, (byte) 255);

  @TempDir Path folder;

  @Test
  void pictures_plain_areRead() {
    assertGood(IdxReader.readPictures(file(GOOD)));
  }

  @Test
  void pictures_compressed_areRead() {
    assertGood(IdxReader.readPictures(file(gzip(GOOD))));
  }

  private static void assertGood(IdxReader.Pictures pictures) {
    assertThat(pictures.count()).isEqualTo(2);
    assertThat(pictures.height()).isEqualTo(1);
    assertThat(pictures.width()).isEqualTo(2);
    assertThat(pictures.pixels()).containsExactly(0, 1, 128, 255);
  }

  @Test
  void labels_plainAndCompressed_areRead() {
    byte[] labels = IdxFiles.labels(3, 0, 255);

    assertThat(IdxReader.readLabels(file(labels))).containsExactly(3, 0, 255);
    assertThat(IdxReader.readLabels(file(gzip(labels)))).containsExactly(3, 0, 255);
  }

  @Test
  void wrongMagic_isRefused() {
    assertPicturesRefused(
        idx(new int[] {0x89504E47, 2, 1, 2}, new byte[4]), "not an IDX file", "0x89504E47");
  }

  @Test
  void wrongElementType_isRefused() {
    assertPicturesRefused(idx(new int[] {0x0D03, 2, 1, 2}, new byte[16]), "type 0x0D", "0x08");
  }

  @Test
  void labelsForPictures_areRefused() {
    assertPicturesRefused(IdxFiles.labels(1, 2), "1 dimensions, not 3", "pictures");
  }

  @Test
  void picturesForLabels_areRefused() {
    assertLabelsRefused(GOOD, "3 dimensions, not 1", "labels");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 2, picture count is 0",
    "-1, 1, 2, picture count is 4294967295",
    "10000001, 1, 2, picture count is 10000001",
    "2, 0, 2, height is 0",
    "2, -2147483648, 2, height is 2147483648",
    "2, 1025, 2, height is 1025",
    "2, 1, 0, width is 0",
    "2, 1, 2147483647, width is 2147483647",
    "10000000, 1024, 1024, 'claims 10485760000000 bytes'",
    // All within their bounds and 4 GiB together; only four bytes are there.
    "4096, 1024, 1024, claims 4294967296 bytes",
  })
  void absurdDimensions_areRefused(int count, int height, int width, String fault) {
    assertPicturesRefused(
        idx(new int[] {PICTURES_MAGIC, count, height, width}, new byte[4]), fault);
  }

  @ParameterizedTest
  @CsvSource({"0, label count is 0", "-1, label count is 4294967295", "10000001, 10000001"})
  void absurdLabelCount_isRefused(int count, String fault) {
    assertLabelsRefused(idx(new int[] {LABELS_MAGIC, count}, new byte[4]), fault);
  }

  /** A header may announce a gigabyte: the reader sets memory aside for what is there only. */
  @Test
  void largeClaimOfSmallFile_isRefusedAsTruncated() {
    assertPicturesRefused(
        idx(new int[] {PICTURES_MAGIC, 1024, 1024, 1024}, new byte[4]),
        "truncated",
        "1073741824 bytes announced, 4 there");
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "3", "4", "9", "15"})
  void truncatedHeader_isRefused(int length) {
    assertPicturesRefused(Arrays.copyOf(GOOD, length), "truncated", "header");
  }

  @Test
  void truncatedBody_isRefused() {
    assertPicturesRefused(
        Arrays.copyOf(GOOD, GOOD.length - 1), "truncated", "4 bytes announced, 3 there");
  }

  @Test
  void oversizedBody_isRefused() {
    assertPicturesRefused(Arrays.copyOf(GOOD, GOOD.length + 1), "oversized");
  }

  @Test
  void oversizedCompressedBody_isRefused() {
    assertPicturesRefused(gzip(Arrays.copyOf(GOOD, GOOD.length + 1)), "oversized");
  }

  @Test
  void truncatedGzip_isRefusedWhereverItEnds() {
    byte[] whole = gzip(GOOD);
    for (int length = 2; length < whole.length; length++) {
      assertPicturesRefused(Arrays.copyOf(whole, length), "truncated");
    }
  }

  @Test
  void gzipWithFlippedByteInBody_isRefused() {
    // Random pixels are stored, not compressed: a flipped byte is noticed by its checksum alone.
    byte[] pixels = new byte[1024];
    new Random(7).nextBytes(pixels);
    byte[] compressed = gzip(idx(new int[] {PICTURES_MAGIC, 1, 32, 32}, pixels));
    compressed[compressed.length / 2] ^= 0x01;

    assertPicturesRefused(compressed, "gzip stream is damaged");
  }

  @Test
  void gzipWithDamagedCode_isRefused() {
    byte[] compressed = gzip(GOOD);
    // The type of the first block, right behind the ten bytes of the header: 3 does not exist.
    compressed[10] |= 0x06;

    assertPicturesRefused(compressed, "gzip stream is damaged");
  }

  @Test
  void missingFile_isNamed() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> IdxReader.readPictures(missing))
        .isInstanceOf(DatasetException.class)
        .hasMessage(missing + ": no such file");
  }

  @Test
  void folderInsteadOfFile_isRefused() {
    assertThatThrownBy(() -> IdxReader.readLabels(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContainingAll(folder.toString(), "cannot be read");
  }

  private Path file(byte[] content) {
    return IdxFiles.write(folder, "sample-idx-ubyte", content);
  }

  private void assertPicturesRefused(byte[] content, String... faults) {
    Path file = file(content);
    assertThatThrownBy(() -> IdxReader.readPictures(file))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContainingAll(faults);
  }

  private void assertLabelsRefused(byte[] content, String... faults) {
    Path file = file(content);
    assertThatThrownBy(() -> IdxReader.readLabels(file))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContainingAll(faults);
  }
}
