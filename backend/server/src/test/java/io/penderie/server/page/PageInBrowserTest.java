package io.penderie.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.penderie.prediction.testing.HostileFiles;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as a person uses it, in a real browser against the real service. */
@QuarkusTest
class PageInBrowserTest {

  private static final int BOOT = 9;

  /** Names a folder to also write the README's picture into (docs/regenerate.sh does). */
  private static final String FIGURES = System.getProperty("figures.folder", "");

  private static Chromium chromium;

  @TestHTTPResource("/")
  URI address;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;

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

  @AfterEach
  void closeContext() {
    context.close();
    assertThat(complaints).as("console errors, CSP violations and foreign requests").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, LIGHT, 1280, Ankle boot",
    "en, DARK, 360, Ankle boot",
    "fr, LIGHT, 360, Bottine",
    "fr, DARK, 1280, Bottine"
  })
  void chosenFile_isClassified(String language, ColorScheme scheme, int width, String name)
      throws IOException {
    Page page = open(language, scheme, width);

    choose(page, "boot.png", sample(BOOT));

    assertThat(page.locator("ol.bars:not([aria-hidden]) li")).hasCount(10);
    assertThat(page.locator("ol.bars li").first()).containsText(name);
    assertThat(page.locator("html")).hasAttribute("lang", language);
    assertThat(page.locator("main")).containsText("report-cnn");
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as("scrolls sideways")
        .isEqualTo(false);
    if (!FIGURES.isEmpty() && width == 1280 && language.equals("en")) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setAnimations(ScreenshotAnimations.DISABLED)
              .setPath(Path.of(FIGURES).resolve("page.png")));
    }
  }

  @Test
  void sample_isClassifiedOnClick() {
    Page page = open("en", ColorScheme.LIGHT, 1280);

    page.locator("button.sample").nth(BOOT).click();

    assertThat(page.locator("ol.bars:not([aria-hidden]) li").first()).containsText("Ankle boot");
  }

  @Test
  void droppedFile_isClassified() throws IOException {
    Page page = open("en", ColorScheme.LIGHT, 1280);

    page.evaluate(
        """
        async (bytes) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(bytes)], 'boot.png', { type: 'image/png' }));
          window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
        }
        """,
        unsigned(sample(BOOT)));

    assertThat(page.locator("ol.bars:not([aria-hidden]) li").first()).containsText("Ankle boot");
  }

  @Test
  void badFile_isExplained_andTheNextGoodOneWorks() throws IOException {
    Page page = open("fr", ColorScheme.LIGHT, 1280);

    choose(page, "text.png", HostileFiles.text());
    assertThat(page.getByText("n’est pas une image").first()).isVisible();
    // The browser itself reports an answer of 415 on its console.
    complaints.removeIf(complaint -> complaint.contains("415"));

    choose(page, "boot.png", sample(BOOT));
    assertThat(page.locator("ol.bars:not([aria-hidden]) li").first()).containsText("Bottine");
  }

  @Test
  void language_isRememberedOverReload() {
    Page page = open("en", ColorScheme.LIGHT, 1280);

    page.getByText("FR", new Page.GetByTextOptions().setExact(true)).click();
    page.reload();

    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    assertThat(page.locator("h1")).hasText(Pattern.compile("vêtement"));
  }

  private Page open(String language, ColorScheme scheme, int width) {
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale(language)
                    .setColorScheme(scheme)
                    .setViewportSize(width, 860));
    Page page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(complaints::add);
    page.onRequest(this::note);
    page.navigate(address.toString());
    return page;
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

  private static void choose(Page page, String name, byte[] file) {
    page.locator("input[type=file]").setInputFiles(new FilePayload(name, "image/png", file));
  }

  private static byte[] sample(int index) throws IOException {
    try (var in =
        PageInBrowserTest.class.getResourceAsStream(
            "/META-INF/resources/assets/samples/" + index + ".png")) {
      return in.readAllBytes();
    }
  }

  private static List<Integer> unsigned(byte[] bytes) {
    List<Integer> values = new ArrayList<>(bytes.length);
    for (byte value : bytes) {
      values.add(value & 0xFF);
    }
    return values;
  }
}
