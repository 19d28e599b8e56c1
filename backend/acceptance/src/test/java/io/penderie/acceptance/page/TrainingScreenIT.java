package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.penderie.model.Architecture;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.Versions;
import io.penderie.server.testing.Watcher;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** The training screen, with real runs in processes of their own. */
class TrainingScreenIT extends BrowserTest {

  /** A run that starts a process on a busy machine. */
  private static final double PATIENCE_MS = 180_000;

  /** Most pictures held back, so that an epoch takes a moment. */
  private static final String QUICK = "\"batchSize\":32,\"validationFraction\":0.8,\"epochs\":";

  private static final String ENDLESS = QUICK + 10_000;

  TrainingScreenIT() {
    super(Home.SMALL);
  }

  @AfterEach
  void endAllRuns() throws Exception {
    // The browser's own words about an answer that the page explains.
    forgive(complaint -> complaint.contains("401") || complaint.contains("400"));
    List<String> ids = given().get("/training-runs?limit=100").path("runs.id");
    for (String id : ids) {
      operator().post("/training-runs/" + id + "/cancellation");
      awaitEnd(id);
      operator().delete("/training-runs/" + id).then().statusCode(204);
    }
  }

  @Test
  void form_startsARun_thatTrainsToAVersion_thatAnswers() {
    Page page = open("#/training");
    page.getByLabel("Name", exactly()).fill("from-the-page");
    page.getByLabel("Epochs", exactly()).fill("2");
    page.getByLabel("Batch size").fill("32");
    button(page, "How long?").click();
    page.locator("#token").fill(ServiceTest.TOKEN);
    button(page, "Continue").click();
    awaitText(page.locator(".how-long"), Pattern.compile("About .+ at most.*Epochs: 2\\."));
    button(page, "Start training").click();

    assertThat(page.locator("h1")).hasText("from-the-page");
    listen(page);
    awaitText(page.locator(".run-head"), "Finished");
    // Epochs are announced, batches are not.
    assertThat((List<?>) page.evaluate("() => window.said"))
        .isNotEmpty()
        .allSatisfy(words -> assertThat((String) words).matches("Epoch \\d of 2 done.*|\\w+"));
    assertThat(page.locator(".curve-training.curve")).hasCount(2);
    assertThat(page.locator(".curve-validation.curve")).hasCount(2);
    assertThat(page.locator(".run-figures")).containsText("2 / 2");
    assertThat(page.locator("a", new Page.LocatorOptions().setHasText("See its mistakes")))
        .hasAttribute("href", "#/evaluation/from-the-page");
    button(page, "Make active").click();
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog).containsText("instead of " + SmallHome.VERSION);
    // They have not been measured on the same pictures, which the dialog says.
    expectStatus(409);
    assertThat(button(dialog, "Cancel")).isFocused();
    page.keyboard().press("Enter");
    assertThat(dialog).hasCount(0);
    assertThat(given().get("/models/active").<String>path("version")).isEqualTo(SmallHome.VERSION);
    button(page, "Make active").click();
    button(dialog, "Make active").click();
    awaitText(page.locator(".run-result"), "It is the active version.");
    assertThat(page.locator(".site-footer")).containsText("from-the-page");
    operator().post("/models/active/rollback").then().statusCode(200);
    operator().delete("/models/from-the-page").then().statusCode(204);
  }

  @Test
  void wrongChoices_areExplainedAtTheirFields_alsoThoseThatTheServiceFinds() {
    Page page = open("#/training");
    withToken(page);
    Locator epochs = page.getByLabel("Epochs", exactly());
    Locator name = page.getByLabel("Name", exactly());
    epochs.fill("0");
    name.fill("Not A Name");
    button(page, "Start training").click();

    assertThat(epochs).hasAttribute("aria-invalid", "true");
    assertThat(epochs).isFocused();
    assertThat(page.locator("#training-epochs-fault")).containsText("From 1 to 10,000.");

    epochs.fill("1");
    button(page, "Start training").click();

    assertThat(page.locator("#training-version-fault")).containsText("lower-case letters");
    assertThat(name).isFocused();
    assertThat(epochs).not().hasAttribute("aria-invalid", "true");
    assertThat(given().get("/training-runs").<Integer>path("total")).isZero();
  }

  @Test
  void longRun_isAskedAboutBeforeItStarts() {
    Page page = open("#/training");
    withToken(page);
    page.getByLabel("Epochs", exactly()).fill("10000");
    button(page, "Start training").click();

    Locator dialog = page.locator("dialog[open]");
    awaitText(dialog, Pattern.compile("About .+ at most"));
    assertThat(button(dialog, "Change the choices")).isFocused();
    page.keyboard().press("Enter");
    assertThat(dialog).hasCount(0);
    assertThat(given().get("/training-runs").<Integer>path("total")).isZero();
  }

  @Test
  void versionToBeginWith_bringsItsNetwork() {
    Versions.write(home(), "large", Architecture.GARMENT_RESNET, 1);
    Page page = open("#/training");
    Locator network = page.locator("#training-architecture");
    assertThat(network).hasValue("report-cnn");

    page.getByLabel("Start from").selectOption("large");
    assertThat(network).hasValue("garment-resnet");
    assertThat(page.locator(".network-cost")).containsText("410,403 parameters, 31.9 million");
    page.getByLabel("Start from").selectOption(SmallHome.VERSION);
    assertThat(network).hasValue("report-cnn");
    operator().delete("/models/large").then().statusCode(204);
  }

  @Test
  void typedChoices_surviveLanguageAndReload() {
    Page page = open("#/training");
    page.getByLabel("Learning rate").fill("0.05");
    page.getByLabel("Epochs", exactly()).fill("7");

    page.locator("button[lang=fr]").click();

    assertThat(page.getByLabel("Taux d’apprentissage")).hasValue("0,05");
    page.reload();
    assertThat(page.getByLabel("Taux d’apprentissage")).hasValue("0,05");
    assertThat(page.getByLabel("Époques", exactly())).hasValue("7");
    button(page, "Revenir aux valeurs par défaut").click();
    assertThat(page.getByLabel("Époques", exactly())).hasValue("20");
  }

  @Test
  void runningRun_isStillThereAfterReload_isStopped_goesOn_andIsDeleted() {
    String id = start("lasting", ENDLESS);
    Page page = open("#/training/" + id);
    withToken(page);
    awaitText(page.locator(".run-figures"), Pattern.compile("[2-9]\\s*/\\s*10,000"));

    page.reload();

    assertThat(page.locator("h1")).hasText("lasting");
    awaitText(page.locator(".run-head"), "Training");
    assertThat(page.locator(".curve-training.curve").first()).isAttached();
    button(page, "Stop training").click();
    awaitText(page.locator(".run-head"), "Cancelled");
    button(page, "Resume from the last checkpoint").click();
    awaitText(page.locator(".run-head"), "Training");
    button(page, "Stop training").click();
    awaitText(page.locator(".run-head"), "Cancelled");
    button(page, "Delete this run").click();
    page.locator("dialog[open]").getByText("Delete this run").click();
    assertThat(page.locator("h1")).hasText("How a network learns");
    assertThat(page.locator(".runs-place")).containsText("There are no runs yet");
  }

  @Test
  void waitingRun_saysWhatItWaitsFor_andTheOverviewShowsWhatTrains() {
    start("first-in-line", ENDLESS);
    String waiting = start("second-in-line", QUICK + 1);
    Page page = open("#/training/" + waiting);

    awaitText(page.locator(".run-queue"), "while first-in-line trains");

    page.getByText("All runs").click();
    assertThat(page.locator(".now")).containsText("first-in-line");
    awaitText(page.locator(".now-where"), Pattern.compile("Epoch \\d+ of 10,000"));
    assertThat(page.locator(".run-row")).hasCount(2);
  }

  @Test
  void finishedRuns_layOverOneAnother_asTheAddressSays_accessibleInAllLooks() throws Exception {
    String one = start("one", QUICK + 2);
    String two = start("two", QUICK + 2);
    awaitEnd(one);
    awaitEnd(two);
    Page page = open("#/training");

    Locator curves = page.locator(".compare-place .curve");
    assertThat(curves).hasCount(2);
    assertThat(page.locator(".compare-place .curve-name")).hasCount(2);
    assertThat(page.locator(".compare-place .curve.dash-1")).hasCount(1);
    Locator reader = page.locator(".compare-place .chart-reader");
    reader.press("End");
    assertThat(reader)
        .hasAttribute("aria-valuetext", Pattern.compile("^Epoch 2, two [\\d.]+%, one [\\d.]+%$"));
    page.getByLabel("Compare two").uncheck();
    assertThat(curves).hasCount(1);
    page.locator("input[value=validationLoss]").check();
    assertThat(page).hasURL(Pattern.compile("compare=" + one + ".*metric=validationLoss"));
    assertThat(page.locator("input[value=validationLoss]")).isFocused();
    page.reload();
    assertThat(curves).hasCount(1);
    assertThat(page.locator("input[value=validationLoss]")).isChecked();
    page.locator(".run-link").first().click();
    awaitText(page.locator(".run-head"), "Finished");
    page.goBack();
    assertThat(curves).hasCount(1);
    assertAccessible();
    operator().delete("/models/one").then().statusCode(204);
    operator().delete("/models/two").then().statusCode(204);
  }

  @Test
  void failedRun_showsTheEndOfItsLog() throws Exception {
    // Each step makes the parameters nine times as large, whatever the pictures are.
    String id =
        start(
            "diverging",
            QUICK
                + 50
                + ",\"learningRate\":10,\"weightDecay\":1,\"momentum\":0"
                + ",\"schedule\":{\"warmUp\":0}");
    Page page = open("#/training/" + id);

    awaitText(page.locator(".run-head"), "Failed");

    assertThat(page.locator(".run-log")).containsText("penderie:");
    assertThat(page.getByText("The whole log"))
        .hasAttribute("href", "training-runs/" + id + "/log");
    page.getByText("Use these choices again").click();
    assertThat(page.getByLabel("Learning rate")).hasValue("10");
  }

  /** Keeps what a screen reader is told. */
  private static void listen(Page page) {
    assertThat(page.locator("p[role=status]")).isAttached();
    page.evaluate(
        """
        () => {
          window.said = [];
          const region = document.querySelector('p[role=status]');
          new MutationObserver(() => region.textContent && window.said.push(region.textContent))
            .observe(region, { childList: true, characterData: true, subtree: true });
        }
        """);
  }

  private void assertAccessible() {
    for (Arguments look : Looks.stream().toList()) {
      Object[] each = look.get();
      Page page = open("#/training", (String) each[0], (ColorScheme) each[1], (int) each[2]);
      assertAccessible(page);
      page.context().close();
    }
  }

  private static void assertAccessible(Page page) {
    assertThat(page.locator(".run-link").first()).isVisible();
    // What stands below the first view comes at the first key; without one it would take seconds.
    page.keyboard().press("Shift");
    assertThat(page.locator(".compare-place .curve")).hasCount(2);
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
    assertFits(page);
    Axe.assertNothingFound(page);

    page.locator(".run-link").first().click();
    assertThat(page.locator(".scores dt")).hasCount(2);
    assertThat(page.locator(".curve-training.curve")).hasCount(2);
    assertFits(page);
    Axe.assertNothingFound(page);
  }

  private static void assertFits(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as("scrolls sideways")
        .isEqualTo(false);
  }

  private static RequestSpecification operator() {
    return given().header("Authorization", "Bearer " + ServiceTest.TOKEN);
  }

  private static String start(String version, String configuration) {
    return operator()
        .contentType("application/json")
        .body("{\"version\":\"" + version + "\",\"configuration\":{" + configuration + "}}")
        .post("/training-runs")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  private void awaitEnd(String id) throws Exception {
    try (Watcher watcher =
        Watcher.watch(address.resolve("/training-runs/" + id + "/events"), null)) {
      watcher.awaitEnd();
    }
  }

  private static void withToken(Page page) {
    page.evaluate("(token) => sessionStorage.setItem('penderie.token', token)", ServiceTest.TOKEN);
    page.reload();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static void awaitText(Locator place, String text) {
    assertThat(place)
        .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
  }

  private static void awaitText(Locator place, Pattern text) {
    assertThat(place)
        .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
  }
}
