package io.penderie.store;

/** A dataset does not have enough to learn from; the message says what is missing. */
public final class TooFewPicturesException extends StoreException {

  private static final long serialVersionUID = 1L;

  private final String dataset;

  TooFewPicturesException(String dataset, int classes) {
    super(
        "the dataset \""
            + dataset
            + "\" has pictures to learn from of "
            + (classes == 0 ? "no class" : "one class")
            + "; at least two classes are needed");
    this.dataset = dataset;
  }

  /** The dataset's name. */
  public String dataset() {
    return dataset;
  }
}
