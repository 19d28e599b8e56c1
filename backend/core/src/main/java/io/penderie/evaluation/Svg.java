package io.penderie.evaluation;

import java.util.Locale;

/** Writes a self-contained SVG document: paper ground, ink, hairlines, the reader's own font. */
final class Svg {

  static final String PAPER = "#FAF7F2";
  static final String INK = "#1C1A17";
  static final String MUTED = "#6B655C";
  static final String HAIRLINE = "#D9D3C8";

  /** Where a text's position lies in it. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final StringBuilder xml = new StringBuilder();

  /**
   * Begins a document.
   *
   * @param title what it is, in a few words
   * @param description what it shows, for those who cannot see it
   */
  Svg(double width, double height, String title, String description) {
    xml.append(
        String.format(
            Locale.ROOT,
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$.0f" height="%2$.0f" \
            viewBox="0 0 %1$.0f %2$.0f" role="img" font-family="system-ui, sans-serif">
            <title>%3$s</title>
            <desc>%4$s</desc>
            <rect width="100%%" height="100%%" fill="%5$s"/>
            """,
            Math.ceil(width),
            Math.ceil(height),
            escape(title),
            escape(description),
            PAPER));
  }

  /** About how wide a text will be; a little more than most fonts need. */
  static double textWidth(String text, double size) {
    return text.codePoints().mapToDouble(point -> point < 0x2E80 ? 0.57 : 1.02).sum() * size;
  }

  void rect(double x, double y, double width, double height, int fill) {
    append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>%n",
        number(x), number(y), number(width), number(height), ColorScale.hex(fill));
  }

  void hairline(double x1, double y1, double x2, double y2) {
    append(
        "<path d=\"M%s %sL%s %s\" stroke=\"%s\"/>%n",
        number(x1), number(y1), number(x2), number(y2), HAIRLINE);
  }

  void text(double x, double y, double size, String fill, Anchor anchor, String text) {
    text(x, y, size, fill, anchor, "", text);
  }

  void heading(double x, double y, double size, String text) {
    text(x, y, size, INK, Anchor.START, " font-weight=\"600\"", text);
  }

  /** Text that is turned about its own position, by degrees clockwise. */
  void turned(double x, double y, double size, String fill, Anchor anchor, int turn, String text) {
    String transform = " transform=\"rotate(" + turn + " " + number(x) + " " + number(y) + ")\"";
    text(x, y, size, fill, anchor, transform, text);
  }

  /** A line through points; {@code points} is what SVG's {@code points} attribute holds. */
  void polyline(String points, String stroke, boolean dashed) {
    append(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\""
            + " stroke-linejoin=\"round\"%s/>%n",
        points, stroke, dashed ? " stroke-dasharray=\"6 4\"" : "");
  }

  void dot(double x, double y, String fill) {
    append("<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\"/>%n", number(x), number(y), fill);
  }

  /** The finished document. */
  String close() {
    return xml + "</svg>\n";
  }

  /** A coordinate with at most two decimals, the same on every machine. */
  static String number(double value) {
    String fixed = String.format(Locale.ROOT, "%.2f", value);
    return fixed.replaceFirst("\\.?0+$", "");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private void text(
      double x, double y, double size, String fill, Anchor anchor, String attributes, String text) {
    append(
        "<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\" text-anchor=\"%s\"%s>%s</text>%n",
        number(x),
        number(y),
        number(size),
        fill,
        anchor.name().toLowerCase(Locale.ROOT),
        attributes,
        escape(text));
  }

  private void append(String format, Object... arguments) {
    xml.append(String.format(Locale.ROOT, format.replace("%n", "\n"), arguments));
  }
}
