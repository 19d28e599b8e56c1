package io.penderie.server.upload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.penderie.files.Json;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** JSON in large bodies, read token by token within bounds: no tree is made of it. */
@ApplicationScoped
public class RequestJson {

  private static final int MAX_NUMBER = 64;
  private static final int MAX_NAME = 256;

  /** Of an object: that none is there twice is known from all of them, kept in memory. */
  private static final int MOST_MEMBERS = 1000;

  private final JsonFactory json;

  RequestJson(PenderieConfig config) {
    int longest = (int) config.limits().batchBody().asLongValue();
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(config.limits().jsonDepth())
                    .maxStringLength(longest)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_NAME)
                    .build())
            // As a shell writes base64 in lines: {"image": "$(base64 boot.png)"}.
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
  }

  /** Takes the members of an object, one after the other. */
  @FunctionalInterface
  public interface MemberReader {

    /**
     * Reads one.
     *
     * @param parser stands at the first token of its value, and at the last one afterwards
     */
    void read(String name, JsonParser parser) throws IOException;
  }

  /**
   * Reads a body that is one object.
   *
   * @param length how many of its bytes are the JSON
   * @throws ProblemException if it is malformed, or the reader says so
   */
  public void readObject(byte[] body, int length, MemberReader reader) {
    try (JsonParser parser = json.createParser(body, 0, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw invalid("The JSON is not an object.");
      }
      readMembers(parser, reader);
      if (parser.nextToken() != null) {
        throw invalid("Something follows the JSON object.");
      }
    } catch (StreamConstraintsException e) {
      throw invalid("The JSON is nested too deeply or has an element that is too long.");
    } catch (JsonProcessingException e) {
      throw invalid("The body is not valid JSON" + Json.place(e) + ".");
    } catch (IOException e) {
      // Bytes that are no text in any encoding that JSON may have.
      throw invalid("The body is not valid JSON.");
    }
  }

  /**
   * Reads the object that a parser has just begun, to its end.
   *
   * @throws ProblemException if it has too many members, or the reader says so
   */
  public static void readMembers(JsonParser parser, MemberReader reader) throws IOException {
    int members = 0;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      requireFew(++members);
      String name = parser.currentName();
      parser.nextToken();
      reader.read(name, parser);
    }
  }

  /**
   * Leaves out the value that a parser stands at.
   *
   * @throws ProblemException if it has too many members
   */
  public static void skip(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      readMembers(parser, (name, value) -> skip(value));
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        skip(parser);
      }
    }
  }

  private static void requireFew(int members) {
    if (members > MOST_MEMBERS) {
      throw invalid("A JSON object has more than " + MOST_MEMBERS + " members.");
    }
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail);
  }
}
