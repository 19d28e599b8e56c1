package io.penderie.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.penderie.dataset.ClassIds;
import java.util.Objects;

/**
 * A class of a dataset.
 *
 * @param id what its folders are called; never changes
 * @param names what people call it
 */
public record OwnClass(String id, Names names) {

  public OwnClass {
    if (!ClassIds.isId(id)) {
      throw new IllegalArgumentException("\"" + id + "\" is no id of a class");
    }
    Objects.requireNonNull(names, "names");
  }

  /**
   * Its names.
   *
   * @param english not blank, at most {@value #LONGEST} characters
   * @param french likewise; where it is missing the English one
   */
  public record Names(@JsonProperty("en") String english, @JsonProperty("fr") String french) {

    /** The longest that a name may be, in characters. */
    public static final int LONGEST = 100;

    public Names {
      if (english == null) {
        english = french;
      }
      if (french == null) {
        french = english;
      }
      english = checked(english);
      french = checked(french);
    }

    /** Of a folder, in both languages; what is too long is cut. */
    static Names of(String folder) {
      String name = folder.strip();
      return new Names(name.substring(0, Math.min(LONGEST, name.length())), null);
    }

    private static String checked(String name) {
      if (name == null || name.isBlank()) {
        throw new IllegalArgumentException("a class needs a name");
      }
      String trimmed = name.strip();
      if (trimmed.length() > LONGEST) {
        throw new IllegalArgumentException(
            "a class's name has at most %d characters, not %d"
                .formatted(LONGEST, trimmed.length()));
      }
      if (trimmed.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("a class's name holds a control character");
      }
      return trimmed;
    }
  }
}
