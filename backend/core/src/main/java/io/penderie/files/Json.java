package io.penderie.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** JSON as text. What is read is read strictly: no member twice, nothing behind the value. */
public final class Json {

  /** Deeper than anything that people and other programs have to say here. */
  private static final int DEPTH = 16;

  /** For what Penderie has written itself. */
  static final ObjectMapper MAPPER = strict(StreamReadConstraints.defaults());

  private static final ObjectMapper STRANGERS =
      strict(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build());

  /**
   * For what must fit its type exactly, and is told the place where it does not: nothing is turned
   * into another type, and nothing is left out.
   */
  public static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private Json() {}

  private static ObjectMapper strict(StreamReadConstraints constraints) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build())
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /**
   * Reads what a person or another program wrote.
   *
   * @return a missing node if there is nothing
   * @throws JsonProcessingException if it is not JSON, in no encoding that JSON may have, or nested
   *     more than {@value #DEPTH} deep
   */
  public static JsonNode tree(byte[] text) throws JsonProcessingException {
    try {
      return STRANGERS.readTree(text);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw JsonMappingException.fromUnexpectedIOE(e);
    }
  }

  /**
   * What a type knows of a value; members that it has not are left out, since another Penderie may
   * have written them.
   *
   * @throws JsonProcessingException if the rest does not fit the type
   */
  public static <T> T known(JsonNode value, Class<T> type) throws JsonProcessingException {
    return MAPPER
        .reader()
        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .treeToValue(value, type);
  }

  /** What is wrong with a text that is not JSON, and where. */
  public static String fault(JsonProcessingException failure) {
    // The beginning of what is open goes with words about Jackson itself.
    return failure.getOriginalMessage().replaceFirst(" \\(start marker at .*\\)", "")
        + place(failure);
  }

  /** Where a text is wrong, to end a sentence with: " (line 2, column 5)"; empty if unknown. */
  public static String place(JsonProcessingException failure) {
    return failure.getLocation() == null
        ? ""
        : " (line "
            + failure.getLocation().getLineNr()
            + ", column "
            + failure.getLocation().getColumnNr()
            + ")";
  }

  /** One line of JSON without a line end. */
  public static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON value: " + value.getClass(), e);
    }
  }

  /** The value as JSON's own types: maps, lists, strings, numbers, booleans; or back. */
  public static <T> T convert(Object value, Class<T> type) {
    return MAPPER.convertValue(value, type);
  }
}
