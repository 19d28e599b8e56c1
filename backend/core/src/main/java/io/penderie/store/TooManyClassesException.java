package io.penderie.store;

/** A dataset would have more classes than it may. */
public final class TooManyClassesException extends StoreException {

  private static final long serialVersionUID = 1L;

  private final String dataset;

  TooManyClassesException(String dataset) {
    super(
        "the dataset \""
            + dataset
            + "\" would have more than "
            + DatasetDescription.MOST_CLASSES
            + " classes");
    this.dataset = dataset;
  }

  /** The dataset's name. */
  public String dataset() {
    return dataset;
  }
}
