package io.penderie.server.inference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.penderie.model.InputSpec;
import io.penderie.picture.PlanarPicture;
import io.penderie.server.prediction.PictureSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** UINT8 that are the pixels of pictures as a network takes them. */
final class PixelElements implements Elements {

  private static final int WHITE = 255;

  /** Of 255. */
  private static final int DIGITS = 3;

  private final InputSpec input;
  private final int mostPictures;
  private byte[] pixels;
  private int count;

  /**
   * None yet.
   *
   * @param input what the network takes
   * @param mostPictures how many there may be
   */
  PixelElements(InputSpec input, int mostPictures) {
    this.input = input;
    this.mostPictures = mostPictures;
    this.pixels = new byte[input.values()];
  }

  @Override
  public void add(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || parser.getTextLength() > DIGITS) {
      throw noPixel();
    }
    int value = parser.getIntValue();
    if (value < 0 || value > WHITE) {
      throw noPixel();
    }
    if (count == pixels.length) {
      grow();
    }
    pixels[count++] = (byte) value;
  }

  private RuntimeException noPixel() {
    return Elements.invalid(
        "The element at index " + count + " is no whole number from 0 to " + WHITE + ".");
  }

  private void grow() {
    int most = mostPictures * input.values();
    if (count == most) {
      throw Elements.tooMany(mostPictures);
    }
    pixels = Arrays.copyOf(pixels, Math.min(most, 2 * count));
  }

  @Override
  public void addBinary(byte[] body, int from, int to) {
    if ((to - from) / input.values() > mostPictures) {
      throw Elements.tooMany(mostPictures);
    }
    pixels = Arrays.copyOfRange(body, from, to);
    count = pixels.length;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public List<PictureSource> pictures(int rows) {
    int each = input.values();
    return IntStream.range(0, rows)
        .mapToObj(row -> Arrays.copyOfRange(pixels, row * each, (row + 1) * each))
        .map(planes -> new PlanarPicture(input.width(), input.height(), input.channels(), planes))
        .map(PictureSource::of)
        .toList();
  }
}
