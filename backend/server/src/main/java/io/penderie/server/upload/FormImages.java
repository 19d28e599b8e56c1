package io.penderie.server.upload;

import io.penderie.photo.file.ImageDecoder;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Which fields of a form are its images: those named {@code image}, and where there are none, its
 * files, whatever they are called. Fields that nobody filled in count for nothing.
 */
final class FormImages {

  private static final String FIELD = "image";

  /** As several libraries name a field that may come more than once. */
  private static final String FIELDS = "image[]";

  /** A text that is no picture's base64 is shown if it is no longer than this. */
  private static final int SHORT_TEXT = 100;

  private final UploadedBody body;
  private final List<FormPart> parts;

  FormImages(UploadedBody body, List<FormPart> parts) {
    this.body = body;
    this.parts = parts;
  }

  /**
   * The one image.
   *
   * @throws ProblemException if there is none or more than one
   */
  byte[] one() {
    List<FormPart> images = images();
    if (images.size() > 1) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          "The form has "
              + images.size()
              + " images (fields: "
              + Names.of(images.stream().map(FormPart::name).toList())
              + "), and one is taken here; /predict/batch takes many.");
    }
    return content(images.get(0));
  }

  /** All images, at least one; each fails for itself. */
  List<ImageSource> all() {
    return images().stream().<ImageSource>map(part -> () -> content(part)).toList();
  }

  private List<FormPart> images() {
    List<FormPart> filled = parts.stream().filter(part -> !part.isUnfilled()).toList();
    List<FormPart> named = filled.stream().filter(FormImages::isNamed).toList();
    List<FormPart> images =
        named.isEmpty() ? filled.stream().filter(FormPart::isFile).toList() : named;
    if (images.isEmpty()) {
      throw missing();
    }
    return images;
  }

  private ProblemException missing() {
    if (parts.stream().anyMatch(FormImages::isNamed)) {
      return new ProblemException(
          ProblemType.EMPTY_BODY, "The field image of the form is empty: no file was chosen.");
    }
    return new ProblemException(
        ProblemType.MISSING_IMAGE_PART,
        "The form has no field named image and no file (fields: "
            + Names.of(parts.stream().map(FormPart::name).toList())
            + "). This works: "
            + Cure.sendForm(body.address()));
  }

  private static boolean isNamed(FormPart part) {
    return part.name().equals(FIELD) || part.name().equals(FIELDS);
  }

  /** The file in a field, out of the base64 that it may be written in. */
  private byte[] content(FormPart part) {
    byte[] content = part.content();
    if (ImageDecoder.knows(content)) {
      return content;
    }
    if (Base64Text.beginsPicture(content)) {
      return Base64Text.decode(content);
    }
    if (part.fileName() != null) {
      return content;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    if (text.length() > SHORT_TEXT || text.startsWith("data:")) {
      return Base64Text.decode(content);
    }
    throw new ProblemException(
        ProblemType.INVALID_REQUEST,
        "The field "
            + Names.of(List.of(part.name()))
            + " holds the text \""
            + Names.printable(text, SHORT_TEXT)
            + "\" and no picture; with curl an @ before the name sends the file: "
            + Cure.sendForm(body.address()));
  }
}
