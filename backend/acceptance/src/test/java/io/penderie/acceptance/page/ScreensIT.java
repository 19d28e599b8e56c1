package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Screens as they first appear, in every look: nothing that axe-core finds, nothing that scrolls
 * sideways. Data, training and evaluation are checked by their own tests; with {@code
 * -Dfigures.folder} they are looked at here too, and pictures of all are left in that folder.
 */
class ScreensIT extends BrowserTest {

  private static final String FIGURES = "figures.folder";
  private static final List<String> SCREENS =
      System.getProperty(FIGURES) == null
          ? List.of("home", "prediction")
          : List.of("home", "data", "training", "evaluation", "prediction");

  static Stream<Arguments> looks() {
    return SCREENS.stream()
        .flatMap(
            screen ->
                Looks.stream()
                    .map(
                        look -> Arguments.of(screen, look.get()[0], look.get()[1], look.get()[2])));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void screen_isAccessible_andFits(String screen, String language, ColorScheme scheme, int width) {
    Page page = open(screen.equals("home") ? "#/" : "#/" + screen, language, scheme, width);
    assertThat(page.locator("h1")).isVisible();
    Locator busy = page.locator("[aria-busy=true]");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(busy).hasCount(0);

    Axe.assertNothingFound(page);
    org.assertj.core.api.Assertions.assertThat(
            page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as("scrolls sideways")
        .isEqualTo(false);
    if (System.getProperty(FIGURES) != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setAnimations(ScreenshotAnimations.DISABLED)
              .setPath(
                  Path.of(
                      System.getProperty(FIGURES),
                      "screens",
                      String.join(
                              "-",
                              screen,
                              language,
                              scheme.name().toLowerCase(Locale.ROOT),
                              Integer.toString(width))
                          + ".png")));
    }
  }
}
