package io.penderie.server.upload;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** An image file of a request, decoded from its wrapping when it is asked for. */
@FunctionalInterface
public interface ImageSource {

  /**
   * The bytes of the file.
   *
   * @throws io.penderie.server.problem.ProblemException if its wrapping is damaged
   */
  byte[] bytes();

  /**
   * The one whose base64 is the text that a parser stands at: where it stands in the body, which is
   * large enough without copies; one with escapes as text.
   *
   * @param body what the parser reads, from its first byte on
   */
  static ImageSource ofBase64(JsonParser parser, byte[] body) throws IOException {
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
}
