package io.penderie.server.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
   * nothing that can be understood. Members that cannot be understood are passed over.
   *
   * @param acceptLanguage the header; null if absent
   */
  public static Language preferred(String acceptLanguage) {
    List<Range> ranges =
        Arrays.stream((acceptLanguage == null ? "" : acceptLanguage).split(","))
            .map(Range::of)
            .flatMap(Optional::stream)
            .toList();
    // On equal weights the one that the client names first is its choice.
    return FRENCH.rank(ranges).isBetterThan(ENGLISH.rank(ranges)) ? FRENCH : ENGLISH;
  }

  /** Its weight is the largest of those that name it, else that of the wildcard, else nothing. */
  private Rank rank(List<Range> ranges) {
    return best(ranges, locale.getLanguage()).or(() -> best(ranges, "*")).orElse(Rank.NONE);
  }

  private static Optional<Rank> best(List<Range> ranges, String language) {
    return IntStream.range(0, ranges.size())
        .filter(i -> ranges.get(i).language().equals(language))
        .mapToObj(i -> new Rank(ranges.get(i).weight(), i))
        .reduce((first, second) -> second.isBetterThan(first) ? second : first);
  }

  /**
   * A member of the header.
   *
   * @param language of a tag such as {@code fr-CA} the part before the region; or a wildcard
   */
  private record Range(String language, double weight) {

    /** Also as a POSIX locale, {@code fr_CA.UTF-8}, which many a program passes on. */
    private static final Pattern MEMBER =
        Pattern.compile(
            "\\s*([A-Za-z]{1,8}|\\*)([-_.@][\\w.@-]*)?\\s*(?:;\\s*[qQ]\\s*=\\s*([\\d.]+)\\s*)?");

    static Optional<Range> of(String member) {
      Matcher parts = MEMBER.matcher(member);
      if (!parts.matches()) {
        return Optional.empty();
      }
      try {
        double weight = parts.group(3) == null ? 1 : Double.parseDouble(parts.group(3));
        return Optional.of(new Range(parts.group(1).toLowerCase(Locale.ROOT), weight))
            .filter(range -> range.weight <= 1);
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
  }

  private record Rank(double weight, int position) {

    static final Rank NONE = new Rank(0, Integer.MAX_VALUE);

    boolean isBetterThan(Rank other) {
      return weight == other.weight
          ? weight > 0 && position < other.position
          : weight > other.weight;
    }
  }
}
