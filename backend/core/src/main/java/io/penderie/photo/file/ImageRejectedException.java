package io.penderie.photo.file;

/**
 * An image file that cannot be used. The message is fit for the person who sent the file and names
 * no internals; the cause, where there is one, is for the log.
 */
public class ImageRejectedException extends RuntimeException {

  /** Why a file was refused. */
  public enum Reason {
    /** Not a single byte. */
    EMPTY,
    /** Something other than PNG, JPEG, GIF, BMP or WebP, or a rare kind of these. */
    UNSUPPORTED_FORMAT,
    /** More bytes, pixels or work than the limits allow. */
    TOO_LARGE,
    /** One of the five formats, but truncated, corrupt or contradictory. */
    DAMAGED
  }

  private final Reason reason;

  public ImageRejectedException(Reason reason, String message) {
    this(reason, message, null);
  }

  public ImageRejectedException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  static ImageRejectedException damaged(String message) {
    return new ImageRejectedException(Reason.DAMAGED, message);
  }

  static ImageRejectedException damaged(Throwable cause) {
    return new ImageRejectedException(
        Reason.DAMAGED, "The image file is damaged and cannot be decoded.", cause);
  }

  static ImageRejectedException truncated() {
    return damaged("The image file ends too early.");
  }

  static ImageRejectedException tooLarge(String message) {
    return new ImageRejectedException(Reason.TOO_LARGE, message);
  }

  static ImageRejectedException unsupported(String message) {
    return new ImageRejectedException(Reason.UNSUPPORTED_FORMAT, message);
  }
}
