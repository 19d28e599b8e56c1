package io.penderie.store;

/** A picture is not taken in, since the dataset has it, or one like it, where it must not be. */
public final class DuplicatePictureException extends StoreException {

  private static final long serialVersionUID = 1L;

  private final Added.Status status;
  private final String like;

  DuplicatePictureException(Added refused) {
    super(refused.detail());
    this.status = refused.status();
    this.like = refused.near().get(0).sha256();
  }

  /** {@link Added.Status#IN_ANOTHER_CLASS} or {@link Added.Status#BETWEEN_PARTS}. */
  public Added.Status status() {
    return status;
  }

  /** The SHA-256 of the picture that is there. */
  public String like() {
    return like;
  }
}
