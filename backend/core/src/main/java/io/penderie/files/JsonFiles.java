package io.penderie.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** Records as JSON files; whoever reads sees the old file or the new, never half. */
public final class JsonFiles {

  private JsonFiles() {}

  /**
   * Reads one.
   *
   * @throws UnreadableFileException if it is missing or does not fit the type
   */
  public static <T> T read(Path file, Class<T> type) {
    try {
      T value = Json.MAPPER.readValue(Files.readAllBytes(file), type);
      if (value == null) {
        throw new UnreadableFileException(file, "holds null", null);
      }
      return value;
    } catch (NoSuchFileException e) {
      throw new UnreadableFileException(file, "no such file", e);
    } catch (JsonProcessingException e) {
      throw new UnreadableFileException(file, e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UnreadableFileException(file, "cannot be read: " + FileFaults.reason(e), e);
    }
  }

  /**
   * Reads one that is part of the program.
   *
   * @param beside the class that it lies beside
   */
  public static <T> T resource(Class<?> beside, String name, Class<T> type) {
    try (InputStream file = beside.getResourceAsStream(name)) {
      return Json.MAPPER.readValue(Objects.requireNonNull(file, name), type);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Writes one, indented, in place of whatever was there; it is on the disk then. */
  public static void write(Path file, Object value) throws IOException {
    String text = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    SyncedFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
