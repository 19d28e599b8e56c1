package io.penderie.server.inference;

import static io.penderie.server.inference.Elements.invalid;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import io.penderie.server.upload.RequestJson;
import java.io.IOException;

/** Values of members; what is of another type is refused. */
final class Members {

  /** Of a text, in bytes: names and ids are shorter. */
  private static final int LONGEST = 4096;

  private Members() {}

  /**
   * A short text. Whether it is one is seen in the body, before the parser makes characters of it.
   *
   * @param body what the parser reads, from its first byte on
   */
  static String text(String member, JsonParser parser, byte[] body) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw invalid("The " + member + " is no text.");
    }
    int from = (int) parser.currentTokenLocation().getByteOffset() + 1;
    int end = from;
    while (end < body.length && body[end] != '"') {
      end += body[end] == '\\' ? 2 : 1;
    }
    if (end - from > LONGEST) {
      throw invalid("The " + member + " is longer than " + LONGEST + " bytes.");
    }
    return parser.getText();
  }

  static boolean flag(String member, JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw invalid("The parameter " + member + " is neither true nor false.");
    };
  }

  /** A whole number from 0 on. */
  static long whole(String member, JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != NumberType.BIG_INTEGER
        && parser.getLongValue() >= 0) {
      return parser.getLongValue();
    }
    throw invalid(
        Character.toUpperCase(member.charAt(0))
            + member.substring(1)
            + " is no whole number, or too large or below 0.");
  }

  /** The parameters of something; null is none. */
  static void parameters(JsonParser parser, RequestJson.MemberReader reader) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      RequestJson.readMembers(parser, reader);
    } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
      throw invalid("Parameters are no JSON object.");
    }
  }
}
