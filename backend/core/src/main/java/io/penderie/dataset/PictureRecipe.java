package io.penderie.dataset;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How the picture files of a dataset become pictures of its size; a version keeps that of the
 * dataset that it learned from, and files to be classified are prepared in the same way.
 */
public enum PictureRecipe {
  /** The garment is looked for, cut out and laid light on black. */
  GARMENT,
  /** The whole picture, upright, is fitted into the square; nothing is cut off. */
  PHOTOGRAPH,
  /** Pixels as they are; only pictures of the dataset's own size are taken. */
  EXACT;

  /** The name in files, options and requests, such as {@code garment}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of all. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(PictureRecipe::id).toList();
  }

  /**
   * Finds one by its name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static PictureRecipe of(String id) {
    return Arrays.stream(values())
        .filter(recipe -> recipe.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no recipe \"" + id + "\"; there are " + String.join(", ", ids())));
  }
}
