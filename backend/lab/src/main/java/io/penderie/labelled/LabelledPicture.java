package io.penderie.labelled;

import io.penderie.dataset.DatasetException;
import io.penderie.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A picture's file, and what people say that it shows.
 *
 * @param file where it is
 * @param label what it is counted as, such as the name of its class
 * @param right the indices of the classes of which each is right; empty if it shows none of them
 * @param kind what sort of picture it is, such as "worn, plain ground"; empty where nobody said
 * @param source where it comes from
 */
public record LabelledPicture(
    Path file, String label, List<Integer> right, String kind, String source) {

  public LabelledPicture {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(source, "source");
    right = List.copyOf(right);
  }

  /** Whether it shows one of the classes. */
  public boolean isKnown() {
    return !right.isEmpty();
  }

  /**
   * The SHA-256 of its file, in lower-case hexadecimal.
   *
   * @throws DatasetException if it cannot be read
   */
  public String sha256() {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new DatasetException(file, "cannot be read", e);
    }
  }

  /**
   * Reads its bytes.
   *
   * @param most it may have
   * @throws DatasetException if it cannot be read or has more
   */
  public byte[] bytes(int most) {
    try (InputStream input = Files.newInputStream(file)) {
      byte[] bytes = input.readNBytes(most);
      if (bytes.length == most && input.read() >= 0) {
        throw new DatasetException(file, "more than " + most + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new DatasetException(file, "cannot be read", e);
    }
  }
}
