package io.penderie.store;

import java.util.Objects;

/**
 * A picture that is to be added.
 *
 * @param file the whole image file, which the caller gives up
 * @param classId of a class that the dataset has
 * @param part which part of the split it is brought for; null to leave that to the dataset
 * @param origin where it comes from
 */
public record NewPicture(byte[] file, String classId, Part part, Origin origin) {

  public NewPicture {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(classId, "classId");
    Objects.requireNonNull(origin, "origin");
  }
}
