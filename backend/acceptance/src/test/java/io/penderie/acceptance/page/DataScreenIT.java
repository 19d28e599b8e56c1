package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.penderie.dataset.ImageSet;
import io.penderie.server.testing.TestSplit;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The screen of the data: facts, classes, and the browser of all 70,000 pictures. */
class DataScreenIT extends BrowserTest {

  private static final int SNEAKER = 7;

  private static final List<Integer> SNEAKERS =
      IntStream.range(0, TestSplit.pictures().size())
          .filter(index -> TestSplit.pictures().label(index) == SNEAKER)
          .boxed()
          .toList();

  @Test
  void facts_andClasses_areShownInBothLanguages() {
    Page page = open("#/data", "fr", ColorScheme.LIGHT, 1280);

    assertThat(page.locator(".figure-value"))
        .containsText(new Pattern[] {text("70\\s000"), text("28 × 28"), text("0–255"), text("10")});
    assertThat(page.locator(".origin")).containsText("MIT");
    page.locator("div.classes").scrollIntoViewIfNeeded();
    assertThat(page.locator(".class-list li")).hasCount(10);
    Locator sneaker = page.locator(".class-list li").nth(SNEAKER);
    assertThat(sneaker.locator("h3")).hasText("Basket");
    assertThat(sneaker.locator("p[lang=en]")).hasText("Sneaker");
    sneaker.scrollIntoViewIfNeeded();
    page.waitForCondition(
        () ->
            Boolean.TRUE.equals(
                page.locator(".class-list img")
                    .evaluateAll("(images) => images.every(({ naturalWidth }) => naturalWidth)")));
  }

  @Test
  void barClicked_filtersTheGrid_andBackAndReloadKnowIt() {
    Page page = open("#/data");
    Locator count = page.locator(".count");
    assertThat(count).hasText("Training · All classes: 55,000 pictures");

    clickBar(page, SNEAKER, 2);
    assertThat(count).hasText("Test · Sneaker: 1,000 pictures");
    assertThat(page).hasURL(Pattern.compile("#/data/test\\?class=7$"));
    assertThat(page.locator(".bar-row[aria-current]")).containsText("Sneaker");
    page.goBack();
    assertThat(count).hasText("Training · All classes: 55,000 pictures");
    page.goForward();
    assertThat(count).hasText("Test · Sneaker: 1,000 pictures");
    page.getByLabel("Class", exactly()).selectOption("0");
    assertThat(count).hasText("Test · T-shirt/top: 1,000 pictures");
    page.reload();
    assertThat(count).hasText("Test · T-shirt/top: 1,000 pictures");
    page.getByRole(AriaRole.LINK, named("Validation")).click();
    assertThat(count).hasText("Validation · T-shirt/top: 500 pictures");
    // The names come first in the list of classes: typing leads there.
    page.getByLabel("Class", exactly()).focus();
    page.keyboard().type("sne");
    assertThat(count).hasText("Validation · Sneaker: 500 pictures");
  }

  @ParameterizedTest
  @CsvSource({"small, 1", "medium, 2", "large, 4"})
  void pictures_areDrawnPixelForPixel(String size, int scale) {
    Page page = open("#/data/test?class=7&size=" + size);
    awaitSheets(page);

    // One device pixel of each pixel of the second picture, whose corner follows from the layout.
    Object drawn =
        page.evaluate(
            """
            (scale) => {
              const canvas = document.querySelector('.band');
              const columns = document.querySelector('.cells').getAttribute('aria-colcount');
              const step = (canvas.width - 28 * scale) / (columns - 1);
              const context = canvas.getContext('2d');
              const { data } = context.getImageData(step, 0, 28 * scale, 28 * scale);
              return Array.from({ length: 784 }, (_, pixel) => {
                const row = Math.floor(pixel / 28) * scale + scale - 1;
                return data[4 * (row * 28 * scale + (pixel % 28) * scale)];
              });
            }
            """,
            scale);

    assertThat(drawn).isEqualTo(values(SNEAKERS.get(1)));
  }

  @Test
  void grid_scrollsToTheEnd_withFewElements_andReloadFindsThePlace() {
    Page page = open("#/data/train");
    awaitSheets(page);

    page.locator(".grid-window")
        .evaluate("(window) => window.scrollTo(0, window.scrollHeight / 2)");
    assertThat(page).hasURL(Pattern.compile("at=2[67]\\d{3}$"));
    awaitSheets(page);
    assertThat(page.locator(".grid-window canvas").count()).isLessThan(12);
    String there = page.url();
    page.reload();
    awaitSheets(page);
    assertThat(page).hasURL(there);
    assertThat(page.locator(".grid-window").evaluate("(window) => window.scrollTop > 100000"))
        .isEqualTo(true);
  }

  @Test
  void keyboard_walksTheGrid_opensAPicture_andComesBack() {
    Page page = open("#/data/test?class=7");
    awaitSheets(page);
    Locator cursor = page.locator(".cursor");
    cursor.focus();

    page.keyboard().press("ArrowRight");
    assertThat(cursor).hasAttribute("aria-label", name(1));
    page.keyboard().press("Control+End");
    assertThat(cursor).hasAttribute("aria-label", name(999));
    page.keyboard().press("Control+Home");
    assertThat(cursor).hasAttribute("aria-label", name(0));
    page.keyboard().press("ArrowRight");
    assertThat(cursor).hasAttribute("aria-label", name(1));
    page.keyboard().press("Enter");

    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.locator("h2")).hasText("Test, picture " + SNEAKERS.get(1));
    page.keyboard().press("ArrowRight");
    assertThat(dialog.locator("h2")).hasText("Test, picture " + SNEAKERS.get(2));
    assertThat(dialog.locator(".picture-facts")).containsText("07 · Sneaker");
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(page).hasURL(Pattern.compile("#/data/test\\?class=7$"));
    assertThat(cursor).isFocused();
    assertThat(cursor).hasAttribute("aria-label", name(2));
  }

  @Test
  void pictureClicked_showsLabel_values_andWhatTheModelSays() {
    Page page = open("#/data/test?class=7");
    awaitSheets(page);

    page.locator(".cells").click(at(20, 20));
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(page).hasURL(Pattern.compile("#/data/test/" + SNEAKERS.get(0) + "\\?class=7$"));
    assertThat(dialog.locator(".bars:not([aria-hidden]) li")).hasCount(10);
    assertThat(dialog.locator("h3")).containsText("The network agrees: Sneaker");
    assertThat(dialog).containsText("photo-network");

    dialog.getByText("As numbers").click();
    assertThat(dialog.locator(".pixel")).hasCount(784);
    assertThat(
            dialog
                .locator(".pixel")
                .evaluateAll("(pixels) => pixels.map((pixel) => Number(pixel.textContent))"))
        .isEqualTo(values(SNEAKERS.get(0)));
    assertThat(page).hasURL(Pattern.compile("show=values$"));
    page.reload();
    assertThat(dialog.locator(".pixel")).hasCount(784);
    dialog.getByText("Close").click();
    assertThat(dialog).hasCount(0);
    assertThat(page.locator(".count")).hasText("Test · Sneaker: 1,000 pictures");
  }

  @Test
  void addressOfAPictureThatIsNot_saysSo() {
    Page page = open("#/data/test/10000");

    assertThat(page.getByRole(AriaRole.DIALOG))
        .containsText(
            "There is no picture 10,000 in this split (Test): they are numbered from 0 to");
    page.keyboard().press("Escape");
    assertThat(page.locator(".count")).hasText("Test · All classes: 10,000 pictures");
    forgive(complaint -> complaint.contains("404"));
  }

  @Test
  void sheetsThatDoNotCome_areAskedForAgain_withoutTheReader() {
    Page page = open("#/data/test");
    awaitSheets(page);
    page.route("**/dataset/test/sheet?*", Route::abort);

    page.locator(".grid-window")
        .evaluate("(window) => window.scrollTo(0, window.scrollHeight / 2)");
    assertThat(page.locator(".trouble .error")).isVisible();
    page.unroute("**/dataset/test/sheet?*");
    // The service answers other requests, so that the page soon tries by itself.
    assertThat(page.locator(".trouble .error")).hasCount(0);
    awaitSheets(page);
    forgive(complaint -> complaint.contains("ERR_FAILED"));
  }

  @Test
  void moduleThatDoesNotCome_isBroughtAtTheNextTry() {
    Page page = open("#/data/test?class=7");
    awaitSheets(page);
    page.route("**/src/screens/data/picture-dialog.js", Route::abort);

    page.locator(".cursor").focus();
    page.keyboard().press("Enter");
    Locator error = page.locator(".browser .error");
    assertThat(error).containsText("cannot be reached");
    page.unroute("**/src/screens/data/picture-dialog.js");
    error.getByRole(AriaRole.BUTTON).click();

    assertThat(page.getByRole(AriaRole.DIALOG).locator("h2"))
        .hasText("Test, picture " + SNEAKERS.get(0));
    assertThat(error).hasCount(0);
    forgive(complaint -> complaint.contains("ERR_FAILED"));
  }

  @ParameterizedTest
  @ArgumentsSource(Looks.class)
  void axe_findsNothing(String language, ColorScheme scheme, int width) {
    Page page = open("#/data/test?class=7", language, scheme, width);
    awaitSheets(page);
    // What stands far below is built when the reader comes near.
    page.locator("div.classes").scrollIntoViewIfNeeded();
    assertThat(page.locator(".class-list li")).hasCount(10);
    page.locator("div.pixels").scrollIntoViewIfNeeded();
    assertThat(page.locator(".chart-drawing")).hasCount(2);
    Locator gray = page.locator(".pixels .chart-reader");
    gray.press("Home");
    assertThat(gray)
        .hasAttribute("aria-valuetext", Pattern.compile("^0–8, Pixels 22\\D860\\D784$"));
    page.locator("div.doubtful").scrollIntoViewIfNeeded();
    assertThat(page.locator(".contradicted li")).hasCount(6);
    assertThat(page.locator(".suspect-pair")).hasCount(6);
    page.locator("div.doubtful button").last().press("Enter");
    int pairs = RestAssured.given().get("/dataset/suspects").path("nearPairs.size()");
    assertThat(page.locator(".suspect-pair")).hasCount(pairs);
    assertThat(page.locator(".suspect-pair a").nth(12)).isFocused();
    Axe.assertNothingFound(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as("scrolls sideways")
        .isEqualTo(false);

    page.locator(".cells").click(at(20, 20));
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.locator(".bars:not([aria-hidden]) li")).hasCount(10);
    Axe.assertNothingFound(page);
  }

  @Test
  void mistakesOfTheActiveVersion_areAFilter_withBothClassesBelowEach() {
    Page page = open("#/data/train?class=6");
    awaitSheets(page);
    assertThat(page.locator(".cell-name").first()).hasText("Shirt");

    page.getByText("Mistakes of the active version").click();

    assertThat(page).hasURL(Pattern.compile("#/data/test\\?class=6&only=mistakes$"));
    assertThat(page.locator(".count"))
        .hasText("Test · Shirt: 185 mistakes of photo-network, the most confident first");
    awaitSheets(page);
    assertThat(page.locator(".cell-name").first())
        .hasText(Pattern.compile("^Shirt✗ (?!Shirt)\\w.*$"));
    page.locator(".cells").click(at(20, 20));
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.locator("h3")).containsText("The network disagrees");
    page.keyboard().press("ArrowRight");
    assertThat(dialog.locator("h3")).containsText("The network disagrees");
    page.keyboard().press("Escape");
    page.locator(".toolbar").getByText("Training").click();
    assertThat(page.locator(".count")).hasText("Training · Shirt: 5,500 pictures");
  }

  /** Apart from the rest, because 784 cells take axe a while. */
  @ParameterizedTest
  @CsvSource({"en, LIGHT, 360", "fr, DARK, 1280"})
  void axe_findsNothing_inAPictureInFigures(String language, ColorScheme scheme, int width) {
    Page page = open("#/data/test/12?show=values", language, scheme, width);
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.locator(".pixel")).hasCount(784);
    assertThat(dialog.locator(".bars:not([aria-hidden]) li")).hasCount(10);
    Axe.assertNothingFound(page);
  }

  /** The bar of a split in the row of a class. */
  private static void clickBar(Page page, int label, int series) {
    Locator strip = page.locator(".bar-row").nth(label).locator("[data-series]").nth(series);
    strip.scrollIntoViewIfNeeded();
    BoundingBox box = strip.boundingBox();
    page.mouse().click(box.x + 10, box.y + box.height / 2);
  }

  /** Until every picture in sight has come. */
  private static void awaitSheets(Page page) {
    assertThat(page.locator(".cells")).hasAttribute("aria-busy", "false");
  }

  private static String name(int position) {
    return String.format(Locale.ENGLISH, "Picture %,d: 07 Sneaker", SNEAKERS.get(position));
  }

  private static List<Integer> values(int index) {
    ImageSet pictures = TestSplit.pictures();
    return IntStream.range(0, 784).map(pixel -> pictures.pixel(index, pixel)).boxed().toList();
  }

  private static Pattern text(String regex) {
    return Pattern.compile(regex);
  }

  private static Locator.ClickOptions at(double x, double y) {
    return new Locator.ClickOptions().setPosition(x, y);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
