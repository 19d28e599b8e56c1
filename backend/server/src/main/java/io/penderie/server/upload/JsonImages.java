package io.penderie.server.upload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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

  private final RequestJson json;

  JsonImages(RequestJson json) {
    this.json = json;
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
        found.add(ImageSource.ofBase64(parser, body));
      } else {
        RequestJson.skip(parser);
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
    return ImageSource.ofBase64(parser, body);
  }

  private void readMember(byte[] body, String name, ValueReader reader) {
    boolean[] found = {false};
    List<String> others = new ArrayList<>();
    json.readObject(
        body,
        body.length,
        (member, parser) -> {
          if (member.equals(name)) {
            reader.read(parser);
            found[0] = true;
          } else {
            others.add(member);
            RequestJson.skip(parser);
          }
        });
    if (!found[0]) {
      throw new ProblemException(
          ProblemType.MISSING_IMAGE_PART,
          "The JSON object has no member " + name + "; it has " + Names.of(others) + ".");
    }
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail);
  }

  @FunctionalInterface
  private interface ValueReader {
    void read(JsonParser parser) throws IOException;
  }
}
