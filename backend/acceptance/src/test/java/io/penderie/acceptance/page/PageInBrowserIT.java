package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.penderie.photo.testing.HostileFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The prediction screen as a person uses it. */
class PageInBrowserIT extends BrowserTest {

  private static final int BOOT = 9;

  /** Names a folder to also write the README's picture into (docs/regenerate.sh does). */
  private static final String FIGURES = System.getProperty("figures.folder", "");

  @ParameterizedTest
  @CsvSource({
    "en, LIGHT, 1280, Ankle boot",
    "en, DARK, 360, Ankle boot",
    "fr, LIGHT, 360, Bottine",
    "fr, DARK, 1280, Bottine"
  })
  void chosenFile_isClassified(String language, ColorScheme scheme, int width, String name)
      throws IOException {
    Page page = open("#/prediction", language, scheme, width);

    choose(page, png("boot.png", sample(BOOT)));

    assertThat(answers(page)).hasCount(10);
    assertThat(answers(page).first()).containsText(name);
    assertThat(page.locator("html")).hasAttribute("lang", language);
    assertThat(page.locator("main")).containsText("detail-resnet");
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as("scrolls sideways")
        .isEqualTo(false);
    if (language.equals("fr") && width == 360) {
      answerStaysInView_afterEachPicture(page);
    }
    if (!FIGURES.isEmpty() && width == 1280 && language.equals("en")) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setAnimations(ScreenshotAnimations.DISABLED)
              .setPath(Path.of(FIGURES).resolve("page.png")));
    }
  }

  /** On a phone, whose rail of garments is far below the answer. */
  private static void answerStaysInView_afterEachPicture(Page page) {
    for (int index = 0; index < 10; index++) {
      Locator sample = page.locator("button.sample").nth(index);
      page.waitForResponse(Pattern.compile("/predict\\?"), sample::click);
      assertThat(page.locator("h2.name")).isInViewport();
      assertThat(page.locator(".choose")).isInViewport();
    }
  }

  @Test
  void camera_isAnsweredWhileItFilms_andStopsWithItsDialog() {
    Page page = prediction("en");
    MovingCamera.install(page);
    page.getByText("Camera", new Page.GetByTextOptions().setExact(true)).click();
    Locator dialog = page.locator("dialog[open]");
    Locator live = dialog.locator(".live-answer");

    assertThat(live).hasText(Pattern.compile("\\d%$|^None of the ten$"));
    page.waitForResponse(Pattern.compile("/predict\\?"), () -> {});
    Axe.assertNothingFound(page);
    dialog.getByText("Take the picture").click();

    assertThat(dialog).hasCount(0);
    assertThat(page.locator("h2.name")).isVisible();
    assertThat(MovingCamera.hasStopped(page)).isTrue();
  }

  @Test
  void sample_isClassifiedOnClick() {
    Page page = prediction("en");

    page.locator("button.sample").nth(BOOT).click();

    assertThat(answers(page).first()).containsText("Ankle boot");
    // 28 pixels wide, and large enough to draw a frame on.
    page.getByText("Crop…").click();
    page.waitForCondition(() -> page.locator(".crop-stage").boundingBox().width > 200);
    page.keyboard().press("Escape");
    // The plate that forced colours lay behind words would hide what stands closely above.
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertThat(page.locator("h2.name")).hasCSS("forced-color-adjust", "none");
  }

  @Test
  void droppedFile_isClassified_alsoFromTheFirstScreen() throws IOException {
    Page page = open();
    assertThat(page.locator("button.sample")).hasCount(10);

    drop(page, sample(BOOT));

    assertThat(answers(page).first()).containsText("Ankle boot");
    assertThat(page).hasURL(Pattern.compile("#/prediction/\\w+$"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#/", "#/prediction"})
  void pastedFile_isClassified(String address) throws IOException {
    Page page = open(address);
    assertThat(page.locator("button.sample")).hasCount(10);

    paste(page, sample(BOOT));

    assertThat(answers(page).first()).containsText("Ankle boot");
  }

  @Test
  void randomTestPicture_isClassified_fromTheFirstScreen_andBackLeadsThere() {
    Page page = open();

    page.getByText("A random test picture").click();

    assertThat(answers(page)).hasCount(10);
    page.goBack();
    assertThat(page).hasTitle("Home · Penderie");
  }

  @Test
  void reloadWithAnAnswerOnTheScreen_bringsItBack_inTheSameLanguage() throws IOException {
    Page page = prediction("fr");
    choose(page, png("boot.png", sample(BOOT)));
    assertThat(answers(page)).hasCount(10);

    page.reload();
    assertThat(answers(page).first()).containsText("Bottine");
  }

  /** The view of the first may come after that of the second, which was asked for later. */
  @Test
  void pictureChosenWhileAnotherComesBack_isTheOneThatIsShown() throws IOException {
    Page page = prediction("fr");
    choose(page, png("boot.png", sample(BOOT)));
    assertThat(answers(page)).hasCount(10);

    for (int round = 0; round < 5; round++) {
      page.reload();
      assertThat(page.locator("button.sample")).hasCount(10);
      int next = round % 2 == 0 ? 8 : BOOT;
      choose(page, png("next.png", sample(next)));
      assertThat(answers(page).first()).containsText(next == BOOT ? "Bottine" : "Sac");
    }
  }

  @Test
  void badFile_isExplained_andTheNextGoodOneWorks() throws IOException {
    Page page = prediction("fr");

    choose(page, png("text.png", HostileFiles.text()));
    assertThat(page.getByText("n’est pas une image").first()).isVisible();
    expectStatus(415);

    choose(page, png("boot.png", sample(BOOT)));
    assertThat(answers(page).first()).containsText("Bottine");
  }

  @Test
  void manyFiles_eachGetTheirAnswer_andABadOneStopsNothing() throws IOException {
    Page page = prediction("en");

    choose(
        page,
        png("boot.png", sample(BOOT)),
        png("text.png", HostileFiles.text()),
        png("bag.png", sample(8)));

    Locator rows = page.locator("table.many tbody tr");
    assertThat(rows).hasCount(3);
    assertThat(rows.nth(0)).containsText("Ankle boot");
    assertThat(rows.nth(1)).containsText("not an image");
    assertThat(rows.nth(2)).containsText("Bag");
    assertThat(page.getByText("3 of 3, 1 failed")).isVisible();
    expectStatus(415);

    page.getByText("bag.png").click();
    assertThat(answers(page).first()).containsText("Bag");
  }

  @Test
  void invertedPicture_isPredictedAnew() throws IOException {
    Page page = prediction("en");
    choose(page, png("boot.png", sample(BOOT)));
    Locator seen = page.locator(".plate img").first();
    assertThat(answers(page)).hasCount(10);
    String before = seen.getAttribute("src");

    page.getByLabel("Negative").check();

    assertThat(seen).not().hasAttribute("src", before);
    assertThat(page.getByLabel("Negative")).isChecked();
  }

  /** How many networks this machine is in is its own affair. */
  @Test
  void phone_getsACodeOfEachAddress() {
    Page page = open("#/prediction");
    button(page, "On a phone").click();

    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog.locator(".phone-codes > p")).isVisible();
    List<String> addresses = given().get("/addresses").path("addresses");
    assertThat(dialog.locator("canvas")).hasCount(addresses.size());
    Axe.assertNothingFound(page);
    page.keyboard().press("Escape");
    assertThat(button(page, "On a phone")).isFocused();
  }

  @Test
  void drawing_isMadeWithTheKeyboard() {
    Page page = prediction("en");

    page.getByText("Draw", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByLabel("Sheet of 28 by 28 pixels")).isFocused();
    for (int i = 0; i < 6; i++) {
      page.keyboard().press("Shift+ArrowDown");
    }
    page.getByText("What is it?").click();

    assertThat(answers(page)).hasCount(10);
  }

  private Page prediction(String language) {
    return open("#/prediction", language, ColorScheme.LIGHT, 1280);
  }

  private static Locator answers(Page page) {
    return page.locator("ol.bars:not([aria-hidden]) li");
  }
}
