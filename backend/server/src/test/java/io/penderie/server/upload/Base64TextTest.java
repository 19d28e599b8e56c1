package io.penderie.server.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.server.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base64TextTest {

  /** All of the first: the bytes FB FF FE 00, of which both alphabets have letters of their own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+//+AA==",
        "+//+AA",
        "-__-AA",
        "-__-AA==",
        "+//\r\n+AA==\r\n",
        " +//+\n\tAA = =\n",
        "%2B%2F%2F%2BAA%3D%3D",
        "data:image/png;base64,+//+AA==",
        "DATA:image/png;charset=x;base64, +//+AA==",
        "data:;BASE64,-__-AA",
        "data:image/png;base64,%2B//%2bAA%3D%3D%0A",
        "data%3Aimage%2Fpng%3Bbase64%2C%2B%2F%2F%2BAA%3D%3D",
        "data:application/octet-stream,%FB%FF%FE%00",
        "b'+//+AA=='",
        "b\"+//+AA==\"",
        "b'+//+\\nAA==\\n'",
        "\"+//+AA==\"",
        "\"data:image/png;base64,+//+AA==\""
      })
  void decode_takesWhatToolsWrite(String text) {
    assertThat(Base64Text.decode(text)).containsExactly(0xFB, 0xFF, 0xFE, 0x00);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "AAA!AAA | '!' at place 4",
        "AA=AAA | '=' at place 3",
        "AAAAA | missing",
        "data:image/png;base64 | comma",
        "b'\\x89PNG' | base64.b64encode",
        "[object File] | readAsDataURL",
        "https://example.com/boot.png | address",
        "%C5%92AAA | no text",
        "ŒAAA | no text"
      })
  void decode_saysWhatIsWrong(String text, String reason) {
    assertThatThrownBy(() -> Base64Text.decode(text))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "data:,", "data:image/png;base64,"})
  void decode_ofNothing_isNothing(String text) {
    assertThat(Base64Text.decode(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "iVBORw0KGgo | true",
        "b'iVBORw0KGgoAAAA | true",
        "data:image/jpeg;base64,/9j/4AAQ | true",
        "_9j_4AAQ | true",
        "R0lGODlhAQABA | true",
        "hello | false",
        "image=iVBORw0KGgo | false"
      })
  void beginsPicture_looksAtTheFirstBytes(String text, boolean expected) {
    assertThat(Base64Text.beginsPicture(text.getBytes(UTF_8))).isEqualTo(expected);
  }
}
