package io.penderie.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.server.testing.ServedDocument;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Who may do what, for every operation of the OpenAPI document: a new one is tested as soon as it
 * is there, and fails here if it changes something without asking for the token.
 */
@QuarkusTest
@TestProfile(SmallHome.Profile.class)
class TokenRulesTest extends ServiceTest {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** They take a picture to answer to, and keep nothing. */
  private static final List<String> ASKING = List.of("/predict", "/explanations");

  /** JSON, but of no operation: it lets a request through to its resource and changes nothing. */
  private static final String NO_BODY_OF_OURS = "[]";

  /** One operation, with an address to try it at. */
  private record Operation(String method, String path, JsonNode document) {

    boolean needsToken() {
      List<JsonNode> alternatives = new ArrayList<>();
      document.path("security").forEach(alternatives::add);
      return !alternatives.isEmpty() && alternatives.stream().noneMatch(JsonNode::isEmpty);
    }

    String name() {
      return method + " " + path;
    }

    Response send(RequestSpecification request, String body) {
      if (document.has("requestBody")) {
        request.contentType("application/json").body(body);
      }
      return request.urlEncodingEnabled(false).request(method, path);
    }

    String exampleBody() {
      return document.at("/requestBody/content/application~1json/example").toString();
    }
  }

  @Test
  void operationsThatChange_needTheToken() throws IOException {
    for (Operation operation : operations()) {
      boolean reads =
          READING.contains(operation.method)
              || ASKING.stream().anyMatch(path -> operation.path.startsWith(path));
      assertThat(operation.needsToken()).as(operation.name()).isEqualTo(!reads);
    }
  }

  @Test
  void operationsThatNeedTheToken_refuseWhoeverHasItNot() throws IOException {
    for (Operation operation : operationsThatNeedTheToken()) {
      String body = operation.exampleBody();

      assertUnauthorized(operation, operation.send(request(), body), "");
      assertUnauthorized(
          operation,
          operation.send(request().header("Authorization", "Bearer wrong-" + TOKEN), body),
          ", error=\"invalid_token\"");
      assertUnauthorized(
          operation,
          operation.send(request().header("Authorization", "Bearer "), body),
          ", error=\"invalid_token\"");
      assertUnauthorized(
          operation, operation.send(request().header("Authorization", "Basic " + TOKEN), body), "");
      assertUnauthorized(
          operation, operation.send(request().queryParam("access_token", TOKEN), body), "");
      assertUnauthorized(
          operation,
          operation.send(request().cookie("Authorization", "Bearer " + TOKEN), body),
          "");
    }
  }

  @Test
  void operationsThatNeedTheToken_takeIt() throws IOException {
    for (Operation operation : operationsThatNeedTheToken()) {
      assertThat(operation.send(operator(), NO_BODY_OF_OURS).statusCode())
          .as(operation.name())
          .isNotIn(401, 403)
          .isLessThan(500);
    }
  }

  @Test
  void operationsThatNeedTheToken_sayWhatTheyAnswerWithoutIt() throws IOException {
    for (Operation operation : operationsThatNeedTheToken()) {
      JsonNode responses = operation.document.path("responses");
      assertThat(responses.at("/401/headers").has("WWW-Authenticate"))
          .as(operation.name())
          .isTrue();
      assertThat(
              responses
                  .at("/401/content/application~1problem+json/examples/unauthorized/value/type")
                  .asText())
          .as(operation.name())
          .isEqualTo("/problems/unauthorized");
      assertThat(responses.has("403")).as(operation.name()).isFalse();
    }
  }

  @Test
  void openOperations_neverAskForAToken_andMindNoWrongOne() throws IOException {
    for (Operation operation : operations()) {
      if (operation.needsToken()) {
        continue;
      }
      String body = operation.exampleBody();
      for (RequestSpecification request :
          List.of(
              request(),
              request().header("Authorization", "Bearer wrong"),
              request().header("Authorization", "Basic wrong"),
              operator())) {
        Response answer = operation.send(request, body);
        assertThat(answer.statusCode()).as(operation.name()).isNotIn(401, 403);
        assertThat(answer.headers().hasHeaderWithName("WWW-Authenticate")).isFalse();
      }
    }
  }

  @Test
  void options_areOpenEverywhere() throws IOException {
    for (Operation operation : operations()) {
      assertThat(request().urlEncodingEnabled(false).options(operation.path).statusCode())
          .as(operation.name())
          .isEqualTo(200);
    }
  }

  @Test
  void scheme_isABearerToken() throws IOException {
    JsonNode scheme = ServedDocument.document().at("/components/securitySchemes/token");
    assertThat(scheme.path("type").asText()).isEqualTo("http");
    assertThat(scheme.path("scheme").asText()).isEqualTo("bearer");
    assertThat(ServedDocument.document().at("/components/securitySchemes")).hasSize(1);
  }

  private static void assertUnauthorized(Operation operation, Response answer, String error) {
    assertThat(answer.headers().getValues("WWW-Authenticate"))
        .as(operation.name())
        .containsExactly("Bearer realm=\"penderie\"" + error);
    assertProblem(answer, 401, "unauthorized");
  }

  private static List<Operation> operationsThatNeedTheToken() throws IOException {
    List<Operation> found = operations().stream().filter(Operation::needsToken).toList();
    assertThat(found).isNotEmpty();
    return found;
  }

  private static List<Operation> operations() throws IOException {
    List<Operation> operations = new ArrayList<>();
    ServedDocument.operations()
        .forEach(
            (name, operation) -> {
              String[] methodAndPath = name.split(" ", 2);
              operations.add(
                  new Operation(
                      methodAndPath[0].toUpperCase(Locale.ROOT),
                      filledIn(methodAndPath[1], operation),
                      operation));
            });
    return operations;
  }

  /** Puts the examples of its parameters into a path. */
  private static String filledIn(String path, JsonNode operation) {
    String filled = path;
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("path")) {
        JsonNode example = parameter.path("example");
        assertThat(example.isMissingNode()).as(path + " has examples").isFalse();
        filled = filled.replace("{" + parameter.path("name").asText() + "}", example.asText());
      }
    }
    assertThat(filled).as("all parameters are documented").doesNotContain("{");
    return filled;
  }
}
