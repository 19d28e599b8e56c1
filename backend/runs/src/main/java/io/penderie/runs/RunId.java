package io.penderie.runs;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What runs are called: the time in UTC and four letters or digits, such as {@code
 * 20261122-181412-k3f9}. Sorts by time, and is safe as the name of a folder.
 */
public final class RunId {

  private static final Pattern PATTERN = Pattern.compile("[0-9]{8}-[0-9]{6}-[a-z0-9]{4}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int RANDOM_LETTERS = 4;
  private static final RandomGenerator RANDOM = new SecureRandom();

  private RunId() {}

  /** Whether a run can be called so; nothing else may become part of a path. */
  public static boolean isId(String text) {
    return PATTERN.matcher(text).matches();
  }

  static String of(Instant time) {
    StringBuilder id = new StringBuilder(TIME.format(time)).append('-');
    for (int i = 0; i < RANDOM_LETTERS; i++) {
      id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return id.toString();
  }
}
