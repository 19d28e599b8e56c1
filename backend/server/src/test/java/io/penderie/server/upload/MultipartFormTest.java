package io.penderie.server.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.server.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultipartFormTest {

  @Test
  void contents_areTheBytesBetweenDelimiters() {
    assertThat(images(part("name=\"image\"", "a\r\n-- x") + part("name=\"image\"", "-x") + "--x--"))
        .containsExactly("a\r\n-- x", "-x");
  }

  @Test
  void preambleAndEpilogue_areIgnored() {
    assertThat(images("preamble\r\n" + part("name=\"image\"", "1") + "--x--\r\nepilogue"))
        .containsExactly("1");
  }

  @Test
  void names_areReadAsTokenOrQuoted_whateverTheFileIsCalled() {
    assertThat(
            images(
                part("name=image", "1")
                    + part("filename=\"; name=other\"; NAME=\"image\"", "2")
                    + part("name=\"im\\age\"; filename=\"a\\\"b.png\"", "3")
                    + part("name=\"other\"; filename=\"image\"", "4")
                    + "--x--"))
        .containsExactly("1", "2", "3");
  }

  @Test
  void emptyContent_isEmpty() {
    assertThat(images(part("name=image", "") + "--x--")).containsExactly("");
  }

  @Test
  void delimiter_mayBeFollowedBySpaces() {
    assertThat(images("--x  \r\nContent-Disposition: form-data; name=image\r\n\r\n1\r\n--x--"))
        .containsExactly("1");
  }

  @Test
  void oddHeaders_areRead() {
    assertThat(
            images(
                "--x\r\nContent-Type: image/png\r\ncontent-disposition : form-data;\r\n\t name=image;"
                    + "\r\n filename*=UTF-8''a%20b.png\r\n\r\n1\r\n"
                    + "--x\r\n\r\nnameless\r\n"
                    + "--x\r\nContent-Disposition: form-data\r\n\r\nnameless too\r\n"
                    + "--x--"))
        .containsExactly("1");
  }

  @Test
  void linesOfLineFeedsAlone_areRead() {
    assertThat(images("--x\nContent-Disposition: form-data; name=image\n\na\r\nb\n--x--\n"))
        .containsExactly("a\r\nb");
  }

  @Test
  void boundary_isTheLabels_elseThatOfTheFirstLine() {
    String form = part("name=image", "1") + "--x--";
    for (String label :
        List.of(
            "multipart/form-data; boundary=\"x\"",
            "Multipart/Form-Data;BOUNDARY=x;charset=utf-8",
            "multipart/form-data; boundary=other",
            "multipart/form-data",
            "application/octet-stream",
            "")) {
      UploadedBody body = new UploadedBody(label, "", form.getBytes(ISO_8859_1));
      assertThat(BodyKind.of(body)).as(label).isEqualTo(BodyKind.MULTIPART);
      assertThat(MultipartForm.parts(body, 9)).as(label).hasSize(1);
    }
    assertThat(BodyKind.of(new UploadedBody("", "", "-- a text\n".getBytes(ISO_8859_1))))
        .isEqualTo(BodyKind.UNKNOWN);
  }

  @Test
  void partsBeyondTheLimit_areRefused() {
    String parts = part("name=a", "1").repeat(3) + "--x--";
    assertThat(MultipartForm.parts(labelled(parts), 3)).hasSize(3);
    assertThatThrownBy(() -> MultipartForm.parts(labelled(parts), 2))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("at most 2");
  }

  @Test
  void endlessPartHeader_isRefused() {
    String form = "--x\r\nContent-Disposition: form-data; name=" + "a".repeat(9000) + "\r\n\r\n1";
    assertThatThrownBy(() -> images(form + "\r\n--x--"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("header");
  }

  private static String part(String parameters, String content) {
    return "--x\r\nContent-Disposition: form-data; "
        + parameters
        + "\r\nContent-Type: image/png\r\n\r\n"
        + content
        + "\r\n";
  }

  /** The contents of the parts of that name. */
  private static List<String> images(String form) {
    return MultipartForm.parts(labelled(form), 100).stream()
        .filter(part -> part.name().equals("image"))
        .map(part -> new String(part.content(), ISO_8859_1))
        .toList();
  }

  private static UploadedBody labelled(String form) {
    return new UploadedBody("multipart/form-data; boundary=x", "", form.getBytes(ISO_8859_1));
  }
}
