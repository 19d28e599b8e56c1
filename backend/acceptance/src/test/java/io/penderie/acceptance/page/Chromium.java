package io.penderie.acceptance.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The machine's Chromium, driven by Playwright; brought with apt-get where it is missing on a
 * Debian of which we are root, else the test fails with a sentence that says what to install.
 */
final class Chromium implements AutoCloseable {

  /** Without windows first: it takes two thirds of the time, since it draws no browser around. */
  private static final String SHELL = "chromium-headless-shell";

  private static final List<String> NAMES =
      List.of(SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> OTHER_PLACES =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final int INSTALL_MINUTES = 8;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() throws IOException, InterruptedException {
    Path executable = executable();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      Browser browser =
          playwright
              .chromium()
              .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
      return new Chromium(playwright, browser);
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path executable() throws IOException, InterruptedException {
    Optional<Path> found = find();
    if (found.isEmpty() && Files.isExecutable(Path.of("/usr/bin/apt-get")) && isRoot()) {
      apt("update");
      apt("install", "--yes", "--no-install-recommends", SHELL);
      if (find().isEmpty()) {
        apt("install", "--yes", "--no-install-recommends", "chromium");
      }
      found = find();
    }
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                "The tests of the page need Chromium or Chrome, and none was found. Install it"
                    + " (Debian: apt-get install chromium) and run the tests again."));
  }

  private static Optional<Path> find() {
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(onPath, OTHER_PLACES.stream().map(Path::of))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void apt(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(Stream.concat(Stream.of("apt-get"), Stream.of(arguments)).toList())
            .inheritIO();
    command.environment().put("DEBIAN_FRONTEND", "noninteractive");
    Process process = command.start();
    if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
  }
}
