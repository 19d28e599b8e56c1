package io.penderie.robustness;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown whose columns are aligned, so that it reads well in a terminal too. */
final class MarkdownTable {

  private final List<List<String>> rows = new ArrayList<>();
  private final int texts;

  /**
   * Begins a table.
   *
   * @param texts so many columns from the left are text; those after them are numbers, set right
   */
  MarkdownTable(int texts, List<String> heading) {
    this.texts = texts;
    rows.add(List.copyOf(heading));
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it is not as long as the heading
   */
  void add(List<String> cells) {
    if (cells.size() != rows.get(0).size()) {
      throw new IllegalArgumentException(cells.size() + " cells below " + rows.get(0));
    }
    rows.add(List.copyOf(cells));
  }

  /** The table; each line ends with a line feed. */
  String render() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(Math.max(3, widths[i]), length(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    line(text, rows.get(0), widths);
    for (int i = 0; i < widths.length; i++) {
      text.append("|-").append("-".repeat(widths[i])).append(i < texts ? "-" : ":");
    }
    text.append("|\n");
    rows.stream().skip(1).forEach(row -> line(text, row, widths));
    return text.toString();
  }

  private void line(StringBuilder text, List<String> row, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - length(row.get(i)));
      text.append("| ").append(i < texts ? row.get(i) + space : space + row.get(i)).append(' ');
    }
    text.append("|\n");
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
