package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The dialog that asks for the token: in every look, wherever it opens. */
class TokenDialogIT extends BrowserTest {

  @ParameterizedTest
  @ArgumentsSource(Looks.class)
  void dialog_isAccessible_refusesAWrongToken_andEscapeGivesUp(
      String language, ColorScheme scheme, int width) {
    Page page = open("#/training", language, scheme, width);
    Locator start = page.locator(".form-place form .buttons > .button").first();
    start.click();
    Locator token = page.locator("dialog[open] #token");
    assertThat(token).isFocused();
    Axe.assertNothingFound(page);

    token.fill("not-the-token-of-the-service");
    token.press("Enter");
    assertThat(page.locator("#token-refused")).not().isEmpty();
    assertThat(token).hasAttribute("aria-invalid", "true");
    Axe.assertNothingFound(page);

    token.press("Escape");
    assertThat(page.locator("dialog[open]")).hasCount(0);
    assertThat(start).isEnabled();
    expectStatus(401);
  }
}
