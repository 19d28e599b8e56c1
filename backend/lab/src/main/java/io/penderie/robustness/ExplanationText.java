package io.penderie.robustness;

import io.penderie.robustness.ExplanationReport.Areas;
import io.penderie.robustness.ExplanationReport.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What was measured of maps, as Markdown that reads well in a terminal too. */
public final class ExplanationText {

  private ExplanationText() {}

  /**
   * The areas of each order, then those of each class.
   *
   * @param classes their names
   */
  public static String of(List<ExplanationReport> reports, List<String> classes) {
    StringBuilder text = new StringBuilder();
    for (ExplanationReport report : reports) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s: %,d pictures of the test split, %d steps, seed %d.%n%n",
              report.version(),
              report.pictures(),
              report.steps(),
              report.seed()));
      MarkdownTable means =
          new MarkdownTable(
              1, List.of("Order", "Deletion (less is better)", "Insertion (more)", "ms a map"));
      for (Order order : report.orders()) {
        means.add(
            List.of(
                order.name(),
                area(order.deletion().mean()),
                area(order.insertion().mean()),
                order.milliseconds() == null
                    ? "–"
                    : String.format(Locale.ROOT, "%.1f", order.milliseconds())));
      }
      text.append(means.render()).append('\n');
      text.append(byClass("Deletion", report, classes, Order::deletion)).append('\n');
      text.append(byClass("Insertion", report, classes, Order::insertion)).append('\n');
    }
    return text.toString();
  }

  private static String byClass(
      String title, ExplanationReport report, List<String> classes, Function<Order, Areas> areas) {
    List<String> heading = new ArrayList<>(List.of(title));
    report.orders().forEach(order -> heading.add(order.name()));
    MarkdownTable table = new MarkdownTable(1, heading);
    for (int i = 0; i < classes.size(); i++) {
      List<String> row = new ArrayList<>(List.of(classes.get(i)));
      for (Order order : report.orders()) {
        row.add(area(areas.apply(order).byClass().get(i)));
      }
      table.add(row);
    }
    return table.render();
  }

  private static String area(double area) {
    return String.format(Locale.ROOT, "%.3f", area);
  }
}
