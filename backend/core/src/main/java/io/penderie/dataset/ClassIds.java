package io.penderie.dataset;

import io.penderie.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * From the names that people give classes to ids that are safe as folder names everywhere. Names
 * that differ by case, accents or what stands between words have one id, and so are one class.
 */
public final class ClassIds {

  private static final int LONGEST = 60;

  private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern FOREIGN = Pattern.compile("[\\p{L}\\p{N}&&[^a-z0-9]]");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

  private ClassIds() {}

  /** Whether it is one: lower-case letters, digits and hyphens, these not at its ends. */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /** The id of a name, whatever script it is in. */
  public static String of(String name) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .strip();
    String id = BETWEEN.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
    if (FOREIGN.matcher(plain).find() || id.isEmpty() || id.length() > LONGEST) {
      // Letters are lost, so others' names would become the same; the hash tells them apart.
      String hash = new Sha256().add(plain.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 8);
      String kept = id.substring(0, Math.min(id.length(), LONGEST - 9)).replaceAll("-$", "");
      return (kept.isEmpty() ? "class" : kept) + "-" + hash;
    }
    return id;
  }
}
