package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Datasets of one's own, as somebody makes, fills and tidies them. */
class DatasetsScreenIT extends BrowserTest {

  @TempDir Path folder;

  DatasetsScreenIT() {
    super(Home.SMALL);
  }

  @Test
  void dataset_isMade_filledFromAFolder_renamed_merged_andDeleted() throws IOException {
    Page page = open("#/datasets");
    Locator name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
    name.fill("wardrobe");
    page.getByLabel("What the network sees").selectOption("garment");
    assertThat(page.getByLabel("Colours")).isHidden();
    page.getByLabel("What the network sees").selectOption("photograph");
    page.getByLabel("Colours").selectOption("kept");
    Request made =
        page.waitForRequest(sent -> sent.method().equals("POST"), () -> name.press("Enter"));
    assertThat(made.postData()).contains("\"colour\":true");
    giveToken(page);
    assertThat(page).hasURL(Pattern.compile("#/datasets/wardrobe$"));
    assertThat(page.locator(".dataset")).containsText("No classes yet");

    Path hats = Files.createDirectories(folder.resolve("things/Hats"));
    Path scarves = Files.createDirectories(folder.resolve("things/Écharpes"));
    for (int i = 0; i < 5; i++) {
      Files.write(hats.resolve("hat" + i + ".png"), OwnDatasets.noise(i));
      Files.write(scarves.resolve("scarf" + i + ".png"), OwnDatasets.noise(10 + i));
    }
    Files.write(hats.resolve("again.png"), OwnDatasets.noise(0));
    Files.writeString(hats.resolve("broken.png"), "no picture");
    page.locator("input[webkitdirectory]").setInputFiles(folder.resolve("things"));

    assertThat(page.locator(".import")).containsText("10 pictures added, 1 was there already.");
    assertThat(page.locator(".problems")).containsText("broken.png");
    expectStatus(415);
    expectStatus(401);
    assertThat(page.locator(".figures-line")).containsText("10 pictures in 2 classes");
    assertThat(page.locator(".own-class")).hasCount(2);
    assertThat(page.locator(".thumbnail img")).hasCount(10);
    assertThat(page.getByText("Train a network on it"))
        .hasAttribute("href", "#/training?dataset=wardrobe");
    Axe.assertNothingFound(page);

    Locator hat = page.locator(".own-class", new Page.LocatorOptions().setHasText("Hats"));
    button(hat, "Rename").click();
    page.getByLabel("Name in English").fill("Bonnets");
    page.getByLabel("Name in English").press("Enter");
    Locator bonnets = page.locator(".own-class", new Page.LocatorOptions().setHasText("Bonnets"));
    assertThat(bonnets).hasCount(1);

    bonnets
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("one.png", "image/png", OwnDatasets.noise(30)));
    assertThat(page.locator(".import")).containsText("1 picture added");

    button(bonnets, "Merge").click();
    Axe.assertNothingFound(page);
    button(page.locator("dialog[open]"), "Merge").click();
    assertThat(page.locator(".own-class")).hasCount(1);
    assertThat(page.locator(".figures-line")).containsText("11 pictures in 1 class");

    page.locator(".thumbnail").first().click();
    button(page.locator("dialog[open]"), "Delete for good").click();
    assertThat(page.locator(".figures-line")).containsText("10 pictures");

    button(page, "Delete the dataset").click();
    assertThat(button(page.locator("dialog[open]"), "Cancel")).isFocused();
    button(page.locator("dialog[open]"), "Delete for good").click();
    assertThat(page).hasURL(Pattern.compile("#/datasets$"));
    assertThat(page.locator(".dataset-list")).not().containsText("wardrobe");
  }

  @Test
  void archive_isTaken_andWhatWasNotIsNamed() throws IOException {
    OwnDatasets.make("packed");
    Path archive = folder.resolve("things.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (int i = 0; i < 3; i++) {
        pack(zip, "things/Cups/cup" + i + ".png", OwnDatasets.noise(80 + i));
        pack(zip, "things/Spoons/spoon" + i + ".png", OwnDatasets.noise(90 + i));
      }
      pack(zip, "things/Spoons/torn.png", "no picture".getBytes(UTF_8));
    }
    Page page = open("#/datasets/packed");
    page.locator("input[accept*='.zip']").setInputFiles(archive);
    giveToken(page);

    expectStatus(401);
    assertThat(page.locator(".import h3")).hasText("things.zip");
    assertThat(page.locator(".import")).containsText("6 pictures added");
    assertThat(page.locator(".problems")).containsText("torn.png");
    assertThat(page.locator(".own-class h3")).hasText(new String[] {"Cups", "Spoons"});
  }

  private static void pack(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  @Test
  void camera_takesPictures_asLongAsTheButtonIsHeld() {
    OwnDatasets.make("filmed");
    OwnDatasets.putClass("filmed", "cup");
    Page page = open("#/datasets/filmed");
    MovingCamera.install(page);
    button(page, "Camera").click();
    Locator dialog = page.locator("dialog[open]");
    assertThat(button(dialog, "Hold to take pictures")).isFocused();
    Axe.assertNothingFound(page);

    page.keyboard().down(" ");
    assertThat(dialog).containsText(Pattern.compile("\\b(3|4|5|6|7|8|9) pictures taken"));
    page.keyboard().up(" ");
    button(dialog, "Done").click();
    giveToken(page);

    expectStatus(401);
    assertThat(page.locator(".import")).containsText(Pattern.compile("\\d+ pictures added"));
    assertThat(RestAssured.given().get("/datasets/filmed/pictures").<String>path("items[0].source"))
        .isEqualTo("camera");
  }

  @Test
  void answer_isCorrected_andThePictureKept() throws IOException {
    OwnDatasets.make("corrected");
    Page page = open("#/prediction");
    choose(page, png("boot.png", sample(9)));
    page.getByText("Was that right?").press("Enter");
    assertThat(page.locator("#right-dataset")).isVisible();
    // By keyboard alone, from one field to the next.
    page.keyboard().press("Tab");
    page.keyboard().type("corrected");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(page.locator("#right-name")).isFocused();
    page.keyboard().type("Slipper");
    Axe.assertNothingFound(page);
    page.keyboard().press("Enter");
    giveToken(page);

    expectStatus(401);
    assertThat(page.locator(".was-right")).containsText("Saved in corrected as Slipper.");
    assertThat(
            RestAssured.given()
                .get("/datasets/corrected/pictures?class=slipper")
                .<String>path("items[0].source"))
        .isEqualTo("correction");
  }

  @Test
  void picture_isMovedToAnotherClass_byKeyboard() {
    OwnDatasets.make("moving");
    OwnDatasets.putClass("moving", "cup");
    OwnDatasets.putClass("moving", "spoon");
    for (int i = 0; i < 2; i++) {
      OwnDatasets.bring("moving", "cup", OwnDatasets.noise(60 + i));
    }
    Page page = open("#/datasets/moving");
    Locator cups = page.locator(".own-class", new Page.LocatorOptions().setHasText("cup"));
    cups.locator(".thumbnail").first().press("Enter");
    Locator into = page.getByLabel("Move it to");
    assertThat(into).isFocused();
    Axe.assertNothingFound(page);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    giveToken(page);

    expectStatus(401);
    assertThat(cups.locator(".thumbnail")).hasCount(1);
    assertThat(cups.locator(".thumbnail")).isFocused();
    assertThat(
            RestAssured.given().get("/datasets/moving/pictures?class=spoon").<Integer>path("total"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ArgumentsSource(Looks.class)
  void screens_areAccessible_andFit(String language, ColorScheme scheme, int width)
      throws IOException {
    OwnDatasets.make("looked-at");
    for (String id : new String[] {"hat", "scarf"}) {
      OwnDatasets.putClass("looked-at", id);
    }
    for (String address :
        new String[] {
          "#/datasets",
          "#/datasets/looked-at",
          "#/data?dataset=looked-at",
          "#/prediction?dataset=looked-at"
        }) {
      Page page = open(address, language, scheme, width);
      assertThat(page.locator(".dataset-list li, .own-class, .dataset-switch").first()).isVisible();
      Axe.assertNothingFound(page);
      assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
          .as("scrolls sideways")
          .isEqualTo(false);
      page.context().close();
    }
  }
}
