package io.penderie.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.penderie.acceptance.service.ServiceProcess;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.Trainers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The training screen while the packaged service is killed underneath. */
@Tag("heavy")
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TrainingOutageIT {

  private static final double PATIENCE_MS = 180_000;

  @TempDir private Path folder;
  private final List<String> complaints = new ArrayList<>();
  private Path home;
  private int port;
  private ServiceProcess service;

  @BeforeEach
  void startService() throws Exception {
    home = SmallHome.write(folder.resolve("home"));
    port = ServiceProcess.freePort();
    service = ServiceProcess.start(home.toString(), port);
    service.awaitReady();
  }

  @AfterEach
  void endAll() throws InterruptedException {
    service.kill();
    Trainers.kill(home);
  }

  @Test
  void killedService_comesBackWithTheRunInterrupted_whichGoesOn_andTheFormKeepsItsWords()
      throws Exception {
    try (Chromium chromium = Chromium.start();
        BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);
      page.navigate("http://localhost:" + port + "/#/training");
      // Whether it is long enough to be asked about depends on what else the machine does.
      page.addLocatorHandler(
          page.getByText("This takes a while"),
          asked -> page.locator("dialog[open]").getByText("Start training").click());
      page.locator("#training-epochs").fill("400");
      page.getByLabel("Batch size").fill("32");
      page.getByText("Data and reproducibility").click();
      page.getByLabel("Validation share").fill("0.8");
      page.getByText("Start training").click();
      page.locator("#token").fill(ServiceTest.TOKEN);
      page.getByText("Continue", new Page.GetByTextOptions().setExact(true)).click();
      awaitText(page.locator(".run-figures"), Pattern.compile("[2-9]\\s*/\\s*400"));

      service.kill();

      awaitText(page.locator(".banner"), Pattern.compile("does not answer"));
      service = ServiceProcess.start(home.toString(), port);
      awaitText(page.locator(".run-head"), Pattern.compile("Interrupted"));
      assertThat(page.locator(".run-why")).containsText("last checkpoint is kept");
      assertThat(page.locator(".banner")).hasCount(0);
      assertThat(page.locator(".curve-training.curve")).hasCount(2);
      page.getByText("Resume from the last checkpoint").click();
      awaitText(page.locator(".run-head"), Pattern.compile("Training"));

      // One that is asked to stop tells of the interruption, and then answers no more.
      service.terminate();
      service.awaitExit();
      awaitText(page.locator(".run-head"), Pattern.compile("Interrupted"));
      assertThat(page.getByText("Stop training")).hasCount(0);
      service = ServiceProcess.start(home.toString(), port);
      awaitText(page.locator(".run-actions"), Pattern.compile("Resume from the last checkpoint"));
      page.getByText("Resume from the last checkpoint").click();
      awaitText(page.locator(".run-head"), Pattern.compile("Training"));
      page.getByText("Stop training").click();
      awaitText(page.locator(".run-head"), Pattern.compile("Cancelled"));
      page.getByText("All runs").click();
      assertThat(page.locator("#training-epochs")).hasValue("400");
    }
    // The browser reports by itself that it could not reach anybody, or was told to come later.
    assertThat(complaints).allMatch(words -> words.startsWith("Failed to load resource"));
  }

  private static void awaitText(Locator place, Pattern text) {
    assertThat(place)
        .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
  }
}
