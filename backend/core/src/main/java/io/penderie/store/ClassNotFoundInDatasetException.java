package io.penderie.store;

/** The dataset has no such class. */
public final class ClassNotFoundInDatasetException extends StoreException {

  private static final long serialVersionUID = 1L;

  private final String dataset;
  private final String classId;

  ClassNotFoundInDatasetException(String dataset, String classId) {
    super("the dataset \"" + dataset + "\" has no class \"" + classId + "\"");
    this.dataset = dataset;
    this.classId = classId;
  }

  /** The dataset's name. */
  public String dataset() {
    return dataset;
  }

  /** The id that was asked for. */
  public String classId() {
    return classId;
  }
}
