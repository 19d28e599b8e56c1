package io.penderie.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a picture is for: to learn from, to choose on, or to be measured on. */
public enum Part {
  TRAINING,
  VALIDATION,
  TEST;

  /** What files and people call it: {@code training}, {@code validation}, {@code test}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The part of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Part of(String id) {
    return find(id)
        .orElseThrow(
            () -> new IllegalArgumentException("\"" + id + "\" is no part of a dataset's split"));
  }

  static Optional<Part> find(String id) {
    return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
  }

  /**
   * Draws one for a picture: by its content and the seed alone, so that no other picture that comes
   * or goes changes it.
   *
   * @param sha256 of its file, hexadecimal
   */
  static Part drawn(String sha256, Shares shares) {
    byte[] hash;
    try {
      hash =
          MessageDigest.getInstance("SHA-256")
              .digest((shares.seed() + " " + sha256).getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    double drawn = (ByteBuffer.wrap(hash).getInt() & 0xFFFFFFFFL) / (double) (1L << 32);
    if (drawn < shares.test()) {
      return TEST;
    }
    return drawn < shares.test() + shares.validation() ? VALIDATION : TRAINING;
  }

  /**
   * How many of the pictures each part is to get.
   *
   * @param seed which of the possible splits
   * @param validation the share for validation, from 0 to below 1
   * @param test the share for the test, from 0; both together below 1
   */
  public record Shares(long seed, double validation, double test) {

    /** 15 % for validation and 15 % for the test. */
    public static final Shares DEFAULT = new Shares(20171, 0.15, 0.15);

    public Shares {
      if (!(validation >= 0 && test >= 0 && validation + test < 1)) {
        throw new IllegalArgumentException(
            "shares of " + validation + " for validation and " + test + " for the test");
      }
    }
  }
}
