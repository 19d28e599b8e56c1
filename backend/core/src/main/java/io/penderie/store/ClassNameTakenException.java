package io.penderie.store;

/** Another class of the dataset is called so, but for case and accents. */
public final class ClassNameTakenException extends StoreException {

  private static final long serialVersionUID = 1L;

  private final String classId;

  ClassNameTakenException(OwnClass other) {
    super("the class \"" + other.id() + "\" is called \"" + other.names().english() + "\" already");
    this.classId = other.id();
  }

  /** The other class's id. */
  public String classId() {
    return classId;
  }
}
