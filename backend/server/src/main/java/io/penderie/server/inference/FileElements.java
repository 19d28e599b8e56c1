package io.penderie.server.inference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.penderie.server.prediction.PictureSource;
import io.penderie.server.upload.ImageSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * BYTES that are image files: base64 in JSON, and behind their lengths in binary. They stay where
 * they are in the body until each has its turn.
 */
final class FileElements implements Elements {

  private final byte[] body;
  private final int most;
  private final List<ImageSource> files = new ArrayList<>();

  /**
   * None yet.
   *
   * @param body in which they are
   * @param most how many there may be
   */
  FileElements(byte[] body, int most) {
    this.body = body;
    this.most = most;
  }

  @Override
  public void add(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw Elements.invalid(
          "The element at index " + files.size() + " is no text; it must be the base64 of a file.");
    }
    add(ImageSource.ofBase64(parser, body));
  }

  @Override
  public void addBinary(byte[] bytes, int from, int to) {
    ByteBuffer tensor = ByteBuffer.wrap(bytes, from, to - from).order(ByteOrder.LITTLE_ENDIAN);
    while (tensor.hasRemaining()) {
      if (tensor.remaining() < Integer.BYTES) {
        throw tooShort();
      }
      int length = tensor.getInt();
      if (length < 0 || length > tensor.remaining()) {
        throw tooShort();
      }
      int start = tensor.position();
      add(() -> Arrays.copyOfRange(bytes, start, start + length));
      tensor.position(start + length);
    }
  }

  private RuntimeException tooShort() {
    return Elements.invalid(
        "The binary data end within the element at index "
            + files.size()
            + "; each is four bytes with its length, the lowest first, and then the file.");
  }

  private void add(ImageSource file) {
    if (files.size() == most) {
      throw Elements.tooMany(most);
    }
    files.add(file);
  }

  @Override
  public int count() {
    return files.size();
  }

  @Override
  public List<PictureSource> pictures(int rows) {
    return files.stream().map(PictureSource::of).toList();
  }
}
