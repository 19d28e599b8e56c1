package io.penderie.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A secret whose bearer may change things.
 *
 * <p>16 to 4,096 characters that a header field can carry as RFC 6750 writes them (b64token). Its
 * text never shows it.
 */
final class Token {

  private static final int SHORTEST = 16;

  /** Below what a request's header may hold. */
  private static final int LONGEST = 4096;

  private static final int RANDOM_BYTES = 32;
  private static final Pattern B64TOKEN = Pattern.compile("[A-Za-z0-9\\-._~+/]+=*");

  private final String value;
  private final byte[] digest;

  private Token(String value) {
    this.value = value;
    this.digest = sha256(value);
  }

  /**
   * A token that someone chose.
   *
   * @throws InvalidTokenException if it is too short, too long, or has other characters
   */
  static Token of(String value) {
    if (value.length() < SHORTEST || value.length() > LONGEST) {
      throw new InvalidTokenException(
          "must have " + SHORTEST + " to " + LONGEST + " characters, and has " + value.length());
    }
    if (!B64TOKEN.matcher(value).matches()) {
      throw new InvalidTokenException(
          "may have letters, digits and - . _ ~ + / alone, and = at its end");
    }
    return new Token(value);
  }

  /** A token that nobody can guess: 256 bits in base64url. */
  static Token random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * Whether that is this token. How long it takes tells nothing of where they differ: hashes of the
   * same length are compared, all bytes of them.
   */
  boolean matches(String candidate) {
    return MessageDigest.isEqual(digest, sha256(candidate));
  }

  /** The secret itself, for whoever shall have it. */
  String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "(a token)";
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
