package io.penderie.dataset;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The names of the classes of a dataset, in English and in French.
 *
 * <p>The position in both lists is the class index, {@code 0 .. size() - 1}.
 *
 * @param english names in English, in index order
 * @param french names in French, in index order
 */
public record ClassLabels(List<String> english, List<String> french) {

  /** The most classes that a dataset may have: an IDX label is one unsigned byte. */
  public static final int MAX_CLASSES = 256;

  public ClassLabels {
    english = List.copyOf(english);
    french = List.copyOf(french);
    if (english.isEmpty() || english.size() > MAX_CLASSES) {
      throw new IllegalArgumentException(
          "a dataset has 1 to " + MAX_CLASSES + " classes, not " + english.size());
    }
    if (french.size() != english.size()) {
      throw new IllegalArgumentException(
          english.size() + " English names but " + french.size() + " French ones");
    }
    if (english.stream().anyMatch(String::isBlank) || french.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a class name is blank");
    }
  }

  /**
   * Names for a dataset that brings none: each class is called by its index.
   *
   * @throws IllegalArgumentException if {@code size} is not in 1 .. {@link #MAX_CLASSES}
   */
  public static ClassLabels numbered(int size) {
    List<String> names = IntStream.range(0, size).mapToObj(Integer::toString).toList();
    return new ClassLabels(names, names);
  }

  /** The number of classes. */
  public int size() {
    return english.size();
  }

  /** The name of a class in French for a French locale, in English for any other. */
  public String name(int index, Locale locale) {
    return Locale.FRENCH.getLanguage().equals(locale.getLanguage())
        ? french.get(index)
        : english.get(index);
  }
}
