package io.penderie.server.prediction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.penderie.photo.testing.HostileFiles;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchTest extends ServiceTest {

  /** Classes 9 (ankle boot) and 1 (trouser). */
  private static final byte[] BOOT = TestSplit.png(0);

  private static final byte[] TROUSER = TestSplit.png(2);

  @Test
  void form_getsOneItemForEachImage_inOrder() {
    request()
        .multiPart("image", "a.png", BOOT)
        .multiPart("image", "b.png", HostileFiles.truncatedPng())
        .multiPart("image", "c.png", TROUSER)
        .multiPart("image", "d.png", new byte[0])
        .multiPart("image", "e.png", HostileFiles.text())
        .header("Accept-Language", "fr")
        .post("/predict/batch?topK=2")
        .then()
        .statusCode(200)
        .header("Content-Language", equalTo("fr"))
        .body("items", hasSize(5))
        .body("items[0].prediction.name", equalTo("Bottine"))
        .body("items[0].probabilities", hasSize(2))
        .body("items[0].model.name", equalTo("detail-resnet"))
        .body("items[0].problem", nullValue())
        .body("items[1].problem.type", equalTo("/problems/damaged-image"))
        .body("items[1].problem.status", equalTo(422))
        .body("items[1].prediction", nullValue())
        .body("items[2].prediction.name", equalTo("Pantalon"))
        .body("items[3].problem.type", equalTo("/problems/empty-body"))
        .body("items[4].problem.type", equalTo("/problems/unsupported-image"));
  }

  @Test
  void json_getsOneItemForEachElement_whateverItIs() {
    String boot = "\"" + Base64.getEncoder().encodeToString(BOOT) + "\"";

    json("{\"images\": [" + boot + ", \"?\", 7, {\"a\": [1]}, null, " + boot + "]}")
        .then()
        .statusCode(200)
        .body("items", hasSize(6))
        .body("items[0].prediction.index", equalTo(9))
        .body("items[1].problem.type", equalTo("/problems/invalid-request"))
        .body("items[2].problem.type", equalTo("/problems/invalid-request"))
        .body("items[3].problem.type", equalTo("/problems/invalid-request"))
        .body("items[4].problem.type", equalTo("/problems/invalid-request"))
        .body("items[5].prediction.index", equalTo(9));
  }

  @Test
  void sixtyFourImages_areAnswered_sixtyFiveRefused() {
    batchOf(64).then().statusCode(200).body("items", hasSize(64));
    assertProblem(batchOf(65), 413, "body-too-large");
    assertProblem(
        json("{\"images\": [" + String.join(",", Collections.nCopies(65, "\"\"")) + "]}"),
        413,
        "body-too-large");
  }

  @Test
  void noImages_areRefused() {
    assertProblem(json("{\"images\": []}"), 400, "missing-image-part");
    assertProblem(json("{\"image\": \"AAAA\"}"), 400, "missing-image-part");
    assertProblem(json("{\"images\": \"AAAA\"}"), 400, "invalid-request");
    assertProblem(request().post("/predict/batch"), 400, "empty-body");
    assertProblem(
        request().multiPart("other", "no file").post("/predict/batch"), 400, "missing-image-part");
  }

  @Test
  void singleRawImage_isNoBatch_andTheLineThatIsOneIsShown() {
    assertProblem(
            request().contentType("image/png").body(BOOT).post("/predict/batch"),
            415,
            "unsupported-media-type")
        .body("detail", containsString("curl -F image=@1.png -F image=@2.png http://"));
  }

  @Test
  void filesOfOtherNames_areTaken_inOrder() {
    request()
        .multiPart("front", "a.png", BOOT)
        .multiPart("comment", "two garments")
        .multiPart("back", "b.png", TROUSER)
        .post("/predict/batch")
        .then()
        .statusCode(200)
        .body("items.prediction.index", contains(9, 1));
    request()
        .contentType("text/plain")
        .body(
            "{\"images\": [\""
                + Base64.getMimeEncoder().encodeToString(BOOT).replace("\r\n", "\\n")
                + "\"]}")
        .post("/predict/batch")
        .then()
        .statusCode(200)
        .body("items.prediction.index", contains(9));
  }

  private static Response batchOf(int count) {
    RequestSpecification request = request();
    for (int i = 0; i < count; i++) {
      request.multiPart("image", i + ".png", BOOT);
    }
    return request.post("/predict/batch");
  }

  private static Response json(String body) {
    return request().contentType("application/json").body(body).post("/predict/batch");
  }
}
