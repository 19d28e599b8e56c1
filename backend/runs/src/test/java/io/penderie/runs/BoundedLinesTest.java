package io.penderie.runs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

  @Test
  void lines_areSplit_withAndWithoutALastLineEnd() throws IOException {
    assertThat(read("a\n\nbc\r\nd", 100)).containsExactly("a", "", "bc", "d");
    assertThat(read("a\n", 100)).containsExactly("a");
    assertThat(read("", 100)).isEmpty();
  }

  @Test
  void lineThatIsTooLong_isCut_andTheNextIsWhole() throws IOException {
    assertThat(read("x".repeat(50_000) + "\nnext\n", 10)).containsExactly("x".repeat(10), "next");
  }

  @Test
  void consumed_countsBytesWithLineEnds_alsoThoseThrownAway() throws IOException {
    BoundedLines lines =
        new BoundedLines(new ByteArrayInputStream("é\nlonger\nx".getBytes(UTF_8)), 3);

    assertThat(lines.next()).isEqualTo("é");
    assertThat(lines.consumed()).isEqualTo(3);
    assertThat(lines.next()).isEqualTo("lon");
    assertThat(lines.consumed()).isEqualTo(10);
    assertThat(lines.next()).isEqualTo("x");
    assertThat(lines.consumed()).isEqualTo(11);
  }

  private static List<String> read(String text, int limit) throws IOException {
    BoundedLines lines = new BoundedLines(new ByteArrayInputStream(text.getBytes(UTF_8)), limit);
    List<String> all = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }
}
