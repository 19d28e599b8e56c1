package io.penderie.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"a\": 1, \"a\": 2}", "{} {}", "{\"a\": NaN}", "'a'", "{a: 1}"})
  void otherThanOneStrictValue_isRefused(String text) {
    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> Json.tree(bytes(text)));
  }

  @Test
  void nesting_isBounded() throws JsonProcessingException {
    assertThat(Json.tree(bytes("[".repeat(16) + "]".repeat(16))).isArray()).isTrue();

    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> Json.tree(bytes("[".repeat(17) + "]".repeat(17))));
  }

  /** Taken for UTF-32, in which no character has this number. */
  @Test
  void bytesThatAreNoText_areNoJson() {
    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> Json.tree(new byte[] {0, 0x11, 0, 0, 0x7F, 0x11, 0, 0}));
  }

  @Test
  void nothing_isAMissingNode() throws JsonProcessingException {
    assertThat(Json.tree(new byte[0]).isMissingNode()).isTrue();
  }

  @Test
  void place_isLineAndColumn() {
    JsonProcessingException failure =
        catchThrowableOfType(
            JsonProcessingException.class, () -> Json.tree(bytes("{\n  \"a\": x}")));

    assertThat(Json.place(failure)).isEqualTo(" (line 2, column 8)");
    assertThat(Json.place(new JsonProcessingException("no place") {})).isEmpty();
  }

  @Test
  void line_hasNoLineEnd() {
    assertThat(Json.line(Map.of("text", "a\nb"))).isEqualTo("{\"text\":\"a\\nb\"}");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
