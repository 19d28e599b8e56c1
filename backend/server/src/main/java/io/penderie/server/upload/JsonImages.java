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
import java.util.ArrayList;
import java.util.List;

/**
 * Reads images out of JSON: {@code {"image": "<base64>"}} or {@code {"images": ["<base64>", …]}}.
 *
 * <p>Members of other names are skipped. {@link Base64Text} says what is taken for base64.
 */
@ApplicationScoped
class JsonImages {

  private static final int MAX_NUMBER = 64;
  private static final int MAX_NAME = 256;

  private final JsonFactory json;

  JsonImages(PenderieConfig config) {
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

  /** The bytes in the member {@code image}. */
  byte[] one(byte[] body) {
    ImageSource[] found = {null};
    readMember(body, "image", parser -> found[0] = string(parser, body));
    return found[0].bytes();
  }

  /** The images in the member {@code images}; each decodes, or fails, for itself. */
  List<ImageSource> many(byte[] body, int most) {
    List<ImageSource> found = new ArrayList<>();
    readMember(body, "images", parser -> readImages(parser, body, found, most));
    return found;
  }

  private static void readImages(JsonParser parser, byte[] body, List<ImageSource> found, int most)
      throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw invalid("The member images is not an array.");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (found.size() == most) {
        throw new ProblemException(
            ProblemType.BODY_TOO_LARGE, "Too many images; at most " + most + " are taken at once.");
      }
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        found.add(text(parser, body));
      } else {
        parser.skipChildren();
        found.add(
            () -> {
              throw invalid("This image is not a string of base64.");
            });
      }
    }
  }

  private static ImageSource string(JsonParser parser, byte[] body) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw invalid("The member image is not a string of base64.");
    }
    return text(parser, body);
  }

  /**
   * Where it stands in the body, which is large enough without copies; one with escapes as text.
   */
  private static ImageSource text(JsonParser parser, byte[] body) throws IOException {
    long quote = parser.currentTokenLocation().getByteOffset();
    if (quote >= 0 && quote < body.length && body[(int) quote] == '"') {
      int from = (int) quote + 1;
      int to = from;
      while (to < body.length && body[to] != '"' && body[to] != '\\') {
        to++;
      }
      if (to < body.length && body[to] == '"') {
        int end = to;
        return () -> Base64Text.decode(body, from, end);
      }
    }
    String text = parser.getText();
    return () -> Base64Text.decode(text);
  }

  private void readMember(byte[] body, String name, MemberReader reader) {
    boolean found = false;
    List<String> others = new ArrayList<>();
    try (JsonParser parser = json.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw invalid("The JSON is not an object.");
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String member = parser.currentName();
        parser.nextToken();
        if (member.equals(name)) {
          reader.read(parser);
          found = true;
        } else {
          others.add(member);
          parser.skipChildren();
        }
      }
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
    if (!found) {
      throw new ProblemException(
          ProblemType.MISSING_IMAGE_PART,
          "The JSON object has no member " + name + "; it has " + Names.of(others) + ".");
    }
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail);
  }

  @FunctionalInterface
  private interface MemberReader {
    void read(JsonParser parser) throws IOException;
  }
}
