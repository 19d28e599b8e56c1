package io.penderie.server.upload;

import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Takes the image files out of a request body. */
@ApplicationScoped
public class UploadedImages {

  private static final String FIELD = "image";

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
    return switch (body.form()) {
      case IMAGE -> body.bytes();
      case JSON -> json.one(body.bytes());
      case MULTIPART -> {
        List<byte[]> images = parts(body);
        if (images.size() > 1) {
          throw new ProblemException(
              ProblemType.INVALID_REQUEST,
              "The form has more than one image; /predict/batch takes many.");
        }
        yield images.get(0);
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
        switch (body.form()) {
          case IMAGE ->
              throw UploadedBody.unsupported("A batch is a form or JSON, not a single image.");
          case JSON -> json.many(body.bytes(), maxImages);
          case MULTIPART ->
              parts(body).stream()
                  .<ImageSource>map(bytes -> () -> bytes)
                  .collect(Collectors.toList());
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

  private List<byte[]> parts(UploadedBody body) {
    List<byte[]> images = MultipartForm.contents(body.bytes(), body.boundary(), FIELD, maxParts);
    if (images.isEmpty()) {
      throw new ProblemException(
          ProblemType.MISSING_IMAGE_PART, "The form has no field named " + FIELD + ".");
    }
    return images;
  }
}
