package io.penderie.server.upload;

import io.penderie.photo.file.ImageDecoder;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** What an answer says about a body that holds no image: what came, and the line that works. */
final class Cure {

  private static final String PNG_WITHOUT_LINE_ENDS = "89504E471A";

  /** Of WebP, whose length, which follows, has a zero. */
  private static final String RIFF = "52494646";

  /** What decoding bytes as UTF-8 makes of those that are none. */
  private static final String REPLACED = "EFBFBD";

  /** No picture file of so many bytes lacks all three of zero, carriage return and line feed. */
  private static final int SURE = 64;

  private static final int SHOWN_BYTES = 8;
  private static final int SHOWN_LETTERS = 32;
  private static final int SHOWN_LABEL = 80;

  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  /** The types of bodies that are taken, for Accept with a 415. */
  static final String TAKEN = "image/*, multipart/form-data, application/json";

  private Cure() {}

  static String sendFile(String address) {
    return "curl --data-binary @picture.png " + address;
  }

  static String sendForm(String address) {
    return "curl -F image=@picture.png " + address;
  }

  static String sendForms(String address) {
    return "curl -F image=@1.png -F image=@2.png " + address;
  }

  /** Refuses a body that is none of what is taken; the line is one that would work. */
  static ProblemException unsupported(UploadedBody body, String detail, String line) {
    return new ProblemException(
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        detail + " It came " + whatCame(body) + ". This works: " + line,
        Map.of("Accept", TAKEN));
  }

  /**
   * Refuses a picture that its sender's tool has changed on the way.
   *
   * @throws ProblemException if the body is one
   */
  static void checkUnchanged(UploadedBody body) {
    change(body.bytes())
        .ifPresent(
            change -> {
              throw new ProblemException(
                  ProblemType.DAMAGED_IMAGE, change + ". This works: " + sendFile(body.address()));
            });
  }

  private static Optional<String> change(byte[] bytes) {
    String start = HexFormat.of().withUpperCase().formatHex(bytes, 0, Math.min(bytes.length, 5));
    if (start.startsWith(REPLACED)) {
      return Optional.of(
          "The picture was read as text on its way, which destroys it; it must be sent as bytes");
    }
    boolean picture = ImageDecoder.reads(bytes) || start.startsWith(RIFF);
    if (start.equals(PNG_WITHOUT_LINE_ENDS)
        || (picture && bytes.length > SURE && lacksLineEnds(bytes))) {
      return Optional.of(
          "The picture has lost its line ends and zeros on the way, as curl -d and --data do to"
              + " files; --data-binary sends them as they are");
    }
    return Optional.empty();
  }

  private static boolean lacksLineEnds(byte[] bytes) {
    for (byte next : bytes) {
      if (next == 0 || next == '\r' || next == '\n') {
        return false;
      }
    }
    return true;
  }

  private static String whatCame(UploadedBody body) {
    String label =
        body.label().isBlank()
            ? "without a Content-Type"
            : "labelled " + Names.printable(body.label(), SHOWN_LABEL);
    return label + " and begins with " + beginning(body.bytes());
  }

  private static String beginning(byte[] bytes) {
    String text =
        new String(bytes, 0, Math.min(bytes.length, 2 * SHOWN_LETTERS), StandardCharsets.UTF_8);
    if (text.chars().noneMatch(letter -> letter == 0xFFFD || (letter < ' ' && letter > '\r'))) {
      return '"' + Names.printable(text, SHOWN_LETTERS) + '"';
    }
    return "the bytes " + HEX.formatHex(bytes, 0, Math.min(bytes.length, SHOWN_BYTES));
  }
}
