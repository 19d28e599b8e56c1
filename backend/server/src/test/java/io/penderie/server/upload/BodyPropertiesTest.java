package io.penderie.server.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.problem.ProblemException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes come, they are read or refused with a problem. Without jqwik, whose file of
 * settings would take the place of that by which Quarkus orders its tests.
 */
class BodyPropertiesTest {

  private static final int TRIES = 20_000;
  private static final int MOST_PIECES = 14;

  private static final List<String> LABELS =
      List.of(
          "",
          "image/png",
          "application/json",
          "multipart/form-data; boundary=x",
          "multipart/form-data; boundary=\"",
          "application/x-www-form-urlencoded",
          ";;==");

  /** What is taken, in pieces. */
  private static final List<String> PIECES =
      List.of(
          "--x",
          "--",
          "\r\n",
          "\n",
          "Content-Disposition: form-data; name=\"image\"; filename=a",
          "Content-Disposition: form-data; name=",
          "; filename*=",
          "\"",
          "'",
          "b'",
          "data:",
          "data%3A",
          ";base64,",
          "%",
          "%2",
          "=",
          "&",
          "image=",
          "{",
          "iVBORw0KGgo",
          "iVBORw0KGgoAAAANSUhEUg==",
          "\u0089PNG\r\n\u001a\n",
          "\u00ff\u00d8\u00ff",
          "\u00ef\u00bf\u00bd");

  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void anyBody_isReadOrRefused() {
    for (int i = 0; i < TRIES; i++) {
      String label = LABELS.get(random.nextInt(LABELS.size()));
      String text = anyText();
      UploadedBody body = new UploadedBody(label, "http://a/predict", text.getBytes(ISO_8859_1));
      try {
        read(body);
      } catch (ProblemException e) {
        assertThat(e.getMessage()).isNotBlank();
      } catch (RuntimeException e) {
        throw new AssertionError(label + " | " + text, e);
      }
    }
  }

  private static void read(UploadedBody body) {
    switch (BodyKind.of(body)) {
      case IMAGE -> Cure.checkUnchanged(body);
      case BASE64 -> assertThat(Base64Text.decode(body.bytes())).isNotEmpty();
      case JSON ->
          assertThat(new String(body.bytes(), ISO_8859_1) + body.label())
              .containsAnyOf("{", "json");
      case MULTIPART ->
          new FormImages(body, MultipartForm.parts(body, 9)).all().forEach(ImageSource::bytes);
      case URL_ENCODED ->
          new FormImages(body, UrlEncodedForm.parts(body.bytes(), 9))
              .all()
              .forEach(ImageSource::bytes);
      case UNKNOWN -> throw Cure.unsupported(body, "Neither.", "curl");
    }
  }

  @Test
  void anyText_isBase64OrRefused() {
    for (int i = 0; i < TRIES; i++) {
      try {
        assertThat(Base64Text.decode(anyText())).isNotNull();
      } catch (ProblemException e) {
        assertThat(e).hasMessageContaining("not valid base64");
      }
    }
  }

  private String anyText() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(MOST_PIECES); i > 0; i--) {
      if (random.nextInt(5) == 0) {
        text.append((char) random.nextInt(256));
      } else {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }
}
