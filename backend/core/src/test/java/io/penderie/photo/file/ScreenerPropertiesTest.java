package io.penderie.photo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.penderie.picture.ColorPicture;
import io.penderie.picture.Png;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;

/** What holds for whatever bytes a stranger sends, and for whatever picture we write. */
class ScreenerPropertiesTest {

  private static final ImageLimits LIMITS = new ImageLimits(1 << 16, 500, 100_000);

  private final ImageDecoder decoder = new ImageDecoder(LIMITS, 64);

  /** The first bytes by which each format is known; what follows is anything. */
  private static final List<byte[]> SIGNATURES =
      List.of(
          bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'),
          bytes(0xFF, 0xD8, 0xFF),
          bytes(0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8),
          bytes('G', 'I', 'F', '8', '9', 'a'),
          bytes('B', 'M'),
          bytes('R', 'I', 'F', 'F', 0x40, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', 'L'),
          bytes('R', 'I', 'F', 'F', 0x40, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', 'X'));

  @Property(tries = 2000, seed = "1")
  void anyBytes_areAPictureOrRefused(@ForAll("signed") byte[] file) {
    Throwable thrown = catchThrowable(() -> decoder.decode(file));

    if (thrown != null) {
      assertThat(thrown).isInstanceOf(ImageRejectedException.class);
      assertThat(thrown.getMessage()).isNotBlank();
    }
  }

  @Property(tries = 200, seed = "2")
  void pictureWrittenAsPng_isReadTheSame(@ForAll("colours") Tuple2<Integer, int[]> picture) {
    int width = picture.get1();
    int[] rgb = picture.get2();

    ColorPicture read = decoder.decode(Png.encode(width, rgb.length / width, rgb)).picture();

    assertThat(read.width()).isEqualTo(width);
    assertThat(read.argb()).isEqualTo(Arrays.stream(rgb).map(c -> c | 0xFF000000).toArray());
  }

  @Property(tries = 300, seed = "3")
  void cursor_neverReadsPastItsEnd(
      @ForAll byte[] bytes, @ForAll @IntRange(min = 0, max = 64) int count) {
    ByteCursor cursor = new ByteCursor(bytes, 0);

    Throwable thrown = catchThrowable(() -> cursor.take(count));

    if (count <= bytes.length) {
      assertThat(thrown).isNull();
      assertThat(cursor.remaining()).isEqualTo(bytes.length - count);
    } else {
      assertThat(thrown).isInstanceOf(ImageRejectedException.class);
      assertThat(cursor.position()).isZero();
    }
  }

  @Provide
  Arbitrary<byte[]> signed() {
    Arbitrary<byte[]> rest = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    return Combinators.combine(Arbitraries.of(SIGNATURES), rest)
        .as(
            (signature, tail) -> {
              byte[] file = Arrays.copyOf(signature, signature.length + tail.length);
              System.arraycopy(tail, 0, file, signature.length, tail.length);
              return file;
            });
  }

  @Provide
  Arbitrary<Tuple2<Integer, int[]>> colours() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 20), Arbitraries.integers().between(1, 20))
        .flatAs(
            (width, height) ->
                Arbitraries.integers()
                    .between(0, 0xFFFFFF)
                    .array(int[].class)
                    .ofSize(width * height)
                    .map(rgb -> Tuple.of(width, rgb)));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
