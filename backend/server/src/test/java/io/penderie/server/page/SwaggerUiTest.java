package io.penderie.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.penderie.server.testing.Chromium;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Swagger UI as a person uses it to change something, in a real browser. */
@QuarkusTest
@TestProfile(SmallHome.Profile.class)
class SwaggerUiTest extends ServiceTest {

  /** Needs no parameter and no body. */
  private static final String ROLLBACK = "/models/active/rollback";

  private static Chromium chromium;

  @TestHTTPResource("/q/swagger-ui/")
  URI address;

  @BeforeAll
  static void startBrowser() throws Exception {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void authorize_sendsTheTokenAlong() {
    List<String> foreign = new ArrayList<>();
    try (var context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
      Page page = context.newPage();
      page.onRequest(request -> note(request, foreign));
      page.navigate(address.toString());
      Locator operation =
          page.locator(".opblock", has(page, "[data-path='" + ROLLBACK + "']")).first();
      operation.locator(".opblock-summary-control").click();

      assertThat(execute(page, operation).status()).as("before").isEqualTo(401);

      page.locator("button.authorize").first().click();
      Locator dialog = page.locator(".dialog-ux");
      dialog.locator("input").fill(TOKEN);
      dialog.locator("button[type=submit]").click();
      assertThat(dialog.getByText("Logout")).isVisible();
      dialog
          .getByRole(
              AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close").setExact(true))
          .last()
          .click();

      Response answer = execute(page, operation);
      assertThat(answer.status()).as("after").isNotIn(401, 403).isLessThan(500);
      assertThat(answer.request().headerValue("Authorization")).isEqualTo("Bearer " + TOKEN);
    }
    assertThat(foreign).isEmpty();
  }

  private static Page.LocatorOptions has(Page page, String selector) {
    return new Page.LocatorOptions().setHas(page.locator(selector));
  }

  private static Response execute(Page page, Locator operation) {
    return page.waitForResponse(
        response -> response.url().endsWith(ROLLBACK),
        () -> operation.locator("button.execute").click());
  }

  private void note(Request request, List<String> foreign) {
    URI target = URI.create(request.url());
    if (target.getScheme().startsWith("http") && target.getPort() != address.getPort()) {
      foreign.add(request.url());
    }
  }
}
