package io.penderie.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a picture comes from.
 *
 * @param source the way it took
 * @param file what it was called where it was brought from; null if nobody said
 * @param answer what a version had answered, of a correction; null of others, or if nobody said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(Source source, String file, Answer answer) {

  /** A longer name is cut: nobody reads it. */
  private static final int LONGEST = 300;

  public Origin {
    Objects.requireNonNull(source, "source");
    if (file != null && file.length() > LONGEST) {
      file = file.substring(0, LONGEST);
    }
  }

  /** One that was sent or imported. */
  public static Origin upload(String file) {
    return new Origin(Source.UPLOAD, file, null);
  }

  /** The ways that pictures take. */
  public enum Source {
    /** Sent or imported by a person. */
    UPLOAD,
    /** Taken by the page's camera. */
    CAMERA,
    /** Sent to be classified, and the answer was wrong. */
    CORRECTION;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The source of an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Source of(String id) {
      return Arrays.stream(values())
          .filter(source -> source.id().equals(id))
          .findFirst()
          .orElseThrow(
              () -> new IllegalArgumentException("\"" + id + "\" is no source of a picture"));
    }
  }

  /**
   * An answer that somebody corrected.
   *
   * @param version the model version that gave it
   * @param label the class that it named, in English
   * @param probability what it gave that class, 0 to 1
   */
  public record Answer(String version, String label, double probability) {}
}
