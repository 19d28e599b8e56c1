package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The shipped version on the real test split: 75 of its shirts are taken for T-shirts. */
class EvaluationScreenIT extends BrowserTest {

  private static final String SCREEN = "#/evaluation";
  private static final String SHIRTS = SCREEN + "?truth=6&predicted=0";

  @ParameterizedTest
  @ArgumentsSource(Looks.class)
  void screen_isAccessible(String language, ColorScheme scheme, int width) {
    Page page = openWhole(SHIRTS, language, scheme, width);
    assertThat(page.locator("html")).hasAttribute("lang", language);
    assertThat(page.locator(".cell-pictures a.tile")).hasCount(48);

    Axe.assertNothingFound(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as("scrolls sideways")
        .isEqualTo(false);
  }

  @Test
  void figures_standBesideThoseOfTheReport() {
    Page page = openWhole(SCREEN, "en", ColorScheme.LIGHT, 1280);

    assertThat(page.locator(".here")).containsText("94.11%");
    assertThat(page.locator(".report")).containsText("90.69%");
    assertThat(page.locator(".against-words")).containsText("+3.42 points");
    assertThat(page.locator(".figures")).containsText("1.01%");
    assertThat(page.locator(".figures")).containsText("10,000");
    assertThat(page.locator(".figures")).containsText("Accuracy on photographs84.5%");
    assertThat(page.locator(".photographs")).containsText("Of 290 photographs of garments");
    assertThat(page.locator(".photographs tbody").first())
        .containsText("validation84.5%245 of 290");
    assertThat(page.locator(".photographs tbody").last())
        .containsText("shoes: sneakerSneaker50.0%3 of 6");
    assertThat(page.locator(".version-list [aria-current]").locator("xpath=.."))
        .containsText("84.5%");
    assertThat(page.locator(".calibration")).containsText("underconfident");
    assertThat(page.locator(".curves svg")).hasCount(2);
    assertThat(page.locator(".mistakes li")).hasCount(10);
    assertThat(page.locator(".ranked tbody tr").first())
        .containsText("Shirt ↔ T-shirt/top15326.0%26.0%");
    assertThat(page.locator(".part-classes tfoot tr").first())
        .containsText("Mean over classes (macro)94.1%94.1%94.1%10,000");

    Locator loss = page.locator(".curves .chart-reader").first();
    loss.press("Home");
    loss.press("ArrowRight");
    assertThat(loss)
        .hasAttribute(
            "aria-valuetext",
            Pattern.compile("^Epoch 2, Training 0\\.\\d{4}, Validation 0\\.\\d{4}$"));
  }

  @Test
  void picturesAtRandom_areSaidToBeASample_andOthersAreDrawn() {
    Page page = openWhole(SCREEN, "en", ColorScheme.LIGHT, 1280);
    Locator sample = page.locator(".sample-pictures");

    assertThat(sample.locator("a.tile")).hasCount(24);
    assertThat(sample).containsText("24 of 10,000 test pictures, drawn with the seed 1");
    assertThat(sample).containsText("of all 10,000 9,411 (94.11%)");
    int wrong = sample.locator(".wrong").count();
    assertThat(sample).containsText((24 - wrong) + " of 24 are classified correctly");
    assertThat(sample.locator(".tile-answer:not(.wrong)").first())
        .hasText(Pattern.compile("^✓ \\w.*%$"));

    sample.getByText("Others", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page).hasURL(Pattern.compile("seed=2$"));
    assertThat(sample).containsText("the seed 2");
    assertThat(sample.locator("a.tile")).hasCount(24);
  }

  @Test
  void precisionByRecall_isDrawnOfTheChosenClasses_andReadOff() {
    Page page = openWhole(SCREEN, "en", ColorScheme.LIGHT, 1280);
    Locator part = page.locator(".precision-recall");
    assertThat(part.locator("label").first()).hasText("Shirt0.916");
    assertThat(part.locator("path.curve")).hasCount(3);

    for (String out : List.of("T-shirt/top", "Pullover")) {
      part.getByLabel(out).uncheck();
    }
    assertThat(page).hasURL(Pattern.compile("curves=6$"));
    assertThat(part.locator("path.curve")).hasCount(1);
    Locator reader = part.locator(".chart-reader");
    reader.press("End");
    assertThat(reader)
        .hasAttribute(
            "aria-valuetext", Pattern.compile("^Recall 100%, Shirt: \\d\\d\\.\\d%, from .*% on$"));
  }

  @Test
  void sentences_sayWhatTheFiguresDo_andLeadToThePictures() {
    Page page = open(SCREEN);
    Locator findings = page.locator(".findings");
    assertThat(findings)
        .containsText(
            "153 of 589 mistakes (26%) are Shirt and T-shirt/top confused with each other.");
    assertThat(findings).containsText("Shirt is the hardest class: 81.5%");
    assertThat(findings).containsText("have a confidence of 93% or more");

    findings.getByText("T-shirt/top, predicted as Shirt: 70").click();

    assertThat(page).hasURL(Pattern.compile("truth=0&predicted=6$"));
    assertThat(page.locator(".cell-pictures")).isFocused();
    assertThat(page.locator(".cell-pictures h3")).isInViewport();
    assertThat(page.locator(".cell-pictures a.tile")).hasCount(48);
  }

  @Test
  void cell_showsItsPictures_andTheAddressHoldsIt() {
    Page page = openWhole(SCREEN, "en", ColorScheme.LIGHT, 1280);

    cell(page, "6-0").click();

    assertThat(page).hasURL(Pattern.compile("truth=6&predicted=0$"));
    assertThat(page.locator(".cell-pictures h3")).hasText("Shirt, predicted as T-shirt/top");
    assertThat(page.locator(".cell-pictures")).containsText("Pictures: 83");
    assertThat(page.locator(".cell-pictures a.tile").first()).containsText("9977");
    assertThat(page.locator(".cell-pictures a.tile").first()).containsText("99.2%");
    assertThat(page.locator(".cell-pictures a.tile").first())
        .hasAttribute("href", Pattern.compile("#/data/test/9977"));

    page.locator(".cell-pictures").getByText("Next").click();
    assertThat(page.locator(".cell-pictures a.tile")).hasCount(35);
    assertThat(page.locator(".cell-pictures a.tile").first()).isFocused();
    page.reload();
    bringAll(page);
    assertThat(page.locator(".cell-pictures a.tile")).hasCount(35);
    assertThat(page.locator(".cell-pictures .pager")).containsText("Page 2 of 2");
    page.goBack();
    assertThat(page.locator(".cell-pictures a.tile")).hasCount(48);
    page.goBack();
    assertThat(page.locator(".cell-pictures")).isHidden();
  }

  @Test
  void matrix_answersToTheKeyboardAlone() {
    Page page = openWhole(SCREEN, "en", ColorScheme.LIGHT, 1280);
    cell(page, "0-0").focus();

    page.keyboard().press("ArrowDown");
    page.keyboard().press("End");
    assertThat(cell(page, "1-9")).isFocused();
    page.keyboard().press("Home");
    page.keyboard().press("Enter");
    assertThat(page.locator(".cell-pictures")).isFocused();
    assertThat(page.locator(".cell-pictures"))
        .containsText("no Trouser was predicted as T-shirt/top");

    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator(".cell-pictures")).isHidden();
    assertThat(cell(page, "1-0")).isFocused();
  }

  @Test
  void percent_isOfARow_andStaysInTheAddress() {
    Page page = openWhole(SHIRTS, "en", ColorScheme.LIGHT, 1280);

    page.getByText("Percent of a row").click();

    assertThat(cell(page, "6-0")).hasText("8.3%");
    assertThat(page).hasURL(Pattern.compile("values=percent"));
    page.reload();
    bringAll(page);
    assertThat(cell(page, "6-0")).hasText("8.3%");
    assertThat(page.locator(".cell-pictures a.tile")).hasCount(48);
  }

  @Test
  void classes_areSortedByWhatIsPressed_andStayInTheLanguage() {
    Page page = openWhole(SCREEN, "fr", ColorScheme.LIGHT, 1280);
    Locator first = page.locator(".chart .table tbody tr").first();

    Locator recall =
        page.locator("button.sort").filter(new Locator.FilterOptions().setHasText("Rappel"));
    recall.click();
    assertThat(first).containsText("Sac");
    recall.click();
    assertThat(first).containsText("Chemise");

    page.getByText("EN", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(first).containsText("Shirt");
    assertThat(page.locator("h2").first()).hasText("Versions");
    page.reload();
    bringAll(page);
    assertThat(first).containsText("Shirt");
  }

  @Test
  void eachFigure_isSavedInEveryFormat() throws IOException {
    Page page = openWhole(SCREEN, "en", ColorScheme.LIGHT, 1280);
    for (Map.Entry<String, String> each :
        Map.of("SVG", "<svg", "PNG", "PNG", "CSV", "Shirt").entrySet()) {
      String format = each.getKey();
      Locator buttons =
          page.locator(".chart-save button", new Page.LocatorOptions().setHasText(format));
      // The matrix, the classes, precision by recall, the calibration, loss and accuracy.
      assertThat(buttons).hasCount(6);

      for (Locator button : buttons.all()) {
        Download file = page.waitForDownload(button::click);
        assertThat(file.suggestedFilename())
            .matches("penderie-photo-network-[\\w-]+\\." + format.toLowerCase(Locale.ROOT));
        byte[] content = Files.readAllBytes(file.path());
        assertThat(content.length).isGreaterThan(200);
        if (file.suggestedFilename().matches(".*(confusion|classes).*") || !format.equals("CSV")) {
          assertThat(new String(content, StandardCharsets.UTF_8)).contains(each.getValue());
        }
      }
    }
  }

  @Test
  void partAndExportThatDoNotCome_areBroughtAtTheNextTry() {
    String modules = "**/src/{charts/save,screens/evaluation/confusions}.js";
    Page page = open();
    page.route(modules, Route::abort);
    page.navigate(address + SCREEN);

    Locator part = page.locator(".part-confusions");
    assertThat(part.locator(".error")).containsText("cannot be reached");
    page.locator(".part-classes .chart-save button").last().click();
    Locator chart = page.locator(".part-classes .chart");
    assertThat(chart.locator(".error")).containsText("cannot be reached");
    page.unroute(modules);

    part.locator(".error button").click();
    assertThat(cell(page, "6-0")).isVisible();
    Download file = page.waitForDownload(() -> chart.locator(".error button").click());
    assertThat(file.suggestedFilename()).endsWith("-classes-excel.csv");
    assertThat(chart.locator(".error")).hasCount(0);
    forgive(complaint -> complaint.contains("ERR_FAILED"));
  }

  @Test
  void keyboard_findsWhatWasNotBuiltYet() {
    Page page = open(SCREEN);
    assertThat(page.locator(".summary")).isVisible();

    page.keyboard().press("Tab");

    assertThat(page.locator(".part .skeleton")).hasCount(0);
    assertThat(page.locator(".curves svg")).hasCount(2);
  }

  /** Who leaves a sheet while it is being read must not find an error in the browser's log. */
  @Test
  void picture_thatIsLeftWhileItIsRead_isReadToItsEnd() {
    Page page = open();

    Object width =
        page.evaluate(
            """
            async () => {
              const { objectUrl } = await import('/src/components/object-url.js');
              const sheet = await (await fetch('/assets/samples/9.png')).blob();
              const end = new AbortController();
              const picture = new Image();
              const url = objectUrl(sheet, end.signal);
              end.abort();
              await Promise.resolve();
              picture.src = url;
              await picture.decode();
              return picture.naturalWidth;
            }
            """);

    assertThat(width).isEqualTo(28);
  }

  @Test
  void lostConnection_isSaid_andHealsByItself() {
    Page page = openWhole(SCREEN, "en", ColorScheme.LIGHT, 1280);
    assertThat(cell(page, "6-0")).isVisible();

    page.context().setOffline(true);
    cell(page, "6-0").click();
    assertThat(page.locator(".cell-pictures .error")).containsText("cannot be reached");
    page.context().setOffline(false);

    assertThat(page.locator(".cell-pictures a.tile")).hasCount(48);
    forgive(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
  }

  private Page openWhole(String hash, String language, ColorScheme scheme, int width) {
    Page page = open(hash, language, scheme, width);
    bringAll(page);
    return page;
  }

  /** What stands below the first view comes at the first key; without one it would take seconds. */
  private static void bringAll(Page page) {
    assertThat(page.locator(".summary")).isVisible();
    page.keyboard().press("Shift");
  }

  private static Locator cell(Page page, String truthAndPredicted) {
    return page.locator(".matrix [data-key='" + truthAndPredicted + "']");
  }
}
