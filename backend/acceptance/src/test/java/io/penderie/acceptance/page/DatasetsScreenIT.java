package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.penderie.picture.Png;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.Versions;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Datasets of one's own, as somebody makes, fills and tidies them. */
class DatasetsScreenIT extends BrowserTest {

  private static final int EDGE = 40;

  /** The machine of the tests has no camera: one that sees something else in each picture. */
  private static final String MOVING_CAMERA =
      """
      () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
        const context = canvas.getContext('2d');
        const draw = () => {
          for (let x = 0; x < 64; x += 8) {
            for (let y = 0; y < 48; y += 8) {
              context.fillStyle = `hsl(0 0% ${Math.random() * 100}%)`;
              context.fillRect(x, y, 8, 8);
            }
          }
          requestAnimationFrame(draw);
        };
        draw();
        navigator.mediaDevices.getUserMedia = async () => canvas.captureStream();
      }
      """;

  @TempDir Path folder;

  DatasetsScreenIT() {
    super(Home.SMALL);
  }

  @Test
  void dataset_isMade_filledFromAFolder_renamed_merged_andDeleted() throws IOException {
    Page page = open("#/datasets");
    Locator name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
    name.fill("wardrobe");
    page.getByLabel("What a network sees").selectOption("garment");
    assertThat(page.getByLabel("Its colours")).isHidden();
    page.getByLabel("What a network sees").selectOption("photograph");
    page.getByLabel("Its colours").selectOption("kept");
    Request made =
        page.waitForRequest(sent -> sent.method().equals("POST"), () -> name.press("Enter"));
    assertThat(made.postData()).contains("\"colour\":true");
    giveToken(page);
    assertThat(page).hasURL(Pattern.compile("#/datasets/wardrobe$"));
    assertThat(page.locator(".dataset")).containsText("No classes yet");

    Path hats = Files.createDirectories(folder.resolve("things/Hats"));
    Path scarves = Files.createDirectories(folder.resolve("things/Écharpes"));
    for (int i = 0; i < 5; i++) {
      Files.write(hats.resolve("hat" + i + ".png"), noise(i));
      Files.write(scarves.resolve("scarf" + i + ".png"), noise(10 + i));
    }
    Files.write(hats.resolve("again.png"), noise(0));
    Files.writeString(hats.resolve("broken.png"), "no picture");
    page.locator("input[webkitdirectory]").setInputFiles(folder.resolve("things"));

    assertThat(page.locator(".import")).containsText("10 pictures added, 1 were there already.");
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
        .setInputFiles(new FilePayload("one.png", "image/png", noise(30)));
    assertThat(page.locator(".import")).containsText("1 pictures added");

    button(bonnets, "Merge").click();
    Axe.assertNothingFound(page);
    button(page.locator("dialog[open]"), "Merge").click();
    assertThat(page.locator(".own-class")).hasCount(1);
    assertThat(page.locator(".figures-line")).containsText("11 pictures in 1 classes");

    page.locator(".thumbnail").first().click();
    button(page.locator("dialog[open]"), "Delete for good").click();
    assertThat(page.locator(".figures-line")).containsText("10 pictures");

    button(page, "Delete the dataset").click();
    button(page.locator("dialog[open]"), "Delete for good").click();
    assertThat(page).hasURL(Pattern.compile("#/datasets$"));
    assertThat(page.locator(".dataset-list")).not().containsText("wardrobe");
  }

  @Test
  void archive_isTaken_andWhatWasNotIsNamed() throws IOException {
    make("packed");
    Path archive = folder.resolve("things.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (int i = 0; i < 3; i++) {
        pack(zip, "things/Cups/cup" + i + ".png", noise(80 + i));
        pack(zip, "things/Spoons/spoon" + i + ".png", noise(90 + i));
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
    make("filmed");
    putClass("filmed", "cup");
    Page page = open("#/datasets/filmed");
    page.evaluate(MOVING_CAMERA);
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
    make("corrected");
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
    assertThat(page.locator(".was-right")).containsText("Kept in corrected as Slipper.");
    assertThat(
            RestAssured.given()
                .get("/datasets/corrected/pictures?class=slipper")
                .<String>path("items[0].source"))
        .isEqualTo("correction");
  }

  @Test
  void picture_isMovedToAnotherClass_byKeyboard() {
    make("moving");
    putClass("moving", "cup");
    putClass("moving", "spoon");
    for (int i = 0; i < 2; i++) {
      bring("moving", "cup", noise(60 + i));
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

  @Test
  void switch_isInTheAddress_andShowsWhatKnowsTheDataset() throws IOException {
    make("winter");
    Versions.writeOwn(home(), "winter-1", "winter", 1);
    Versions.writeOwn(home(), "winter-2", "winter", 2);
    Page page = open("#/prediction");
    Locator dataset = page.getByLabel("Dataset", new Page.GetByLabelOptions().setExact(true));
    assertThat(dataset.locator("option[value=winter]")).isAttached();
    assertThat(dataset).hasValue("");
    dataset.focus();
    page.keyboard().type("winter");

    assertThat(page).hasURL(Pattern.compile("#/prediction\\?dataset=winter$"));
    assertThat(dataset).hasValue("winter");
    assertThat(dataset).isFocused();
    assertThat(page.locator("#version option"))
        .hasText(new String[] {"winter-2 (active)", "winter-1"});
    choose(page, png("boot.png", sample(9)));
    assertThat(page.locator(".bars .tag-name")).containsText(new String[] {"", "", ""});
    assertThat(page.locator(".bars")).containsText("Glove");
    assertThat(page.locator(".corrections")).hasCount(0);
    page.locator("button[lang=fr]").click();
    assertThat(page.locator(".bars")).containsText("Gant");
    page.locator("button[lang=en]").click();
    Axe.assertNothingFound(page);

    page.locator(".nav a[data-screen=evaluation]").click();
    assertThat(page).hasURL(Pattern.compile("#/evaluation\\?dataset=winter$"));
    Locator versions = page.locator(".version-link");
    assertThat(versions).hasText(new String[] {"winter-2", "winter-1"});
    versions.last().click();
    assertThat(page).hasURL(Pattern.compile("#/evaluation/winter-1\\?dataset=winter$"));
    button(page, "Let it answer").click();
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog)
        .containsText("every prediction for winter, for everyone, comes from winter-1");
    button(dialog, "Let it answer").click();
    giveToken(page);
    expectStatus(401);
    expectStatus(404);
    assertThat(versions).hasText(new String[] {"winter-1", "winter-2"});
    button(page, "Go back to winter-2").click();
    button(page.locator("dialog[open]"), "Go back").click();
    assertThat(versions).hasText(new String[] {"winter-2", "winter-1"});
    page.goBack();
    page.goBack();
    assertThat(page).hasURL(Pattern.compile("#/prediction\\?dataset=winter$"));
    page.reload();
    assertThat(dataset).hasValue("winter");

    delete("/datasets/winter");
    page.reload();
    assertThat(page.locator(".dataset-place"))
        .containsText("There is no dataset winter any more. This is Fashion-MNIST.");
    assertThat(page).hasURL(Pattern.compile("#/prediction$"));
    Axe.assertNothingFound(page);
    page.navigate(page.url().replaceFirst("#.*", "#/evaluation/winter-1"));
    assertThat(button(page.locator(".version-actions"), "Delete")).isVisible();
    assertThat(button(page, "Let it answer")).hasCount(0);
    Files.delete(home().resolve("models/.active/winter.json"));
    delete("/models/winter-1");
    delete("/models/winter-2");
  }

  @Test
  void trainingForm_beginsWithTheDefaultsOfTheDataset() {
    make("few");
    for (String id : new String[] {"cup", "spoon"}) {
      putClass("few", id);
      // Enough for each part of the split.
      for (int i = 0; i < 15; i++) {
        bring("few", id, noise(id.hashCode() + i));
      }
    }
    String own = epochs("?dataset=few");
    assertThat(own).isNotEqualTo(epochs(""));
    Page page = open("#/training?dataset=few");
    Locator field = page.getByLabel("Epochs", new Page.GetByLabelOptions().setExact(true));
    assertThat(field).hasValue(own);

    page.locator(".dataset-switch select").selectOption("");

    assertThat(field).hasValue(epochs(""));
  }

  private static String epochs(String query) {
    return RestAssured.given()
        .get("/training-runs/defaults" + query)
        .then()
        .statusCode(200)
        .extract()
        .path("configuration.epochs")
        .toString();
  }

  @ParameterizedTest
  @ArgumentsSource(Looks.class)
  void screens_areAccessible_andFit(String language, ColorScheme scheme, int width)
      throws IOException {
    make("looked-at");
    for (String id : new String[] {"hat", "scarf"}) {
      putClass("looked-at", id);
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

  private static void make(String name) {
    RestAssured.given()
        .auth()
        .oauth2(ServiceTest.TOKEN)
        .contentType("application/json")
        .body("{\"name\": \"" + name + "\"}")
        .post("/datasets");
  }

  private static void bring(String dataset, String classId, byte[] file) {
    RestAssured.given()
        .auth()
        .oauth2(ServiceTest.TOKEN)
        .contentType("image/png")
        .body(file)
        .post("/datasets/" + dataset + "/pictures?class=" + classId);
  }

  private static void delete(String path) {
    RestAssured.given().auth().oauth2(ServiceTest.TOKEN).delete(path);
  }

  private static void putClass(String dataset, String id) {
    RestAssured.given()
        .auth()
        .oauth2(ServiceTest.TOKEN)
        .contentType("application/json")
        .body("{\"en\": \"" + id + "\", \"fr\": \"" + id + "\"}")
        .put("/datasets/" + dataset + "/classes/" + id);
  }

  /** A picture that looks like no other one. */
  private static byte[] noise(long seed) {
    byte[] pixels = new byte[EDGE * EDGE];
    new Random(seed).nextBytes(pixels);
    return Png.encode(EDGE, EDGE, pixels);
  }

  private static void giveToken(Page page) {
    Locator field = page.locator("dialog[open] input#token");
    field.fill(ServiceTest.TOKEN);
    field.press("Enter");
    page.waitForCondition(() -> page.locator("dialog[open]").count() == 0);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Locator inside, String name) {
    return inside.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
