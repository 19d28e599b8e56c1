package io.penderie.server.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A small file that is looked at again and again. For one thread. */
final class LookedAtFile {

  private static final byte[] NONE = {};

  private final Path file;
  private byte[] seen;

  LookedAtFile(Path file) {
    this.file = file;
    look();
  }

  /** Whether it is another one than when it was looked at last; one that is missing is empty. */
  boolean look() {
    byte[] now = content();
    boolean changed = !Arrays.equals(seen, now);
    seen = now;
    return changed;
  }

  private byte[] content() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      // Missing, or, while another machine replaces it, not to be read for a moment.
      return NONE;
    }
  }
}
