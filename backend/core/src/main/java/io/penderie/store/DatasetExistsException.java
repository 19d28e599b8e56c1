package io.penderie.store;

/** There is a dataset of that name already. */
public final class DatasetExistsException extends StoreException {

  private static final long serialVersionUID = 1L;

  private final String dataset;

  DatasetExistsException(String dataset) {
    super("there is a dataset \"" + dataset + "\" already");
    this.dataset = dataset;
  }

  /** Its name. */
  public String dataset() {
    return dataset;
  }
}
