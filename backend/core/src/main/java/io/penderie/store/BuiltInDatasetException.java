package io.penderie.store;

/** The dataset comes with Penderie and is not changed. */
public final class BuiltInDatasetException extends StoreException {

  private static final long serialVersionUID = 1L;

  private final String dataset;

  BuiltInDatasetException(String dataset) {
    super("the dataset \"" + dataset + "\" comes with Penderie and cannot be changed");
    this.dataset = dataset;
  }

  /** Its name. */
  public String dataset() {
    return dataset;
  }
}
