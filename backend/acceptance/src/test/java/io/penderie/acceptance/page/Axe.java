package io.penderie.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The accessibility rules of WCAG 2.2, levels A and AA, that axe-core can check by itself. Its
 * rules of 2.2 (the size of targets) are off unless their tag is named.
 */
final class Axe {

  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Axe() {}

  /**
   * Fails with every rule that the page breaks as it is now, and the places where it does. A page
   * that still moves or loads is judged as it looks at this moment: wait for it first.
   */
  static void assertNothingFound(Page page) {
    assertThat(violations(page).stream().map(Axe::described))
        .as("accessibility of %s", page.url())
        .isEmpty();
  }

  /**
   * Without frames there is no need of the way that looks into them, and only what is wrong is
   * described: together that takes a quarter of the time.
   */
  static List<Rule> violations(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .options(options)
        .withTags(TAGS)
        .setLegacyMode(true)
        .analyze()
        .getViolations();
  }

  private static String described(Rule rule) {
    return rule.getNodes().stream()
        .map(
            node ->
                "    " + node.getTarget() + " " + node.getHtml() + "\n" + node.getFailureSummary())
        .collect(Collectors.joining("\n", rule.getId() + ": " + rule.getHelp() + "\n", "\n"));
  }
}
