package io.penderie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ConfusionMatrixSvgTest {

  private static final ConfusionMatrix MATRIX =
      new ConfusionMatrix(new int[][] {{90, 11}, {22, 78}});

  private final SvgDocument svg =
      SvgDocument.parse(ConfusionMatrixSvg.render(MATRIX, List.of("Bag", "Shirt")));

  @Test
  void cells_standWithTheTruthInRows() {
    Element rightTop = svg.text("11");
    Element leftBottom = svg.text("22");

    assertThat(SvgDocument.number(rightTop, "x"))
        .isGreaterThan(SvgDocument.number(leftBottom, "x"));
    assertThat(SvgDocument.number(rightTop, "y")).isLessThan(SvgDocument.number(leftBottom, "y"));
  }

  @Test
  void picture_isNamedAndDescribed() {
    assertThat(svg.root().getAttribute("role")).isEqualTo("img");
    assertThat(svg.elements("title").get(0).getTextContent()).isEqualTo("Confusion matrix");
    assertThat(svg.elements("desc").get(0).getTextContent())
        .isEqualTo(
            "Rows are the true classes, columns the predicted ones."
                + " 168 of 201 pictures are right (83.6%).");
    assertThat(svg.texts()).contains("True class", "Predicted class", "Bag", "Shirt");
  }

  @Test
  void largestError_endsTheScaleOfErrors() {
    assertThat(svg.texts()).contains("100% of the true class", "22% of the true class");
    assertThat(fillOfCell(svg, "22")).isEqualTo(ColorScale.hex(ColorScale.EMBERS.at(1)));
  }

  @Test
  void matrixWithoutErrors_saysSo() {
    ConfusionMatrix perfect = new ConfusionMatrix(new int[][] {{3, 0}, {0, 4}});

    assertThat(texts(perfect, List.of("a", "b"))).contains("none");
  }

  @Test
  void classWithoutPictures_isNotDrawnAsAllWrong() {
    SvgDocument drawn =
        SvgDocument.parse(
            ConfusionMatrixSvg.render(
                new ConfusionMatrix(new int[][] {{3, 1}, {0, 0}}), List.of("a", "b")));

    assertThat(drawn.elements("rect"))
        .filteredOn(rect -> rect.getAttribute("fill").equals("#FEE838"))
        // Only the beginning of the legend.
        .hasSize(1);
  }

  @Test
  void names_areEscaped() {
    assertThat(texts(MATRIX, List.of("<script>alert('&\")</script>", "a\u0000b")))
        .contains("<script>alert('&\")</scr…", "a\ufffdb");
  }

  @Test
  void sameMatrix_givesTheSameBytes() {
    assertThat(ConfusionMatrixSvg.render(MATRIX, List.of("Bag", "Shirt")))
        .isEqualTo(ConfusionMatrixSvg.render(MATRIX, List.of("Bag", "Shirt")));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 25, 50})
  void texts_lieInsideThePicture(int classes) {
    int[][] counts = new int[classes][classes];
    for (int[] row : counts) {
      Arrays.fill(row, 60_000);
    }
    SvgDocument drawn =
        SvgDocument.parse(
            ConfusionMatrixSvg.render(
                new ConfusionMatrix(counts),
                Collections.nCopies(classes, "a name of 24 characters.")));

    double width = SvgDocument.number(drawn.root(), "width");
    double height = SvgDocument.number(drawn.root(), "height");
    assertThat(drawn.elements("text"))
        .hasSizeGreaterThan(classes * classes + 2 * classes)
        .allSatisfy(
            text -> {
              double x = SvgDocument.number(text, "x");
              double y = SvgDocument.number(text, "y");
              double size = SvgDocument.number(text, "font-size");
              double length = Svg.textWidth(text.getTextContent(), size);
              // How far the text reaches back from its position; a turned one also reaches down.
              double back = text.getAttribute("text-anchor").equals("end") ? length : 0;
              boolean slanted = text.getAttribute("transform").startsWith("rotate(-45");
              double share = slanted ? Math.sqrt(0.5) : 1;
              assertThat(x - back * share).isGreaterThanOrEqualTo(0);
              assertThat(x).isLessThan(width);
              assertThat(y + (slanted ? back * share : 0)).isBetween(size, height);
            });
  }

  @Test
  void wrongNumberOfNames_isRefused() {
    assertThatThrownBy(() -> ConfusionMatrixSvg.render(MATRIX, List.of("a", "b", "c")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 names for 2 classes");
  }

  private static List<String> texts(ConfusionMatrix matrix, List<String> names) {
    return SvgDocument.parse(ConfusionMatrixSvg.render(matrix, names)).texts();
  }

  /** The colour of the cell that is drawn right before its number. */
  private static String fillOfCell(SvgDocument svg, String count) {
    Element cell = (Element) svg.text(count).getPreviousSibling().getPreviousSibling();
    return cell.getAttribute("fill");
  }
}
