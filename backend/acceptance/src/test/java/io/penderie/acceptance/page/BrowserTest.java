package io.penderie.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.penderie.server.testing.ServiceTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test of a screen as a person uses it, in a real browser against the packaged service. Whatever
 * the browser complains of, and each request to another origin, fails the test.
 */
abstract class BrowserTest {

  private static final int HEIGHT = 860;

  /** For a machine that does much else; nothing waits longer than for its event. */
  private static final int PATIENCE_MS = 60_000;

  private static Chromium chromium;

  /** Where the page is, with a slash at the end. */
  URI address;

  private final Home home;
  private final List<String> complaints = new ArrayList<>();
  private final List<Predicate<String>> provoked = new ArrayList<>();
  private BrowserContext context;

  /** A test of the page over the dataset and the versions that come with Penderie. */
  BrowserTest() {
    this(Home.SHIPPED);
  }

  BrowserTest(Home home) {
    this.home = home;
  }

  @BeforeAll
  static void startBrowser() throws Exception {
    chromium = Chromium.start();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void findService() throws Exception {
    address = URI.create("http://localhost:" + home.service().port() + "/");
    RestAssured.port = address.getPort();
  }

  @AfterEach
  void closeContext() {
    if (context != null) {
      context.close();
    }
    assertThat(complaints)
        .filteredOn(complaint -> provoked.stream().noneMatch(kind -> kind.test(complaint)))
        .as("console errors, CSP violations and foreign requests")
        .isEmpty();
  }

  /** The home of the service. */
  protected Path home() {
    return home.folder();
  }

  /** Opens the first screen in English, light and wide. */
  protected Page open() {
    return open("#/");
  }

  /** Opens an address of the page, such as {@code #/data}, in English, light and wide. */
  protected Page open(String hash) {
    return open(hash, "en", ColorScheme.LIGHT, 1280);
  }

  /** Opens an address of the page. */
  protected Page open(String hash, String language, ColorScheme scheme, int width) {
    return open(
        hash,
        new Browser.NewContextOptions()
            .setLocale(language)
            .setColorScheme(scheme)
            .setViewportSize(width, HEIGHT));
  }

  /** Opens an address of the page on a phone, which has a finger and no pointer that hovers. */
  protected Page openByTouch(String hash) {
    return open(
        hash,
        new Browser.NewContextOptions()
            .setLocale("en")
            .setViewportSize(360, HEIGHT)
            .setHasTouch(true)
            .setIsMobile(true));
  }

  private Page open(String hash, Browser.NewContextOptions options) {
    context = chromium.browser().newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    Page page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(complaints::add);
    page.onRequest(this::note);
    page.navigate(address + hash);
    return page;
  }

  /**
   * Expects complaints that a test provokes, such as that of an answer with an error; they may come
   * later than what the test sees on the page.
   */
  protected void forgive(Predicate<String> complaint) {
    provoked.add(complaint);
  }

  /** The button of exactly that name. */
  static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The same within a part of the page. */
  static Locator button(Locator inside, String name) {
    return inside.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Gives the token that the page has asked for, and waits until it has been taken. */
  static void giveToken(Page page) {
    Locator field = page.locator("dialog[open] input#token");
    field.fill(ServiceTest.TOKEN);
    field.press("Enter");
    page.waitForCondition(() -> page.locator("dialog[open]").count() == 0);
  }

  /** The browser itself reports an answer that is an error; a test that provokes one says so. */
  void expectStatus(int status) {
    forgive(complaint -> complaint.contains("status of " + status));
  }

  static void choose(Page page, FilePayload... files) {
    page.locator("input[type=file]").first().setInputFiles(files);
  }

  static FilePayload png(String name, byte[] file) {
    return new FilePayload(name, "image/png", file);
  }

  /** The test picture of a class that the page itself brings along. */
  byte[] sample(int index) throws IOException {
    try (var in = address.resolve("assets/samples/" + index + ".png").toURL().openStream()) {
      return in.readAllBytes();
    }
  }

  /** Drops a picture on the page, as from a folder. */
  static void drop(Page page, byte[] file) {
    transfer(page, file, "new DragEvent('drop', { dataTransfer: transfer, cancelable: true })");
  }

  /** Pastes a picture, as after copying it in another program. */
  static void paste(Page page, byte[] file) {
    transfer(page, file, "new ClipboardEvent('paste', { clipboardData: transfer })");
  }

  /** Dispatches an event with a file in a new {@code transfer}. */
  private static void transfer(Page page, byte[] file, String event) {
    List<Integer> values = new ArrayList<>(file.length);
    for (byte value : file) {
      values.add(value & 0xFF);
    }
    page.evaluate(
        """
        async (bytes) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(bytes)], 'boot.png', { type: 'image/png' }));
          window.dispatchEvent(EVENT);
        }
        """
            .replace("EVENT", event),
        values);
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.text());
    }
  }

  private void note(Request request) {
    URI target = URI.create(request.url());
    if (target.getScheme().startsWith("http") && target.getPort() != address.getPort()) {
      complaints.add("request to " + request.url());
    }
  }
}
