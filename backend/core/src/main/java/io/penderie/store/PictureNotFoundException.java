package io.penderie.store;

/** The dataset has no such picture. */
public final class PictureNotFoundException extends StoreException {

  private static final long serialVersionUID = 1L;

  private final String dataset;
  private final String sha256;

  PictureNotFoundException(String dataset, String sha256) {
    super("the dataset \"" + dataset + "\" has no picture " + sha256);
    this.dataset = dataset;
    this.sha256 = sha256;
  }

  /** The dataset's name. */
  public String dataset() {
    return dataset;
  }

  /** The SHA-256 that was asked for. */
  public String sha256() {
    return sha256;
  }
}
