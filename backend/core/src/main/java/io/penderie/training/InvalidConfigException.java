package io.penderie.training;

/**
 * A hyperparameter has a value that no run can have; the message is {@link #field} and {@link
 * #fault}.
 */
public final class InvalidConfigException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String fault;

  /**
   * A fault of one hyperparameter.
   *
   * @param field its path in the JSON form of a configuration, such as {@code schedule.warmUp};
   *     empty for the configuration as a whole
   * @param fault the rest of the sentence that begins with the field, such as {@code is 0, outside
   *     1 to 10}
   */
  public InvalidConfigException(String field, String fault) {
    super((field.isEmpty() ? "the configuration" : field) + " " + fault);
    this.field = field;
    this.fault = fault;
  }

  /** The path of the hyperparameter, such as {@code batchSize} or {@code schedule.warmUp}. */
  public String field() {
    return field;
  }

  /** What is wrong with it, to be put after its name. */
  public String fault() {
    return fault;
  }
}
