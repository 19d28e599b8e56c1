package io.penderie.photo.file;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the colour profile of a PNG file (PNG, third edition, 11.3.2.3), within a bound. */
final class PngProfile {

  private PngProfile() {}

  /**
   * The profile.
   *
   * @param chunk an {@code iCCP} chunk: a name, 0, the method, and what is packed
   * @return null where it is damaged or larger than {@link ColorProfile#MOST_BYTES}
   */
  static byte[] of(byte[] chunk) {
    int name = 0;
    while (name < chunk.length && chunk[name] != 0) {
      name++;
    }
    if (name + 2 >= chunk.length) {
      return null;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(chunk, name + 2, chunk.length - name - 2);
      // At most so much is set aside, and no more than a thousandfold of what there is.
      byte[] profile =
          new byte[(int) Math.min(ColorProfile.MOST_BYTES + 1L, 1_032L * chunk.length)];
      int length = 0;
      int more = inflater.inflate(profile);
      while (more > 0) {
        length += more;
        more = inflater.inflate(profile, length, profile.length - length);
      }
      return inflater.finished() && length <= ColorProfile.MOST_BYTES
          ? Arrays.copyOf(profile, length)
          : null;
    } catch (DataFormatException e) {
      return null;
    } finally {
      inflater.end();
    }
  }
}
