package io.penderie.server.evaluation;

import io.penderie.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Files that were read and parsed, so that each is parsed once; those that were used last are kept.
 *
 * <p>A file that has become another one is read again: a version can be measured anew, or deleted
 * and another take its name, also by another process. Files are replaced as a whole, never changed
 * in place, so that time, size and key tell two of them apart.
 *
 * @param <T> what a file holds
 */
final class ParsedFiles<T> {

  private final int most;
  private final Function<Path, T> parser;
  private final Map<Path, Entry<T>> entries = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * An empty store.
   *
   * @param most how many files are kept
   * @param parser reads one
   */
  ParsedFiles(int most, Function<Path, T> parser) {
    this.most = most;
    this.parser = parser;
  }

  /**
   * What a file holds.
   *
   * @param value its content
   * @param sha256 of its bytes, lower-case hexadecimal
   */
  record Parsed<T>(T value, String sha256) {}

  private record Stamp(FileTime modified, long size, Object key) {}

  private record Entry<T>(Stamp stamp, Parsed<T> parsed) {}

  /** How many files are kept now. */
  synchronized int size() {
    return entries.size();
  }

  /**
   * Reads a file, or remembers it.
   *
   * @return empty if there is no such file
   * @throws IOException if it cannot be read
   */
  Optional<Parsed<T>> read(Path file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      // Taken before the content: a file replaced in between is read again the next time.
      Stamp stamp =
          new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
      return Optional.of(read(file, stamp));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** One at a time: many who ask for the same file do not each parse it. */
  private synchronized Parsed<T> read(Path file, Stamp stamp) throws IOException {
    Entry<T> known = entries.get(file);
    if (known != null && Objects.equals(known.stamp(), stamp)) {
      return known.parsed();
    }
    String sha256 = Sha256.of(file);
    Parsed<T> parsed = new Parsed<>(parser.apply(file), sha256);
    entries.put(file, new Entry<>(stamp, parsed));
    if (entries.size() > most) {
      entries.remove(entries.keySet().iterator().next());
    }
    return parsed;
  }
}
