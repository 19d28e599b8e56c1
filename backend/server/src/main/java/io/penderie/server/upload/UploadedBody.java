package io.penderie.server.upload;

import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/**
 * A request body that has been read whole.
 *
 * @param form how the images lie in it
 * @param boundary what separates the parts of a multipart form; empty otherwise
 * @param bytes the body; shared, nobody writes to it
 */
public record UploadedBody(Form form, String boundary, byte[] bytes) {

  private static final String KEY = UploadedBody.class.getName();

  /** RFC 2046 allows 70 characters; some clients send a few more. */
  private static final int MAX_BOUNDARY = 200;

  /** How the images lie in a body. */
  public enum Form {
    IMAGE,
    MULTIPART,
    JSON
  }

  /** What a Content-Type says about the body that follows. */
  record Label(Form form, String boundary) {}

  /**
   * Reads a Content-Type.
   *
   * @throws ProblemException if it is missing, malformed, or none that we take
   */
  static Label label(String contentType) {
    MediaType type = parse(contentType);
    if (type.getType().equalsIgnoreCase("image")) {
      return new Label(Form.IMAGE, "");
    }
    if (is(type, MediaType.APPLICATION_JSON_TYPE)) {
      return new Label(Form.JSON, "");
    }
    if (is(type, MediaType.MULTIPART_FORM_DATA_TYPE)) {
      String boundary = type.getParameters().getOrDefault("boundary", "");
      if (boundary.isEmpty() || boundary.length() > MAX_BOUNDARY) {
        throw new ProblemException(
            ProblemType.INVALID_REQUEST,
            "The Content-Type multipart/form-data has no usable boundary.");
      }
      return new Label(Form.MULTIPART, boundary);
    }
    throw unsupported("This resource does not take the Content-Type of this request.");
  }

  static ProblemException unsupported(String detail) {
    return new ProblemException(
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        detail + " Send image/*, multipart/form-data or application/json.",
        Map.of("Accept", "image/*, multipart/form-data, application/json"));
  }

  void attachTo(RoutingContext context) {
    context.put(KEY, this);
  }

  /** The body that {@link BodyIntake} has read for this request. */
  public static UploadedBody of(RoutingContext context) {
    UploadedBody body = context.get(KEY);
    if (body == null) {
      throw new IllegalStateException("no body was read for " + context.normalizedPath());
    }
    return body;
  }

  private static MediaType parse(String contentType) {
    if (contentType == null) {
      throw unsupported("The request has a body but no Content-Type.");
    }
    try {
      return MediaType.valueOf(contentType);
    } catch (IllegalArgumentException e) {
      throw unsupported("The Content-Type of this request is malformed.");
    }
  }

  private static boolean is(MediaType type, MediaType wanted) {
    return type.getType().equalsIgnoreCase(wanted.getType())
        && type.getSubtype().equalsIgnoreCase(wanted.getSubtype());
  }
}
