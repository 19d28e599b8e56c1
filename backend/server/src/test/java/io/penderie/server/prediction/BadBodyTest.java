package io.penderie.server.prediction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that cannot be understood, whatever is in their images. */
@QuarkusTest
class BadBodyTest extends ServiceTest {

  private static final byte[] GOOD = TestSplit.png(0);
  private static final String GOOD_BASE64 = Base64.getEncoder().encodeToString(GOOD);

  @AfterEach
  void nextGoodPrediction_isUnchanged() {
    predict(GOOD).then().statusCode(200).body("prediction.index", equalTo(9));
  }

  @Test
  void noBody_isEmpty() {
    assertProblem(request().post("/predict"), 400, "empty-body")
        .body("detail", containsString("curl --data-binary @picture.png http://localhost:"));
  }

  @Test
  void emptyBody_isEmpty() {
    assertProblem(predict(new byte[0]), 400, "empty-body");
  }

  @Test
  void emptyPart_isEmpty() {
    assertProblem(
        request().multiPart("image", "empty.png", new byte[0]).post("/predict"), 400, "empty-body");
  }

  @Test
  void emptyBase64_isEmpty() {
    assertProblem(json("{\"image\": \"\"}"), 400, "empty-body");
  }

  @Test
  void formWithoutParts_hasNoImage() {
    assertProblem(form("--x--\r\n"), 400, "missing-image-part");
  }

  @Test
  void formWithoutFile_hasNoImage_andTheFieldsAreNamed() {
    assertProblem(
            request().multiPart("comment", "boot").multiPart("size", "42").post("/predict"),
            400,
            "missing-image-part")
        .body("detail", containsString("(fields: comment, size)"))
        .body("detail", containsString("curl -F image=@picture.png http://localhost:"));
    assertProblem(form("--x\r\n\r\nno header\r\n--x--\r\n"), 400, "missing-image-part")
        .body("detail", containsString("one without a name"));
  }

  @Test
  void fileFieldInWhichNobodyChose_isEmpty() {
    assertProblem(
        form("--x\r\nContent-Disposition: form-data; name=image; filename=\"\"\r\n\r\n\r\n--x--"),
        400,
        "empty-body");
  }

  @Test
  void nameOfAFileInsteadOfIt_isExplained() {
    assertProblem(request().multiPart("image", "boot.png").post("/predict"), 400, "invalid-request")
        .body("detail", containsString("holds the text \"boot.png\""))
        .body("detail", containsString("curl -F image=@picture.png"));
  }

  @Test
  void twoFilesOfOtherNames_areOneTooMany_andAreNamed() {
    assertProblem(
            request()
                .multiPart("front", "1.png", GOOD)
                .multiPart("back", "2.png", GOOD)
                .post("/predict"),
            400,
            "invalid-request")
        .body("detail", containsString("front, back"))
        .body("detail", containsString("/predict/batch"));
  }

  @Test
  void twoImages_areOneTooMany() {
    assertProblem(
        request()
            .multiPart("image", "1.png", GOOD)
            .multiPart("image", "2.png", GOOD)
            .post("/predict"),
        400,
        "invalid-request");
  }

  @Test
  void tenThousandParts_areTooMany() {
    String part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
    assertProblem(form(part.repeat(10_000) + "--x--\r\n"), 413, "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no boundary at all",
        "--x",
        "--x\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\ncut short",
        "--x\r\nContent-Disposition: form-data; name=\"image\"",
        "--x\nContent-Disposition: form-data; name=\"image\"\n\ncut short"
      })
  void malformedForm_isRefused(String form) {
    assertProblem(form(form), 400, "invalid-request");
  }

  @Test
  void formWithoutBoundary_isRefused() {
    assertProblem(
            request()
                .contentType("multipart/form-data")
                .body("--- no form".getBytes(UTF_8))
                .post("/predict"),
            400,
            "invalid-request")
        .body("detail", containsString("no usable boundary"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "\"image\"",
        "{\"image\": 1}",
        "{\"image\": {\"a\": 1}}",
        "{\"image\": \"not base64!\"}",
        "{\"image\": \"AAA\"}extra",
        "{\"image\": \"AAAA\", \"image\": \"AAAA\"}",
        "{image: 1}",
        "\u0000\u0001\u0002"
      })
  void malformedJson_isRefused(String json) {
    assertProblem(json(json), 400, "invalid-request");
  }

  @Test
  void deeplyNestedJson_isRefused() {
    assertProblem(
        json("{\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"), 400, "invalid-request");
  }

  @Test
  void jsonWithoutImage_hasNoImage() {
    assertProblem(json("{\"picture\": \"" + GOOD_BASE64 + "\"}"), 400, "missing-image-part")
        .body("detail", containsString("it has picture"));
  }

  @Test
  void gzip_isRefused_andSaysWhatIsTaken() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(GOOD);
    }
    assertProblem(
            request()
                .contentType("image/png")
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/predict"),
            415,
            "unsupported-media-type")
        .header("Accept-Encoding", equalTo("identity"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/octet-stream", "application/xml", "nonsense"})
  void otherContent_isRefused_andSaysWhatCame_andWhatIsTaken(String type) {
    assertProblem(
            request().contentType(type).body("<hello>".getBytes(UTF_8)).post("/predict"),
            415,
            "unsupported-media-type")
        .header("Accept", containsString("multipart/form-data"))
        .body("detail", containsString("labelled " + type + " and begins with \"<hello>\""))
        .body("detail", containsString("curl --data-binary @picture.png http://localhost:"));
  }

  @Test
  void unlabelledBytes_areRefused_andShown() {
    assertProblem(
            request().contentType("").body(new byte[] {1, -117, 8, 0, 1}).post("/predict"),
            415,
            "unsupported-media-type")
        .body("detail", containsString("without a Content-Type"))
        .body("detail", containsString("the bytes 01 8B 08 00 01"));
  }

  /** What curl -d makes of a file: neither CR nor LF nor NUL is left. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif"})
  void pictureWithoutItsLineEnds_isExplained(String format) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), format, file);
    ByteArrayOutputStream stripped = new ByteArrayOutputStream();
    for (byte next : file.toByteArray()) {
      if (next != 0 && next != '\r' && next != '\n') {
        stripped.write(next);
      }
    }

    assertProblem(
            request()
                .contentType("application/x-www-form-urlencoded")
                .body(stripped.toByteArray())
                .post("/predict"),
            422,
            "damaged-image")
        .body("detail", containsString("--data-binary"));
  }

  @Test
  void longLineOfText_isNoPictureThatLostItsLineEnds() {
    byte[] line = "a line of a text ".repeat(9).getBytes(UTF_8);
    assertProblem(
        request().contentType("text/plain").body(line).post("/predict"),
        415,
        "unsupported-media-type");
    assertProblem(
        request().contentType("image/png").body(line).post("/predict"), 415, "unsupported-image");
  }

  @Test
  void pictureReadAsText_isExplained() {
    assertProblem(
            request()
                .contentType("text/plain")
                .body(new String(GOOD, UTF_8).getBytes(UTF_8))
                .post("/predict"),
            422,
            "damaged-image")
        .body("detail", containsString("sent as bytes"));
  }

  private static Response form(String body) {
    return request()
        .header("Content-Type", "multipart/form-data; boundary=x")
        .body(body.getBytes(ISO_8859_1))
        .post("/predict");
  }

  private static Response json(String body) {
    RequestSpecification request = request().contentType("application/json");
    return request.body(body.getBytes(UTF_8)).post("/predict");
  }
}
