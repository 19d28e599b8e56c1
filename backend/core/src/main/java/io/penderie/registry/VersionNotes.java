package io.penderie.registry;

import io.penderie.files.SyncedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person wrote of a version for whoever comes later: plain text, in a file of its own, since
 * the card is what a program knows of it.
 *
 * @param text at most {@value #MOST_CHARACTERS} characters (code points), of the control characters
 *     only tabs and line feeds; other line ends become line feeds
 */
public record VersionNotes(String text) {

  public static final int MOST_CHARACTERS = 4000;

  /** A character is four bytes of UTF-8 at most. */
  private static final int MOST_BYTES = 4 * MOST_CHARACTERS;

  private static final System.Logger LOG = System.getLogger(VersionNotes.class.getName());

  /**
   * Takes a text.
   *
   * @throws IllegalArgumentException if it is too long or no plain text; the message says which, as
   *     the end of a sentence
   */
  public VersionNotes {
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    int characters = text.codePointCount(0, text.length());
    if (characters > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "has %d characters; at most %d are kept".formatted(characters, MOST_CHARACTERS));
    }
    text.codePoints()
        .filter(VersionNotes::isNoText)
        .findFirst()
        .ifPresent(
            character -> {
              throw new IllegalArgumentException(
                  "holds U+%04X; of the control characters only tabs and line ends are text, and"
                          .formatted(character)
                      + " half of a pair of surrogates is none");
            });
  }

  /** A half of a pair of surrogates has no form in UTF-8. */
  private static boolean isNoText(int character) {
    return Character.isISOControl(character)
        ? character != '\n' && character != '\t'
        : Character.getType(character) == Character.SURROGATE;
  }

  /**
   * Those of a version; empty if there are none. A file that somebody put there and that holds no
   * such text is logged, and left as it is.
   */
  public static Optional<VersionNotes> of(ModelVersion version) {
    Path file = version.notes();
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(file)).filter(notes -> !notes.isEmpty());
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.WARNING, file + ": no notes are shown of it: " + e);
      return Optional.empty();
    }
  }

  /**
   * Reads a file of them.
   *
   * @throws IllegalArgumentException if it holds no such text; the message as of the constructor
   */
  static VersionNotes read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException("has more than " + MOST_BYTES + " bytes");
    }
    try {
      return new VersionNotes(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("is not UTF-8", e);
    }
  }

  /** Writes them in one step, or takes the file away where there is nothing to keep. */
  void write(Path file) throws IOException {
    if (isEmpty()) {
      Files.deleteIfExists(file);
      SyncedFiles.forceEntries(file.toAbsolutePath().getParent());
    } else {
      SyncedFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Whether nothing is said. */
  private boolean isEmpty() {
    return text.isBlank();
  }
}
