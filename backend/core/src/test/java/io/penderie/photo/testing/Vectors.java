package io.penderie.photo.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Small files of the class path's folder {@code pictures}, each with its peculiarity as its name.
 */
public final class Vectors {

  private Vectors() {}

  public static byte[] read(String name) {
    try (InputStream in = Vectors.class.getResourceAsStream("/pictures/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no picture " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
