package io.penderie.acceptance.load;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Breaks bodies in ways that senders, networks and attackers do. */
final class Mutation {

  /** Numbers at which lengths and sizes go wrong. */
  private static final int[] NUMBERS = {
    0, 1, -1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, Integer.MAX_VALUE, Integer.MIN_VALUE
  };

  private static final int MOST_STEPS = 6;

  private Mutation() {}

  /**
   * One of the bodies, broken in one to six places.
   *
   * @param random decides everything
   */
  static byte[] of(List<byte[]> bodies, SplittableRandom random) {
    byte[] body = any(bodies, random).clone();
    for (int steps = 1 + random.nextInt(MOST_STEPS); steps > 0; steps--) {
      body = step(body, bodies, random);
    }
    return body;
  }

  private static byte[] step(byte[] body, List<byte[]> bodies, SplittableRandom random) {
    if (body.length == 0) {
      return any(bodies, random).clone();
    }
    int at = random.nextInt(body.length);
    int to = at + 1 + random.nextInt(Math.min(64, body.length - at));
    return switch (random.nextInt(8)) {
      case 0 -> flip(body, at, 1 << random.nextInt(8));
      case 1 -> number(body, at, NUMBERS[random.nextInt(NUMBERS.length)], random.nextBoolean());
      case 2 -> noise(body, at, to, random);
      case 3 -> Arrays.copyOf(body, at);
      case 4 -> splice(body, at, new byte[0], 0, 0, to);
      case 5 -> splice(body, to, body, at, to, to);
      case 6 -> foreign(body, at, to, any(bodies, random), random);
      default -> flip(body, random.nextInt(Math.min(64, body.length)), 0xFF);
    };
  }

  private static byte[] any(List<byte[]> bodies, SplittableRandom random) {
    return bodies.get(random.nextInt(bodies.size()));
  }

  private static byte[] flip(byte[] body, int at, int bits) {
    body[at] ^= (byte) bits;
    return body;
  }

  private static byte[] number(byte[] body, int at, int number, boolean bigEndian) {
    for (int i = 0; i < 4 && at + i < body.length; i++) {
      body[at + i] = (byte) (number >> (8 * (bigEndian ? 3 - i : i)));
    }
    return body;
  }

  private static byte[] noise(byte[] body, int from, int to, SplittableRandom random) {
    for (int i = from; i < to; i++) {
      body[i] = (byte) random.nextInt(256);
    }
    return body;
  }

  private static byte[] foreign(
      byte[] body, int at, int to, byte[] other, SplittableRandom random) {
    int from = random.nextInt(other.length);
    int until = from + 1 + random.nextInt(Math.min(256, other.length - from));
    return splice(body, at, other, from, until, to);
  }

  /** The body up to a place, a piece of another, and the body again from a later place. */
  private static byte[] splice(byte[] body, int at, byte[] other, int from, int until, int resume) {
    byte[] spliced = new byte[at + until - from + body.length - resume];
    System.arraycopy(body, 0, spliced, 0, at);
    System.arraycopy(other, from, spliced, at, until - from);
    System.arraycopy(body, resume, spliced, at + until - from, body.length - resume);
    return spliced;
  }
}
