package io.penderie.store;

/** An archive or a folder is not imported at all; the message says why. */
public final class RefusedArchiveException extends StoreException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  RefusedArchiveException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  RefusedArchiveException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why an archive is refused. */
  public enum Reason {
    /** Neither a zip nor a tar, or one that is damaged or cut short. */
    NOT_AN_ARCHIVE,
    /** Names that lead out of the folder that it would be unpacked into. */
    CLIMBS,
    ENCRYPTED,
    /** More entries, bytes or folders in folders than are taken. */
    TOO_LARGE,
    /** It unpacks to so much more than it is that nobody means well by it. */
    BOMB,
    /** No picture in any folder. */
    NO_PICTURES
  }
}
