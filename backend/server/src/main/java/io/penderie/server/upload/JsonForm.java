package io.penderie.server.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.files.Json;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;

/** A small object in JSON that somebody has sent; each fault names the member. */
public final class JsonForm {

  /** Far more than most of them need. */
  public static final int MAX_BYTES = 4096;

  private final JsonNode json;

  private JsonForm(JsonNode json) {
    this.json = json;
  }

  /**
   * Reads one.
   *
   * @param members that it may have
   * @throws ProblemException if it is too long, no object in JSON, or has other members
   */
  public static JsonForm read(InputStream body, String... members) throws IOException {
    return read(MAX_BYTES, body, members);
  }

  /**
   * Reads one that may be longer.
   *
   * @param most bytes
   */
  public static JsonForm read(int most, InputStream body, String... members) throws IOException {
    byte[] bytes = body == null ? new byte[0] : body.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new ProblemException(
          ProblemType.BODY_TOO_LARGE,
          "The body is too large; at most " + most + " bytes are taken.");
    }
    JsonNode json;
    try {
      json = Json.tree(bytes);
    } catch (JsonProcessingException e) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "The body is not valid JSON" + Json.place(e) + ".");
    }
    if (!json.isObject()) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, "The body is not a JSON object.");
    }
    List<String> known = List.of(members);
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw invalid(name, "is not known here; known: " + String.join(", ", known));
              }
            });
    return new JsonForm(json);
  }

  /** A text that must be there. */
  public String text(String member) {
    String text = textOrNull(member);
    if (text == null) {
      throw invalid(member, "is missing");
    }
    return text;
  }

  /** A text; null if it is not there. */
  public String textOrNull(String member) {
    return value(member, JsonNode::isTextual, "a string", JsonNode::textValue, null);
  }

  /** A flag. */
  public boolean flag(String member, boolean otherwise) {
    return value(member, JsonNode::isBoolean, "true or false", JsonNode::booleanValue, otherwise);
  }

  /** A whole number. */
  public int number(String member, int otherwise) {
    return value(
        member,
        JsonNode::canConvertToExactIntegral,
        "a whole number",
        JsonNode::intValue,
        otherwise);
  }

  private <T> T value(
      String member,
      Function<JsonNode, Boolean> is,
      String kind,
      Function<JsonNode, T> get,
      T otherwise) {
    JsonNode value = json.get(member);
    if (value == null || value.isNull()) {
      return otherwise;
    }
    if (!is.apply(value)) {
      throw invalid(member, "must be " + kind);
    }
    return get.apply(value);
  }

  /** A fault of a member. */
  public static ProblemException invalid(String member, String fault) {
    return ProblemException.ofField(
        ProblemType.INVALID_REQUEST, "The member " + member + " " + fault + ".", member);
  }
}
