package io.penderie.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.ReportPictures.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPicturesTest {

  private static final String FIRST = "a".repeat(64);
  private static final String SECOND = "0123456789abcdef".repeat(4);
  private static final String CURE = "make both files again with penderie mixture --report";

  @TempDir private Path folder;

  private Path list;
  private Path pictures;

  @BeforeEach
  void write() throws IOException {
    ReportPictures.of(
            2,
            1,
            List.of(new Entry(FIRST, "shoes: sneaker"), new Entry(SECOND, "a \"hat\", red")),
            List.of(new byte[] {1, (byte) 200}, new byte[] {3, 4}))
        .write(folder);
    list = folder.resolve("report.csv");
    pictures = folder.resolve("report-images-idx3-ubyte.gz");
  }

  @Test
  void whatIsWritten_isRead() {
    ReportPictures read = ReportPictures.read(folder).orElseThrow();

    assertThat(read.size()).isEqualTo(2);
    assertThat(read.width()).isEqualTo(2);
    assertThat(read.height()).isEqualTo(1);
    assertThat(read.entries())
        .containsExactly(new Entry(FIRST, "shoes: sneaker"), new Entry(SECOND, "a \"hat\", red"));
    assertThat(read.pixels(FIRST)).hasValueSatisfying(it -> assertThat(it).containsExactly(1, 200));
    assertThat(read.pixels(SECOND)).hasValueSatisfying(it -> assertThat(it).containsExactly(3, 4));
    assertThat(read.has(SECOND)).isTrue();
    assertThat(read.has("b".repeat(64))).isFalse();
    assertThat(read.pixels("b".repeat(64))).isEmpty();
  }

  @Test
  void folderWithoutThem_hasNone() throws IOException {
    ReportPictures.delete(folder);

    assertThat(ReportPictures.read(folder)).isEmpty();
    assertThat(ReportPictures.read(folder.resolve("missing"))).isEmpty();
  }

  @Test
  void oneFileWithoutTheOther_isRefused() throws IOException {
    Files.delete(pictures);

    assertRefused(pictures, "no such file");
  }

  @Test
  void listWithoutPictures_isRefused() throws IOException {
    Files.delete(list);

    assertRefused(list, "no such file");
  }

  @Test
  void anotherNumberOfRows_isRefused() throws IOException {
    Files.writeString(list, "sha256,label\n" + FIRST + ",hat\n");

    assertRefused(list, "1 rows for 2 pictures");
  }

  @Test
  void photographThatIsThereTwice_isRefused() throws IOException {
    Files.writeString(list, "sha256,label\n" + FIRST + ",hat\n" + FIRST + ",hat\n");

    assertRefused(list, FIRST + " is there twice");
  }

  @Test
  void whatIsNoHash_isRefused() throws IOException {
    Files.writeString(list, "sha256,label\n" + FIRST + ",hat\n../etc,hat\n");

    assertRefused(list, "\"../etc\" is no SHA-256");
  }

  @Test
  void otherColumns_areRefused() throws IOException {
    Files.writeString(list, "file,label\n" + FIRST + ",hat\n" + SECOND + ",hat\n");

    assertRefused(list, "has no columns sha256 and label");
  }

  @Test
  void listThatIsNone_isRefused() throws IOException {
    Files.writeString(list, "sha256,label\n\"" + FIRST);

    assertRefused(list, "not comma-separated rows");
  }

  @Test
  void damagedPictures_areRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(pictures);
    Files.write(pictures, Arrays.copyOf(bytes, bytes.length / 2));

    assertRefused(pictures, "truncated");
  }

  @Test
  void pictureOfAnotherSize_isRefused() {
    assertThatThrownBy(
            () ->
                ReportPictures.of(
                    2, 2, List.of(new Entry(FIRST, "hat")), List.of(new byte[] {1, 2})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 pixels, not 4");
  }

  private void assertRefused(Path file, String fault) {
    assertThatThrownBy(() -> ReportPictures.read(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(fault)
        .hasMessageContaining(CURE);
  }
}
