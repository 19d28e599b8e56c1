package io.penderie.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What is written can be read, and no part of it passes for the whole. */
class IdxPropertiesTest {

  private static Path file;

  @BeforeContainer
  static void makeFile() throws IOException {
    file = Files.createTempFile("pictures", ".idx");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 200, seed = "1")
  void writtenPictures_areReadTheSame(@ForAll("pictures") IdxReader.Pictures pictures)
      throws IOException {
    IdxWriter.write(file, pictures.pixels(), pictures.count(), pictures.height(), pictures.width());

    IdxReader.Pictures read = IdxReader.readPictures(file);

    assertThat(read).usingRecursiveComparison().isEqualTo(pictures);
  }

  @Property(tries = 200, seed = "2")
  void partOfAFile_isRefusedByName(
      @ForAll("pictures") IdxReader.Pictures pictures, @ForAll @IntRange(max = 999) int permille)
      throws IOException {
    byte[] whole =
        IdxFiles.idx(
            new int[] {
              IdxFiles.PICTURES_MAGIC, pictures.count(), pictures.height(), pictures.width()
            },
            pictures.pixels());
    byte[] part = Arrays.copyOf(whole, whole.length * permille / 1000);
    Files.write(file, part);

    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> IdxReader.readPictures(file))
        .withMessageContaining(file.getFileName().toString());
  }

  @Provide
  Arbitrary<IdxReader.Pictures> pictures() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(1, 9),
            Arbitraries.integers().between(1, 9))
        .flatAs(
            (count, height, width) ->
                Arbitraries.bytes()
                    .array(byte[].class)
                    .ofSize(count * height * width)
                    .map(pixels -> new IdxReader.Pictures(count, height, width, pixels)));
  }
}
