package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.penderie.server.testing.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Several versions: compared, promoted, rolled back, deleted, and those that cannot be shown. */
class VersionsScreenIT extends BrowserTest {

  private static final String SHIPPED = "#/evaluation/" + VersionsHome.SHIPPED;

  VersionsScreenIT() {
    super(Home.VERSIONS);
  }

  @Test
  void comparison_saysWhetherTheDifferenceIsMoreThanChance() {
    Page page = open(SHIPPED);

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare other")).click();

    assertThat(page).hasURL(Pattern.compile("with=other$"));
    // Eleven pictures, all for the second: 2 · 0.5^11.
    Locator verdicts = page.locator(".verdict");
    assertThat(verdicts.first()).containsText("other is better, and by more than chance");
    assertThat(verdicts.first()).containsText("<\u202f0.1%");
    // Twenty photographs, all for the first.
    assertThat(verdicts.nth(1))
        .containsText(VersionsHome.SHIPPED + " is better, and by more than chance");
    assertThat(verdicts.nth(2)).containsText("They differ: other is better on the test pictures");
    assertThat(page.locator(".summary .table").nth(1)).containsText("\u22126.9 points");
    assertThat(page.locator("table.matrix [data-key='6-0']")).hasText("\u221212");
    assertThat(page.locator("table.matrix [data-key='6-6']")).hasText("+11");
    assertThat(page.locator(".contest")).containsText("there is no such picture");
    page.keyboard().press("Shift");
    assertThat(page.locator(".part-both .chart-title"))
        .hasText(
            new String[] {
              "Validation loss",
              "Validation accuracy",
              "Calibration of " + VersionsHome.SHIPPED,
              "Calibration of other"
            });
    assertThat(page.locator(".part-both .curve-name").first()).hasText(Pattern.compile("^1 · ."));

    page.getByText("Only other right: 11").click();
    assertThat(page.locator("a.tile")).hasCount(11);
    assertThat(page.locator("a.tile").first()).containsText("T-shirt/top 71.0%");
    page.reload();
    assertThat(page.locator("a.tile")).hasCount(11);
    page.getByText("Both wrong: 1").click();
    assertThat(page.locator("a.tile")).hasCount(1);
    page.goBack();
    assertThat(page.locator("a.tile")).hasCount(11);
  }

  @ParameterizedTest
  @ArgumentsSource(Looks.class)
  void comparison_isAccessible(String language, ColorScheme scheme, int width) {
    Page page = open(SHIPPED + "?with=other&which=onlySecond", language, scheme, width);
    assertThat(page.locator("a.tile")).hasCount(11);
    page.keyboard().press("Shift");
    assertThat(page.locator(".part-both .chart-drawing")).hasCount(4);

    Axe.assertNothingFound(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as("scrolls sideways")
        .isEqualTo(false);
  }

  @ParameterizedTest
  @ArgumentsSource(Looks.class)
  void version_isLaidOpen_besideAnother(String language, ColorScheme scheme, int width) {
    Page page = open("#/version/" + VersionsHome.SHIPPED, language, scheme, width);
    Locator layers = page.locator(".network tbody tr");
    assertThat(layers.first()).containsText("1 × 28 × 28");
    assertThat(layers.last()).containsText(Pattern.compile("Dense.*10"));
    page.locator(".others input[value=other]").check();
    assertThat(page.locator(".others + div thead")).containsText("other");
    Locator rates = page.locator(".curves .chart-reader").last();
    rates.press("Home");
    assertThat(rates).hasAttribute("aria-valuetext", Pattern.compile("^\\S+ 1, .+ 0[.,]0279442$"));

    Axe.assertNothingFound(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as("scrolls sideways")
        .isEqualTo(false);
  }

  @Test
  void version_isTakenAlongWithItsNotes_andBroughtUnderAnotherName() throws IOException {
    Page page = open("#/version/" + VersionsHome.UNMEASURED);
    button(page, "Edit the notes").click();
    Locator text = page.getByLabel("Text, without formatting");
    assertThat(text).isFocused();
    text.fill("a".repeat(4002));
    assertThat(page.locator(".notes-form")).containsText("2 characters too many");
    Axe.assertNothingFound(page);
    button(page, "Save").click();
    assertThat(text).isFocused();
    text.fill("For shoes.\n<b>Not</b> for bags.");
    assertThat(page.locator(".notes-form")).containsText("3,969 characters left");
    button(page, "Save").click();
    page.locator("dialog[open]").getByText("Cancel").click();
    assertThat(page.locator(".notes-form .field-error")).not().isEmpty();
    assertThat(text).hasValue("For shoes.\n<b>Not</b> for bags.");
    text.press("Tab");
    page.keyboard().press("Enter");
    giveToken(page, ServiceTest.TOKEN);
    Locator notes = page.locator(".notes");
    assertThat(notes).hasText("For shoes.\n<b>Not</b> for bags.");
    assertThat(button(page, "Edit the notes")).isFocused();
    Axe.assertNothingFound(page);

    Download taken =
        page.waitForDownload(() -> page.getByText("Download this version (zip)").click());
    assertThat(taken.suggestedFilename()).isEqualTo(VersionsHome.UNMEASURED + ".zip");

    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                taken.suggestedFilename(), "application/zip", Files.readAllBytes(taken.path())));

    assertThat(page).hasURL(Pattern.compile(VersionsHome.UNMEASURED + "-2$"));
    assertThat(page.locator(".version-name")).hasText(VersionsHome.UNMEASURED + "-2");
    assertThat(page.locator(".network tbody tr").first()).isVisible();
    assertThat(notes).containsText("Not</b> for bags.");
    button(page, "Edit the notes").click();
    text.fill("");
    button(page, "Save").click();
    assertThat(notes).hasCount(0);
    assertThat(button(page, "Edit the notes")).isFocused();
    given()
        .header("Authorization", "Bearer " + ServiceTest.TOKEN)
        .delete("/models/" + VersionsHome.UNMEASURED + "-2")
        .then()
        .statusCode(204);
    forgive(complaint -> complaint.contains("401"));
  }

  @Test
  void promotion_asksFirst_thenTheServiceAnswersWithIt_andCanGoBack() {
    Page page = open("#/evaluation/other");
    Locator dialog = page.locator("dialog[open]");

    Page second = page.context().newPage();
    second.navigate(address + "#/prediction");
    assertThat(second.locator("#version option").first())
        .hasText(VersionsHome.SHIPPED + " (active)");

    button(page, "Make active").click();
    assertThat(button(dialog, "Cancel")).isFocused();
    assertThat(dialog).containsText("Test pictures: it gets better, and by more than chance");
    assertThat(dialog).containsText("Photographs: it gets worse, and by more than chance");
    assertThat(dialog).containsText("52.1%45.2%\u22126.9");
    assertThat(dialog).containsText("better on the test pictures and worse on photographs");
    Axe.assertNothingFound(page);
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(button(page, "Make active")).isFocused();

    button(page, "Make active").click();
    button(dialog, "Make active").click();
    giveToken(page, "not-the-token-of-the-service");
    assertThat(dialog).containsText("did not accept");
    giveToken(page, ServiceTest.TOKEN);

    assertThat(page.locator(".version-actions")).containsText("Active");
    assertThat(page.locator(".site-footer")).containsText("Active version: other");
    assertThat(active()).isEqualTo("other");
    // The other tab hears of it.
    assertThat(second.locator("#version option").first()).hasText("other (active)");
    assertThat(second.locator(".site-footer")).containsText("Active version: other");

    button(page, "Go back to " + VersionsHome.SHIPPED).click();
    button(dialog, "Go back").click();
    assertThat(button(page, "Make active")).isVisible();
    assertThat(active()).isEqualTo(VersionsHome.SHIPPED);
    forgive(complaint -> complaint.contains("401"));
  }

  @Test
  void deletion_needsAToken_andLeadsToTheActiveVersion() throws IOException {
    VersionsHome.copy(home().resolve("models"), "spare");
    Page page = open("#/evaluation/spare");

    button(page, "Delete").click();
    button(page.locator("dialog[open]"), "Delete for good").click();
    page.locator("dialog[open]").getByText("Cancel").click();
    assertThat(page.locator(".version-actions")).containsText("Without a token");
    assertThat(Files.exists(home().resolve("models/spare"))).isTrue();

    button(page, "Delete").click();
    button(page.locator("dialog[open]"), "Delete for good").click();
    giveToken(page, ServiceTest.TOKEN);

    assertThat(page).hasURL(Pattern.compile("#/evaluation$"));
    assertThat(page.locator(".version-name")).hasText(VersionsHome.SHIPPED);
    assertThat(page.locator(".version-list")).not().containsText("spare");
    assertThat(Files.exists(home().resolve("models/spare"))).isFalse();
    // A part far below may ask for it while it goes.
    forgive(complaint -> complaint.contains("401") || complaint.contains("404"));
  }

  @Test
  void shippedVersion_cannotBeDeleted() {
    Page page = open(SHIPPED);

    assertThat(page.locator(".version-actions")).containsText("Active");
    assertThat(button(page, "Delete")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({
    "unmeasured, penderie evaluate unmeasured --record",
    "other?with=unmeasured, penderie evaluate unmeasured --record",
    "broken, Its card cannot be read",
    "nobody, There is no version named nobody"
  })
  void versionWithoutEvaluation_saysWhatToDo(String address, String words) {
    Page page = open("#/evaluation/" + address);

    assertThat(page.locator(".empty")).containsText(words);
    Axe.assertNothingFound(page);
    forgive(complaint -> complaint.contains("404") || complaint.contains("409"));
  }

  @Test
  void brokenVersion_isExplainedInFrench() {
    Page page = open("#/evaluation/broken", "fr", ColorScheme.LIGHT, 1280);

    assertThat(page.locator(".empty")).containsText("Sa fiche est illisible.");
    forgive(complaint -> complaint.contains("409"));
  }

  private static void giveToken(Page page, String token) {
    Locator field = page.locator("dialog[open] input#token");
    field.fill(token);
    field.press("Enter");
  }

  private static String active() {
    return given().get("/models/active").path("version");
  }
}
