package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.Watcher;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** The screen of the search, with a real one in a process of its own. */
class SearchScreenIT extends BrowserTest {

  /** A search that starts a process on a busy machine. */
  private static final double PATIENCE_MS = 180_000;

  /** Most pictures held back, so that an epoch takes a moment. */
  private static final String TINY =
      """
      {"name": "rates", "configuration": {"batchSize": 32, "validationFraction": 0.8, "epochs": 1},
       "trials": 2, "finalists": 1, "repetitions": 1, "space": {
         "learningRate": {"min": 0.001, "max": 0.05, "scale": "log"},
         "optimizer": {"choices": ["SGD", "ADAM"]}}}
      """;

  SearchScreenIT() {
    super(Home.SMALL);
  }

  @AfterEach
  void endAll() throws Exception {
    forgive(complaint -> complaint.contains("400"));
    end("training-runs", given().get("/training-runs?limit=100").path("runs.id"));
    end("searches", given().get("/searches?limit=100").path("searches.id"));
  }

  @Test
  void search_fillsItsTable_saysTheVerdict_andTrainsOneInFull() {
    operator().contentType("application/json").body(TINY).post("/searches").then().statusCode(202);
    Page page = open("#/search");
    withToken(page);
    page.getByText("rates").click();
    assertThat(page.locator("h1")).hasText("rates");
    assertThat(page.locator(".search-trials tbody tr"))
        .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
    assertThat(page.locator(".run-head"))
        .containsText(
            "Finished", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));

    assertThat(page.locator(".search-finals tbody tr")).hasCount(2);
    assertThat(page.locator(".search-finals")).containsText("Too few trainings to tell.");
    assertThat(page.locator(".parallel-line")).hasCount(2);
    assertThat(page.locator(".scatter")).hasCount(2);
    Locator best = page.locator(".search-trials button[value]").first();
    best.focus();
    assertThat(page.locator(".parallel-line.marked")).hasCount(1);

    for (Arguments look : Looks.stream().toList()) {
      assertAccessible(look.get(), page.url().replaceFirst(".*/", ""));
    }

    best.click();
    assertThat(page).hasURL(Pattern.compile("#/training/\\d+-\\d+-\\w+"));
    assertThat(page.locator(".facts").first()).isVisible();
    assertThat(given().get("/training-runs").<Integer>path("total")).isOne();
  }

  @Test
  void wrongChoices_areExplainedAtTheirFields_alsoThoseThatTheServiceFinds() {
    Page page = open("#/search");
    withToken(page);
    Locator rate = page.locator("#space-learningRate");
    rate.getByLabel("to", new Locator.GetByLabelOptions().setExact(true)).fill("0.001");
    button(page, "Start the search").click();
    assertThat(page.locator("#space-learningRate-fault")).containsText("above the start");
    assertThat(rate.locator("input[aria-invalid=true]")).isFocused();

    rate.getByLabel("to", new Locator.GetByLabelOptions().setExact(true)).fill("0.1");
    Locator name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
    name.fill("Not A Name");
    button(page, "Start the search").click();
    assertThat(page.locator("#training-name-fault")).containsText("lower-case letters");
    assertThat(name).isFocused();

    name.fill("shares");
    page.getByText("More choices of the search").click();
    page.locator("#training-resource").selectOption("DATA");
    Locator least = page.locator("#training-least");
    assertThat(least).hasValue("0.111111");
    assertThat(page.locator("#training-trainingFraction")).isHidden();
    assertThat(page.locator(".search-takes")).containsText("11.1%, 33.3% of the pictures");
    page.locator("#training-minutes").fill("0");
    page.getByText("More choices of the search").click();
    button(page, "Start the search").click();
    assertThat(page.locator("#training-minutes")).isFocused();

    page.locator("#training-minutes").fill("");
    least.fill("2");
    button(page, "Start the search").click();
    assertThat(page.locator("#training-least-fault")).isVisible();
    assertThat(least).isFocused();
    page.locator("#training-method").selectOption("RANDOM");
    assertThat(least).isHidden();
    assertThat(given().get("/searches").<Integer>path("total")).isZero();
  }

  private void assertAccessible(Object[] look, String id) {
    Page page = open("#/search", (String) look[0], (ColorScheme) look[1], (int) look[2]);
    assertThat(page.locator(".search-takes")).not().isEmpty();
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
    assertFits(page);
    Axe.assertNothingFound(page);

    page.navigate(address + "#/search/" + id);
    assertThat(page.locator(".search-trials tbody tr")).hasCount(2);
    // What stands below the first view comes at the first key; without one it would take seconds.
    page.keyboard().press("Shift");
    assertThat(page.locator(".parallel-line")).hasCount(2);
    assertFits(page);
    Axe.assertNothingFound(page);
    page.context().close();
  }

  private static void assertFits(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as("scrolls sideways")
        .isEqualTo(false);
  }

  private void end(String kind, List<String> ids) throws Exception {
    for (String id : ids) {
      operator().post("/" + kind + "/" + id + "/cancellation");
      try (Watcher watcher =
          Watcher.watch(address.resolve("/" + kind + "/" + id + "/events"), null)) {
        watcher.awaitEnd();
      }
      operator().delete("/" + kind + "/" + id).then().statusCode(204);
    }
  }

  private static RequestSpecification operator() {
    return given().header("Authorization", "Bearer " + ServiceTest.TOKEN);
  }

  private static void withToken(Page page) {
    page.evaluate("(token) => sessionStorage.setItem('penderie.token', token)", ServiceTest.TOKEN);
    page.reload();
  }
}
