package io.penderie.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sixteen-letters!",
        "sixteen letters.",
        "fünfzehn-zeichen",
        "sixteen=letters-",
        "="
      })
  void token_thatNoHeaderCanCarry_isRefused(String value) {
    assertThatThrownBy(() -> Token.of(value)).isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void length_isHeldToItsBounds() {
    Token.of("a".repeat(16));
    Token.of("a".repeat(4096));
    assertThatThrownBy(() -> Token.of("a".repeat(15)))
        .hasMessage("must have 16 to 4096 characters, and has 15");
    assertThatThrownBy(() -> Token.of("a".repeat(4097))).hasMessageContaining("has 4097");
  }

  @Test
  void refusal_neverHoldsTheToken() {
    assertThatThrownBy(() -> Token.of("a secret with spaces"))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
  }

  @Test
  void token_matchesItselfAlone() {
    Token token = Token.of("abcdefghijklmnop-._~+/==");

    assertThat(token.matches("abcdefghijklmnop-._~+/==")).isTrue();
    assertThat(token.matches("abcdefghijklmnop-._~+/=")).isFalse();
    assertThat(token.matches("Abcdefghijklmnop-._~+/==")).isFalse();
    assertThat(token.matches("")).isFalse();
    assertThat(token.matches("é".repeat(10_000))).isFalse();
  }

  @Test
  void randomTokens_differ_andAreTokens() {
    Token token = Token.random();

    // 32 bytes in base64url without padding.
    assertThat(token.reveal()).hasSize(43).isNotEqualTo(Token.random().reveal());
    assertThat(Token.of(token.reveal()).matches(token.reveal())).isTrue();
  }

  @Test
  void text_doesNotShowTheSecret() {
    assertThat(Token.of("abcdefghijklmnop")).hasToString("(a token)");
  }
}
