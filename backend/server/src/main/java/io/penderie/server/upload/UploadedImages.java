package io.penderie.server.upload;

import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes the image files out of a request body. */
@ApplicationScoped
public class UploadedImages {

  private final JsonImages json;
  private final int maxParts;
  private final int maxImages;

  UploadedImages(JsonImages json, PenderieConfig config) {
    this.json = json;
    this.maxParts = config.limits().parts();
    this.maxImages = config.limits().batchImages();
  }

  /**
   * The one image of a request.
   *
   * @throws ProblemException if there is none, more than one, or the body is malformed
   */
  public byte[] one(UploadedBody body) {
    return switch (BodyKind.of(body)) {
      case IMAGE -> {
        Cure.checkUnchanged(body);
        yield body.bytes();
      }
      case BASE64 -> Base64Text.decode(body.bytes());
      case JSON -> json.one(body.bytes());
      case MULTIPART -> multipart(body).one();
      case URL_ENCODED -> urlEncoded(body).one();
      case UNKNOWN -> {
        Cure.checkUnchanged(body);
        throw Cure.unsupported(
            body, "This is no image, no form and no JSON.", Cure.sendFile(body.address()));
      }
    };
  }

  /**
   * The images of a batch, at least one.
   *
   * @throws ProblemException if there is none, there are too many, or the body is malformed
   */
  public List<ImageSource> many(UploadedBody body) {
    List<ImageSource> images =
        switch (BodyKind.of(body)) {
          case JSON -> json.many(body.bytes(), maxImages);
          case MULTIPART -> multipart(body).all();
          case URL_ENCODED -> urlEncoded(body).all();
          case IMAGE, BASE64, UNKNOWN ->
              throw Cure.unsupported(
                  body,
                  "A batch is a form or JSON, and this is neither.",
                  Cure.sendForms(body.address()));
        };
    if (images.isEmpty()) {
      throw new ProblemException(ProblemType.MISSING_IMAGE_PART, "The batch has no images.");
    }
    if (images.size() > maxImages) {
      throw new ProblemException(
          ProblemType.BODY_TOO_LARGE,
          "Too many images; at most " + maxImages + " are taken at once.");
    }
    return images;
  }

  private FormImages multipart(UploadedBody body) {
    return new FormImages(body, MultipartForm.parts(body, maxParts));
  }

  private FormImages urlEncoded(UploadedBody body) {
    return new FormImages(body, UrlEncodedForm.parts(body.bytes(), maxParts));
  }
}
