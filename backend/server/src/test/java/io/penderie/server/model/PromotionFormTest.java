package io.penderie.server.model;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.penderie.server.testing.ServiceTest;
import io.penderie.server.upload.JsonForm;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to promote that name no version. */
@QuarkusTest
class PromotionFormTest extends ServiceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                  | version",
        "{\"version\": null}                 | version",
        "{\"version\": 7}                    | version",
        "{\"version\": [\"one\"]}            | version",
        "{\"version\": {}}                   | version",
        "{\"version\": \"one\", \"now\": 1}  | now",
        "{\"Version\": \"one\"}              | Version",
      })
  void promotion_withAWrongMember_namesIt(String body, String field) {
    assertProblem(put(body), 400, "invalid-request").body("field", equalTo(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "one",
        "[]",
        "\"one\"",
        "null",
        "{\"version\": \"one\"",
        "{\"version\": \"one\"} {}",
        "{\"version\": \"one\", \"version\": \"two\"}"
      })
  void promotion_withoutAJsonObject_isRefused(String body) {
    assertProblem(put(body), 400, "invalid-request").body("$", not(hasKey("field")));
  }

  @Test
  void promotion_withTooLongABody_isRefused() {
    assertProblem(
        put("{\"version\": \"" + "a".repeat(JsonForm.MAX_BYTES) + "\"}"), 413, "body-too-large");
  }

  @Test
  void promotion_ofAnotherContentType_isRefused() {
    assertProblem(
        operator().contentType("text/html").body("one").put("/models/active"),
        415,
        "unsupported-media-type");
  }

  private static Response put(String body) {
    return operator().contentType("application/json").body(body).put("/models/active");
  }
}
