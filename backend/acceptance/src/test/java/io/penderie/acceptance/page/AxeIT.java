package io.penderie.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** That {@link Axe} finds something where there is something to be found. */
class AxeIT {

  @Test
  void faultsOfEachKind_areFound() throws Exception {
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.browser().newPage();
      page.setContent(
          """
          <!doctype html>
          <html lang="en"><title>Faults</title>
          <main>
            <h1>Faults</h1>
            <img src="data:,">
            <p style="color: #aaa; background: #fff">faint</p>
            <button style="width: 9px; height: 9px; padding: 0">a</button><button
              style="width: 9px; height: 9px; padding: 0">b</button>
          </main>
          </html>
          """);

      assertThat(Axe.violations(page))
          .extracting(Rule::getId)
          .containsExactlyInAnyOrder("image-alt", "color-contrast", "target-size");
    }
  }
}
