package io.penderie.store;

/** There is no dataset of that name. */
public final class DatasetNotFoundException extends StoreException {

  private static final long serialVersionUID = 1L;

  private final String dataset;

  DatasetNotFoundException(String dataset) {
    super("there is no dataset \"" + dataset + "\"");
    this.dataset = dataset;
  }

  /** The name that was asked for. */
  public String dataset() {
    return dataset;
  }
}
