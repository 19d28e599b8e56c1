package io.penderie.server.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.serving.Serving;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;

/** A test against the running service, once its model is warm. */
public abstract class ServiceTest {

  /** The token that the tests' configuration sets. */
  public static final String TOKEN = "the-token-of-the-tests-0123456789";

  @Inject Serving serving;

  @BeforeEach
  void awaitModel() throws Exception {
    serving.started().get(60, TimeUnit.SECONDS);
  }

  /** A request whose Content-Type is sent exactly as given. */
  protected static RequestSpecification request() {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        // A body under that label is one as it is, such as curl --data-binary
                        // sends.
                        .encodeContentTypeAs(
                            "application/x-www-form-urlencoded", ContentType.TEXT)));
  }

  /** A request of someone who may change things. */
  protected static RequestSpecification operator() {
    return request().header("Authorization", "Bearer " + TOKEN);
  }

  /** Sends a file as the whole body. */
  protected static Response predict(byte[] file) {
    return request().contentType("image/png").body(file).post("/predict");
  }

  /** Checks that an answer is a problem of this kind, in every respect. */
  protected static ValidatableResponse assertProblem(Response response, int status, String slug) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.path("type").toString()).isEqualTo("/problems/" + slug);
    assertThat((Integer) response.path("status")).isEqualTo(status);
    assertThat(response.path("title").toString()).isNotBlank();
    assertThat(response.path("detail").toString())
        .isNotBlank()
        .doesNotContain("Exception", "java", "io.penderie", "null");
    return response.then();
  }
}
