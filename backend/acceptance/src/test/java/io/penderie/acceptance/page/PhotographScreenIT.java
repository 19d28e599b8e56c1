package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.penderie.photo.testing.Photographs;
import io.penderie.photo.testing.Photographs.Ground;
import io.penderie.photo.testing.Pictures;
import io.penderie.photo.testing.Vectors;
import io.penderie.server.testing.TestSplit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Photographs on the prediction screen: how they were prepared, corrections by hand, versions, and
 * the answer that a picture shows none of the ten classes.
 */
class PhotographScreenIT extends BrowserTest {

  private static final int NAVY = 0x1C2448;

  /** A trouser, class 1, on boards. */
  private static final FilePayload PHOTOGRAPH =
      new FilePayload(
          "trouser.jpg",
          "image/jpeg",
          Pictures.file(
              Photographs.of(TestSplit.pictures().pixels(2), NAVY, Ground.WOOD, 400, 300), "jpeg"));

  private static final String CAREFUL = "#/prediction?version=" + CarefulHome.CAREFUL;

  PhotographScreenIT() {
    super(Home.CAREFUL);
  }

  @Test
  void stages_ofAPhotograph_areShownWithWhatHappened() {
    Page page = answered("#/prediction", PHOTOGRAPH);

    Locator stages = stages(page);
    assertThat(stages).hasCount(7);
    assertThat(stages.nth(3)).containsText("White is the garment");
    assertThat(stages.nth(5)).containsText("as a negative");
    assertThat(stages.nth(6).getByRole(AriaRole.IMG))
        .hasAttribute("alt", Pattern.compile("28.by.28.pixels"));
    assertThat(stages.nth(6).locator("img")).hasAttribute("src", seen(page));
    // The garment is framed on the picture as it came, at about where it was drawn.
    assertThat(page.locator(".found-garment.over")).hasCount(1);
    assertThat(Double.parseDouble(page.locator(".found-garment.over").getAttribute("y")))
        .isBetween(30.0, 60.0);
  }

  @Test
  void explanation_liesOverThePictureAsItCame_byTheMethodAndForTheClassThatAreChosen() {
    Page page = answered("#/prediction", PHOTOGRAPH);
    page.locator(".explained summary").click();
    Locator result = page.locator(".explained-result");

    assertThat(page.locator(".explained-heat")).isVisible();
    assertThat(result).containsText("speaks for Trouser");
    assertThat(result).containsText("arXiv 1311.2901");
    // Around a garment that is 0.7 of the picture high and stands in its middle.
    assertThat(
            (double)
                page.evaluate(
                    "document.querySelector('.explained-heat').offsetHeight /"
                        + " document.querySelector('.explained-stage').offsetHeight"))
        .isBetween(0.6, 0.8);

    Axe.assertNothingFound(page);

    page.getByLabel("Grad-CAM").check();
    assertThat(result).containsText("arXiv 1610.02391");
    page.locator("#explained-class").selectOption("3");
    assertThat(result).containsText("speaks for Dress");
    page.getByLabel("Show the colours").uncheck();
    assertThat(page.locator(".explained-heat")).isHidden();
  }

  @Test
  void answer_isExplainedByTrainingPictures_byErasing_andOnAnImageToShare() {
    Page page = answered("#/prediction", PHOTOGRAPH);

    page.locator(".eraser summary").click();
    Locator sheet = page.getByLabel("The picture, to be erased");
    assertThat(page.locator(".eraser")).containsText("Untouched: Trouser");
    String seen = page.locator(".eraser-why img").getAttribute("src");
    assertThat(button(page, "As it was")).isDisabled();
    sheet.focus();
    for (int i = 0; i < 12; i++) {
      page.keyboard().press("Shift+ArrowDown");
    }
    assertThat(page.locator(".eraser-why img")).not().hasAttribute("src", seen);
    button(page, "As it was").click();
    assertThat(page.locator(".eraser-why img")).hasAttribute("src", seen);
    assertThat(button(page, "As it was")).isDisabled();
    assertThat(sheet).isFocused();

    Download saved =
        page.waitForDownload(() -> button(page, "Save the answer as an image").click());
    assertThat(saved.suggestedFilename()).isEqualTo("penderie.png");

    page.locator(".neighbours summary").click();
    Locator row = page.locator(".neighbours-row li");
    assertThat(row).hasCount(10);
    assertThat(page.locator(".neighbours")).containsText("of the predicted class, Trouser");
    page.locator(".maps summary").click();
    assertThat(page.locator(".maps-row li")).hasCount(4);
    assertThat(page.locator(".maps-row li").first()).containsText("32 × 28 × 28");
    Axe.assertNothingFound(page);
    row.first().locator("a").click();
    assertThat(page).hasURL(Pattern.compile("#/data/train/\\d+$"));
  }

  @Test
  void frame_liesOnTheGarment_whereverAFirstFrameOrAnOrientationPutsIt() throws IOException {
    for (String name :
        new String[] {
          "gif-first-frame-offset.gif", "webp-exif-orientation-6.webp", "garment-turned.avif"
        }) {
      Page page = answered("#/prediction", new FilePayload(name, "", Vectors.read(name)));
      assertThat(page.locator(".found-garment.over")).hasCount(1);

      // The service's own stage shows the picture as the browser does, the frame's place included.
      assertThat(stages(page).first().locator("img")).isVisible();
      assertThat(
              page.evaluate(
                  """
                  async () => {
                    const shown = document.querySelector('.pictures .frame img');
                    const upright = document.querySelector('.stage img');
                    await upright.decode();
                    const canvas = new OffscreenCanvas(64, 64);
                    const pen = canvas.getContext('2d', { willReadFrequently: true });
                    const pixels = (image) => {
                      pen.fillStyle = 'white';
                      pen.fillRect(0, 0, 64, 64);
                      pen.drawImage(image, 0, 0, 64, 64);
                      return pen.getImageData(0, 0, 64, 64).data;
                    };
                    const [here, there] = [pixels(shown), pixels(upright)];
                    return here.reduce((sum, v, i) => sum + Math.abs(v - there[i]), 0) / here.length;
                  }
                  """))
          .as(name)
          .satisfies(mean -> assertThat(((Number) mean).doubleValue()).isLessThan(3));
    }
  }

  @Test
  void pictureThatOnlyTheBrowserReads_isDrawnAnew_andOneThatNobodyReads_isNamed() {
    Page page =
        answered("#/prediction", new FilePayload("trouser.avif", "", Vectors.read("garment.avif")));
    assertThat(page.locator(".found-garment.over")).hasCount(1);

    byte[] heic = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    choose(page, new FilePayload("IMG_0001.HEIC", "image/heic", heic));
    assertThat(page.locator(".error")).containsText("(HEIC). Save or export the picture as JPEG");
    expectStatus(415);
  }

  @Test
  void stages_ofADatasetPicture_areTwo() throws IOException {
    Page page = answered("#/prediction", png("boot.png", sample(9)));

    assertThat(stages(page)).hasCount(2);
    assertThat(stages(page).last()).containsText("nothing was cut out");
    assertThat(page.locator(".found-garment")).hasCount(0);
  }

  @Test
  void polarity_isCorrectedByHand_andReset() {
    Page page = answered("#/prediction", PHOTOGRAPH);
    assertThat(stages(page).nth(5)).containsText("as a negative");
    String before = seen(page);

    Request asked =
        page.waitForRequest(
            Pattern.compile("/predict\\?"), () -> page.getByLabel("Light stays light").check());

    assertThat(asked.url()).contains("polarity=positive").doesNotContain("area=");
    assertThat(page.locator(".pictures .plate img")).not().hasAttribute("src", before);
    assertThat(stages(page).nth(5)).containsText("Light stays light");
    assertThat(page.getByLabel("Light stays light")).isFocused();

    page.getByText("The code for this answer").press("Enter");
    Locator code = page.locator(".take-along pre");
    assertThat(code)
        .hasText("curl --data-binary '@trouser.jpg' '" + address + "predict?polarity=positive'");
    page.locator(".take-along").getByLabel("Python").check();
    assertThat(code).containsText("Path(\"trouser.jpg\").read_bytes()");
    button(page, "Copy").click();
    assertThat(page.locator(".take-along")).containsText("Copied.");
    Axe.assertNothingFound(page);

    button(page, "Reset").click();

    assertThat(page.locator(".pictures .plate img")).hasAttribute("src", before);
    assertThat(page.getByLabel("Automatic")).isChecked();
    assertThat(button(page, "Reset")).hasCount(0);
    assertThat(code).not().containsText("polarity");
  }

  @Test
  void background_isKept_andNobodySpeaksOfAGarmentThatWasNotFound() {
    Page page = answered("#/prediction", PHOTOGRAPH);
    assertThat(stages(page)).hasCount(7);

    page.getByLabel("Keep", new Page.GetByLabelOptions().setExact(true)).check();

    assertThat(stages(page)).hasCount(3);
    assertThat(page.locator(".missed")).hasCount(0);
  }

  @Test
  void crop_isMadeWithTheKeyboard_andSentAsAnAreaOfTheWholePicture() {
    Page page = answered("#/prediction", PHOTOGRAPH);
    assertThat(stages(page)).hasCount(7);
    String whole = stages(page).first().locator("img").getAttribute("src");

    button(page, "Crop…").click();
    Locator dialog = page.locator("dialog[open]");
    Axe.assertNothingFound(page);
    dialog.getByLabel("Left").focus();
    for (int i = 0; i < 30; i++) {
      page.keyboard().press("ArrowRight");
    }
    dialog.getByLabel("Bottom").focus();
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("ArrowLeft");
    }
    Request asked =
        page.waitForRequest(
            Pattern.compile("/predict\\?"), () -> dialog.getByText("Predict again").click());

    assertThat(asked.url()).contains("area=0.3%2C0%2C0.7%2C0.6");
    assertThat(page.getByText("Cropped to 70% of the width, 60% of the height")).isVisible();
    assertThat(page.locator(".found-crop.over")).hasAttribute("x", "120");
    assertThat(stages(page)).hasCount(7);
    assertThat(stages(page).first().locator("img")).hasAttribute("src", whole);
    assertThat(button(page, "Crop…")).isFocused();
  }

  @Test
  void pictureWithoutAGarment_saysWhatToDo() {
    BufferedImage wall = new BufferedImage(300, 200, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 300 * 200; i++) {
      wall.setRGB(i % 300, i / 300, 0xC8B090);
    }

    Page page = answered("#/prediction", png("wall.png", Pictures.file(wall, "png")));

    assertThat(page.locator(".missed")).containsText("on a plain background, or crop it by hand");
    assertThat(stages(page).filter(new Locator.FilterOptions().setHasText("Mask"))).hasCount(0);
  }

  @Test
  void versionIsChosen_staysInTheAddress_andSaysThatAPictureIsNoneOfTheTen() {
    Page page = answered("#/prediction", PHOTOGRAPH);
    assertThat(page.locator("h2.name")).containsText("Trouser");
    assertThat(page.locator("main")).not().containsText("None of the ten");

    page.locator("#version").selectOption(CarefulHome.CAREFUL);

    assertThat(page).hasURL(Pattern.compile("#/prediction/\\w+\\?version=careful$"));
    assertThat(page.locator("h2.name")).hasText("None of the ten");
    assertThat(page.locator(".verdict"))
        .containsText(Pattern.compile("Most similar:.01.·.Trouser"));
    assertThat(page.locator(".verdict")).not().containsText("Confidence");
    assertThat(page.locator(".all")).containsText("Similarity to the ten classes");
    assertThat(page.locator(".facts")).containsText(CarefulHome.CAREFUL);
    assertThat(page.locator("p[role=status]")).containsText("None of the ten classes");

    page.goBack();
    assertThat(page.locator("h2.name")).containsText("Trouser");
  }

  @Test
  void versionThatHesitates_namesNoSingleClass() {
    Page page = answered("#/prediction?version=" + CarefulHome.HESITANT, PHOTOGRAPH);

    assertThat(page.locator("h2.name")).hasText("One of 10 classes");
    assertThat(page.locator(".verdict"))
        .containsText("in 95% of such answers the true class is among them");
    assertThat(page.locator("p[role=status]")).containsText("One of 10 classes");
    Axe.assertNothingFound(page);
  }

  @Test
  void manyPictures_ofNoneOfTheTen_areSaidToBe_alsoInTheSavedFile() throws IOException {
    Page page = open(CAREFUL);
    choose(page, PHOTOGRAPH, png("boot.png", sample(9)));

    Locator rows = page.locator("table.many tbody tr");
    assertThat(rows.nth(0)).containsText("None of the ten");
    assertThat(rows.nth(0)).containsText("Trouser");
    assertThat(rows.nth(1)).containsText("None of the ten");
    Download saved = page.waitForDownload(() -> button(page, "CSV").click());
    assertThat(Files.readAllLines(saved.path()).get(1))
        .matches("trouser\\.jpg,1,Trouser,0\\.\\d+,,false,careful,.*");

    page.locator("#version").selectOption("");

    assertThat(rows.nth(0)).not().containsText("None of the ten");
    assertThat(rows.nth(1)).containsText("Ankle boot");
  }

  @Test
  void versionThatIsNotThere_isExplained_andAnotherOneCanBeChosen() {
    Page page = open("#/prediction?version=nobody");
    choose(page, PHOTOGRAPH);
    assertThat(page.locator(".error")).containsText("knows nothing of that name");
    expectStatus(404);

    page.locator("#version").selectOption("");

    assertThat(page.locator("h2.name")).containsText("Trouser");
  }

  @ParameterizedTest
  @ArgumentsSource(Looks.class)
  void photograph_isAccessible_andFits(String language, ColorScheme scheme, int width) {
    Page page = open(CAREFUL, language, scheme, width);
    choose(page, PHOTOGRAPH);
    assertThat(page.locator("h2.name"))
        .hasText(language.equals("fr") ? "Aucune des dix" : "None of the ten");
    assertThat(stages(page)).hasCount(7);

    Axe.assertNothingFound(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as("scrolls sideways")
        .isEqualTo(false);
  }

  private Page answered(String address, FilePayload file) {
    Page page = open(address);
    choose(page, file);
    assertThat(page.locator("ol.bars:not([aria-hidden]) li")).hasCount(10);
    return page;
  }

  /** The stages, brought by scrolling to where they stand. */
  private static Locator stages(Page page) {
    page.locator(".stages").scrollIntoViewIfNeeded();
    return page.locator(".stage");
  }

  private static String seen(Page page) {
    return page.locator(".pictures .plate img").getAttribute("src");
  }
}
