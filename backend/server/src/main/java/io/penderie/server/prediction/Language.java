package io.penderie.server.prediction;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages that class names come in, and the choice among them (RFC 9110, section 12.5.4). */
public enum Language {
  ENGLISH(Locale.ENGLISH),
  FRENCH(Locale.FRENCH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** For names. */
  public Locale locale() {
    return locale;
  }

  /** The language tag, for Content-Language. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /**
   * The language that a client likes best of those we have; English if it likes none or says
   * nothing that can be understood.
   *
   * @param acceptLanguage the header; null if absent
   */
  public static Language preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return ENGLISH;
    }
    List<LanguageRange> ranges;
    try {
      ranges = LanguageRange.parse(acceptLanguage.strip());
    } catch (IllegalArgumentException e) {
      return ENGLISH;
    }
    // On equal weights the one that the client names first is its choice.
    return FRENCH.rank(ranges).isBetterThan(ENGLISH.rank(ranges)) ? FRENCH : ENGLISH;
  }

  /** Its weight is that of the range that names it, else that of the wildcard, else nothing. */
  private Rank rank(List<LanguageRange> ranges) {
    Rank wildcard = new Rank(0, Integer.MAX_VALUE);
    for (int i = 0; i < ranges.size(); i++) {
      LanguageRange range = ranges.get(i);
      String language = range.getRange().split("-", 2)[0];
      if (language.equals(locale.getLanguage())) {
        return new Rank(range.getWeight(), i);
      }
      if (range.getRange().equals("*")) {
        wildcard = new Rank(range.getWeight(), i);
      }
    }
    return wildcard;
  }

  private record Rank(double weight, int position) {
    boolean isBetterThan(Rank other) {
      if (weight == other.weight) {
        return weight > 0 && position < other.position;
      }
      return weight > other.weight;
    }
  }
}
