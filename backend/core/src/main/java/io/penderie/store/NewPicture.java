package io.penderie.store;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A picture that is to be added.
 *
 * @param file the whole image file, which the caller gives up
 * @param classId of a class that the dataset has
 * @param parts which parts of the split it may stand in; null for any. Where these are several the
 *     dataset decides
 * @param origin where it comes from
 */
public record NewPicture(byte[] file, String classId, Set<Part> parts, Origin origin) {

  public NewPicture {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(classId, "classId");
    Objects.requireNonNull(origin, "origin");
    parts = Set.copyOf(parts == null ? EnumSet.allOf(Part.class) : parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a picture for no part");
    }
  }
}
