package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read before any module has run: the header, and the screen's heading. */
class OpeningIT extends BrowserTest {

  /** Words and places of what the opening shows, to half a pixel. */
  private static final String SEEN =
      """
      async () => {
        await document.fonts.ready;
        const parts = '.wordmark, .nav a, .switches button, main h1, main h1 + .lede';
        return [...document.querySelectorAll(parts)]
          .filter((part) => part.checkVisibility())
          .map((part) => {
            const word = part.querySelector('[aria-hidden=true]:not(.nav-number)') ?? part;
            const { x, y, width, height } = part.getBoundingClientRect();
            const place = [x, y, width, height].map((value) => Math.round(value * 2) / 2);
            return `${part.localName} "${word.textContent}" ${place}`;
          });
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "#/, en, LIGHT, 1280",
    "#/, fr, DARK, 360",
    "#/data, en, DARK, 360",
    "#/data, fr, LIGHT, 1280",
    "#/training, en, DARK, 1280",
    "#/training, fr, LIGHT, 360",
    "#/search, fr, DARK, 360",
    "#/evaluation, en, LIGHT, 360",
    "#/evaluation, fr, DARK, 1280",
    "#/prediction, en, LIGHT, 360",
    "#/prediction, fr, DARK, 1280"
  })
  void opening_looksLikeTheScreenThatTakesItsPlace(
      String address, String language, ColorScheme scheme, int width) {
    Page page = open(address, language, scheme, width);
    assertThat(page.locator("main:not([aria-busy]) h1")).isVisible();
    Object screen = page.evaluate(SEEN);

    stayAtTheOpening(page);

    assertThat(page.locator("main[aria-busy] h1")).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", language);
    assertThat(page.evaluate(SEEN)).isEqualTo(screen);
    assertThat((List<?>) screen).hasSizeGreaterThan(4);
  }

  @Test
  void runAndUnknownAddress_haveNoHeadingOfAnotherScreen() {
    Page page = open("#/training/nobody-knows-it");
    stayAtTheOpening(page);
    assertThat(page.locator(".wordmark")).isVisible();
    assertThat(page.locator("main h1")).hasCount(0);

    page.navigate(address + "?again#/wardrobe");
    assertThat(page.locator(".wordmark")).isVisible();
    assertThat(page.locator("main h1")).hasCount(0);
    forgive(complaint -> complaint.contains("404"));
  }

  /** Opens the page anew, with nothing in the module that runs it. */
  private static void stayAtTheOpening(Page page) {
    page.route(
        "**/src/main.js",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody("")));
    page.reload();
  }
}
