package io.penderie.registry;

/** What can be wrong with a version, for programs: its name stays when the words change. */
public enum VersionFault {
  /** Its model card is missing, damaged, or of a format that is not known. */
  UNREADABLE_CARD("unreadable-card"),

  /** It is a checkpoint of a run that has not finished. */
  UNFINISHED_RUN("unfinished-run"),

  /** It takes pictures of another size than those of the dataset. */
  OTHER_PICTURES("other-pictures"),

  /** It tells other classes apart than those of the dataset. */
  OTHER_CLASSES("other-classes"),

  /** Its parameters are missing, or not those of its card or of its network. */
  WRONG_PARAMETERS("wrong-parameters"),

  /** It loads, and fails to compute or answers with something that is no distribution. */
  FAILING_NETWORK("failing-network");

  private final String id;

  VersionFault(String id) {
    this.id = id;
  }

  /** The name in an API, such as {@code unreadable-card}. */
  public String id() {
    return id;
  }
}
