package io.penderie.server.upload;

import io.penderie.photo.file.ImageDecoder;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads {@code application/x-www-form-urlencoded}, as a form without an encoding sends it and
 * {@code curl -d}: {@code image=data:image/png;base64,…}. A plus is a blank in a file; in base64 it
 * stays a plus, which many a client forgets to encode, as a blank has no meaning there.
 */
final class UrlEncodedForm {

  private static final String USUAL = "image=";
  private static final String LABEL = "application/x-www-form-urlencoded";

  /** The first name ends within so many bytes. */
  private static final int LONGEST_NAME = 256;

  private UrlEncodedForm() {}

  /** Whether a body that is neither a picture nor JSON is such a form. */
  static boolean is(UploadedBody body) {
    byte[] bytes = body.bytes();
    String start =
        new String(bytes, 0, Math.min(bytes.length, LONGEST_NAME), StandardCharsets.ISO_8859_1);
    return start.startsWith(USUAL)
        || (body.label().toLowerCase(Locale.ROOT).startsWith(LABEL)
            && start.matches("(?s)[!-<>-~]+=.*"));
  }

  /**
   * Its fields, in order.
   *
   * @throws ProblemException if there are more than {@code most}
   */
  static List<FormPart> parts(byte[] body, int most) {
    List<FormPart> found = new ArrayList<>();
    String[] fields = new String(body, StandardCharsets.ISO_8859_1).split("&", most + 1);
    if (fields.length > most) {
      throw new ProblemException(
          ProblemType.BODY_TOO_LARGE,
          "The form has too many fields; at most " + most + " are taken.");
    }
    for (String field : fields) {
      int equals = field.indexOf('=');
      String name = equals < 0 ? field : field.substring(0, equals);
      String value = equals < 0 ? "" : field.substring(equals + 1).strip();
      byte[] text = Percent.decode(value);
      boolean file = ImageDecoder.knows(text);
      found.add(
          new FormPart(
              Percent.decodeText(name),
              null,
              file ? Percent.decode(value.replace('+', ' ')) : text));
    }
    return found;
  }
}
