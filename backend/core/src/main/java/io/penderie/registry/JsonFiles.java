package io.penderie.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Reads and writes records as JSON files; whoever reads sees the old file or the new, never half.
 */
public final class JsonFiles {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonFiles() {}

  /**
   * Reads one.
   *
   * @throws RegistryException naming the file if it is missing or does not fit the type
   */
  public static <T> T read(Path file, Class<T> type) {
    try {
      T value = MAPPER.readValue(Files.readAllBytes(file), type);
      if (value == null) {
        throw new RegistryException(file + ": holds null");
      }
      return value;
    } catch (NoSuchFileException e) {
      throw new RegistryException(file + ": no such file", e);
    } catch (JsonProcessingException e) {
      throw new RegistryException(file + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new RegistryException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes one, indented, in place of whatever was there. */
  public static void write(Path file, Object value) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    Folders.write(unfinished, () -> Files.writeString(unfinished, text));
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** One line of JSON without a line end. */
  public static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON value: " + value.getClass(), e);
    }
  }

  /** The value as JSON's own types: maps, lists, strings, numbers, booleans. */
  public static <T> T convert(Object value, Class<T> type) {
    return MAPPER.convertValue(value, type);
  }
}
