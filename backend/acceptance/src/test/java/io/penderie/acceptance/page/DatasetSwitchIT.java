package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.penderie.dataset.Dataset;
import io.penderie.server.testing.Versions;
import io.penderie.store.DatasetStore;
import io.penderie.store.Progress;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The screens for a dataset of one's own: who answers, how well, and how it is trained. */
class DatasetSwitchIT extends BrowserTest {

  DatasetSwitchIT() {
    super(Home.SMALL);
  }

  @Test
  void switch_isInTheAddress_andShowsWhatKnowsTheDataset() throws IOException {
    OwnDatasets.make("winter");
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
    button(page, "Make active").click();
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog)
        .containsText("Every prediction for winter, for everyone, will then come from winter-1");
    button(dialog, "Make active").click();
    giveToken(page);
    expectStatus(401);
    expectStatus(404);
    assertThat(versions).hasText(new String[] {"winter-1", "winter-2"});
    button(page, "Go back to winter-2").click();
    button(page.locator("dialog[open]"), "Go back").click();
    assertThat(versions).hasText(new String[] {"winter-2", "winter-1"});
    page.goBack();
    page.goBack();
    assertThat(page).hasURL(Pattern.compile("#/prediction/\\w+\\?dataset=winter$"));
    page.reload();
    assertThat(dataset).hasValue("winter");

    OwnDatasets.delete("/datasets/winter");
    page.reload();
    assertThat(page.locator(".dataset-place"))
        .containsText("There is no dataset winter any more. This is Fashion-MNIST.");
    assertThat(page).hasURL(Pattern.compile("#/prediction/\\w+$"));
    Axe.assertNothingFound(page);
    page.navigate(page.url().replaceFirst("#.*", "#/evaluation/winter-1"));
    assertThat(button(page.locator(".version-actions"), "Delete")).isVisible();
    assertThat(button(page, "Make active")).hasCount(0);
    Files.delete(home().resolve("models/.active/winter.json"));
    OwnDatasets.delete("/models/winter-1");
    OwnDatasets.delete("/models/winter-2");
  }

  @Test
  void trainingForm_beginsWithTheDefaultsOfTheDataset() {
    OwnDatasets.make("few");
    for (String id : new String[] {"cup", "spoon"}) {
      OwnDatasets.putClass("few", id);
      // Enough for each part of the split.
      for (int i = 0; i < 15; i++) {
        OwnDatasets.bring("few", id, OwnDatasets.noise(id.hashCode() + i));
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

  @Test
  void answer_isExplainedByOwnPictures_untilTheirDatasetChanges() throws IOException {
    OwnDatasets.make("woollens", "photograph", 16);
    String[] classes = {"hat", "scarf", "glove"};
    for (String id : classes) {
      OwnDatasets.putClass("woollens", id);
    }
    for (int i = 0; i < 9; i++) {
      OwnDatasets.bring("woollens", classes[i % 3], OwnDatasets.noise(i));
    }
    Dataset learned = DatasetStore.ofHome(home()).open("woollens").read(1, Progress.NONE);
    Versions.writeLearned(home(), "woollens-1", learned);
    Page page = open("#/prediction?dataset=woollens");
    // The first of a class is for training.
    choose(page, png("scarf.png", OwnDatasets.noise(1)));
    page.locator(".neighbours summary").click();
    Locator row = page.locator(".neighbours-row li");
    assertThat(row).hasCount(learned.training().size());
    assertThat(row.first()).containsText("Scarf");
    assertThat(row.first()).containsText("Distance 0.000");
    Locator nearest = row.first().locator("button");
    assertThat(nearest.locator("img")).isVisible();
    Axe.assertNothingFound(page);
    nearest.press("Enter");
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog.locator("h2")).hasText("Scarf");
    assertThat(dialog.locator("a")).hasAttribute("href", "#/datasets/woollens");
    Axe.assertNothingFound(page);
    button(dialog, "Close").click();
    assertThat(nearest).isFocused();

    OwnDatasets.bring("woollens", "hat", OwnDatasets.noise(20));
    choose(page, png("hat.png", OwnDatasets.noise(0)));

    expectStatus(409);
    assertThat(page.locator(".neighbours")).containsText("its dataset has changed");
    OwnDatasets.delete("/models/woollens-1");
    OwnDatasets.delete("/datasets/woollens");
  }

  @Test
  void versions_areComparedOnWhatBothWereAskedAbout_andThePicturesAreShown() throws IOException {
    OwnDatasets.make("hats");
    OwnDatasets.putClass("hats", "hat");
    for (int i = 0; i < 2; i++) {
      OwnDatasets.bring("hats", "hat", OwnDatasets.noise(i));
    }
    List<String> hats = RestAssured.given().get("/datasets/hats/pictures").path("items.sha256");
    Versions.measureOwn(
        Versions.writeOwn(home(), "hats-1", "hats", 1),
        List.of(hats.get(0), hats.get(1), "gone"),
        new int[] {0, 0, 0},
        new float[][] {{.2f, .7f, .1f}, {.8f, .1f, .1f}, {.3f, .1f, .6f}});
    Versions.measureOwn(
        Versions.writeOwn(home(), "hats-2", "hats", 2),
        List.of(hats.get(1), hats.get(0)),
        new int[] {0, 0},
        new float[][] {{.8f, .1f, .1f}, {.9f, .05f, .05f}});

    Page page = open("#/evaluation/hats-1?dataset=hats");
    expectStatus(404);
    Locator mistakes = page.locator(".mistakes .sample");
    assertThat(mistakes)
        .containsText(new String[] {"predicted as Scarf 70.0%", "predicted as Glove 60.0%"});
    assertThat(mistakes.last()).containsText("no picture");
    page.locator(".confusions [data-key='0-1']").click();
    Locator tile = page.locator(".cell-pictures button.tile");
    assertThat(tile).hasCount(1);
    tile.click();
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog.locator("img")).hasAttribute("src", "datasets/hats/pictures/" + hats.get(0));
    assertThat(dialog.locator("a")).hasAttribute("href", "#/datasets/hats");
    Axe.assertNothingFound(page);
    button(dialog, "Close").click();
    assertThat(tile).isFocused();

    page.locator(".version-compare a").click();
    assertThat(page).hasURL(Pattern.compile("#/evaluation/hats-1\\?dataset=hats&with=hats-2$"));
    assertThat(page.locator(".summary")).containsText("between the two: of hats-1 1, of hats-2 0.");
    page.locator(".outcome-link").nth(1).click();
    assertThat(page.locator(".contest .tile"))
        .containsText(new String[] {"1 ✗ Scarf 70.0%2 ✓ 90.0%"});
    Axe.assertNothingFound(page);
    OwnDatasets.delete("/models/hats-1");
    OwnDatasets.delete("/datasets/hats");
    OwnDatasets.delete("/models/hats-2");
  }
}
