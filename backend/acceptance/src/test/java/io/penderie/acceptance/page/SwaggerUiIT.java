package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.penderie.server.testing.ServiceTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** Swagger UI as a person uses it to change something, in a real browser. */
class SwaggerUiIT extends BrowserTest {

  /** Needs no parameter and no body. */
  private static final String ROLLBACK = "/models/active/rollback";

  private static final String PREDICT = "/predict";

  SwaggerUiIT() {
    super(Home.SMALL);
  }

  @Test
  void authorize_sendsTheTokenAlong() {
    Page page = open("q/swagger-ui/");
    Locator operation =
        page.locator(".opblock", has(page, "[data-path='" + ROLLBACK + "']")).first();
    operation.locator(".opblock-summary-control").click();

    assertThat(execute(page, operation).status()).as("before").isEqualTo(401);

    page.locator("button.authorize").first().click();
    Locator dialog = page.locator(".dialog-ux");
    dialog.locator("input").fill(ServiceTest.TOKEN);
    dialog.locator("button[type=submit]").click();
    assertThat(dialog.getByText("Logout")).isVisible();
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close").setExact(true))
        .last()
        .click();

    Response answer = execute(page, operation);
    assertThat(answer.status()).as("after").isNotIn(401, 403).isLessThan(500);
    assertThat(answer.request().headerValue("Authorization"))
        .isEqualTo("Bearer " + ServiceTest.TOKEN);
    expectStatus(401);
    expectStatus(answer.status());
  }

  @Test
  void chosenFile_isAnsweredAsCurlIsAnswered() throws Exception {
    byte[] boot = sample(9);
    Page page = open("q/swagger-ui/");
    Locator operation =
        page.locator(".opblock", has(page, "[data-path='" + PREDICT + "']")).first();
    operation.locator(".opblock-summary-control").click();
    assertThat(operation.locator("svg.unlocked, svg.locked")).hasCount(0);
    operation.locator("input[type=file]").setInputFiles(png("boot.png", boot));

    Response answer =
        page.waitForResponse(
            response -> response.request().method().equals("POST"),
            () -> operation.locator("button.execute").click());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.request().headerValue("Content-Type")).startsWith("multipart/form-data");
    assertThat(answer.text())
        .isEqualTo(
            RestAssured.given().multiPart("image", "boot.png", boot).post(PREDICT).asString());
  }

  private static Page.LocatorOptions has(Page page, String selector) {
    return new Page.LocatorOptions().setHas(page.locator(selector));
  }

  private static Response execute(Page page, Locator operation) {
    return page.waitForResponse(
        response -> response.url().endsWith(ROLLBACK),
        () -> operation.locator("button.execute").click());
  }
}
