package io.penderie.server.openapi;

import static io.penderie.server.testing.ServedDocument.document;
import static io.penderie.server.testing.ServedDocument.operations;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.penderie.server.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What machines make of the document: generators of clients, and Swagger UI of its forms. */
@QuarkusTest
class DocumentForClientsTest extends ServiceTest {

  private static final String DATASET = "name";
  private static final String VERSION = "version";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/predict",
        "/predict/batch",
        "/predict/preparation",
        "/explanations",
        "/explanations/feature-maps"
      })
  void imagesInJson_areAnOperationOfTheirOwn_whoseExampleWorksAtBothAddresses(String path)
      throws IOException {
    JsonNode files = operations().get("post " + path).at("/requestBody/content");
    // What Swagger UI and generated clients choose is the first.
    assertThat(files.fieldNames().next()).isEqualTo("multipart/form-data");
    assertThat(files.has("application/json")).isFalse();

    JsonNode json = operations().get("post " + path + "/base64").at("/requestBody/content");
    assertThat(json.fieldNames()).toIterable().containsExactly("application/json");
    for (String address : List.of(path, path + "/base64", path + "/base64/")) {
      request()
          .contentType("application/json")
          .body(json.at("/application~1json/example").toString())
          .post(address)
          .then()
          .statusCode(200);
    }
  }

  @Test
  void base64_isDocumentedAsSuch() throws IOException {
    JsonNode schemas = document().at("/components/schemas");
    assertThat(schemas.at("/ImageForm/properties/image/format").asText()).isEqualTo("binary");
    assertThat(schemas.at("/ImageFile/format").asText()).isEqualTo("binary");
    for (String member :
        List.of("/ImageJson/properties/image", "/ImageBase64", "/Stage/properties/data")) {
      assertThat(schemas.at(member).path("format").asText()).as(member).isEqualTo("byte");
    }
  }

  /** Swagger UI fills fields from examples, and sends what it filled in. */
  @Test
  void optionalParameter_hasNoExampleButItsDefault() throws IOException {
    operations()
        .forEach(
            (name, operation) -> {
              for (JsonNode parameter : operation.path("parameters")) {
                if (!parameter.path("required").asBoolean()) {
                  String what = name + " " + parameter.path("name").asText();
                  assertThat(parameter.has("examples")).as(what).isFalse();
                  assertThat(parameter.at("/schema/example").isMissingNode()).as(what).isTrue();
                  assertThat(parameter.path("example"))
                      .as(what)
                      .isIn(MissingNode.getInstance(), parameter.at("/schema/default"));
                }
              }
            });
  }

  /** For the same reason: what changes something is tried out by pressing a button. */
  @Test
  void exampleOfAChange_doesNothing_orWhatAnEmptyBodyDoes() throws IOException {
    operations()
        .forEach(
            (name, operation) -> {
              if (operation.path("security").isEmpty() || isOfWhatIsNotThere(operation)) {
                return;
              }
              for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("required").asBoolean()) {
                  assertThat(parameter.path("example").asText())
                      .as(name)
                      .isIn(TrainingExamples.ID, Examples.NO_VERSION);
                }
              }
              for (JsonNode body : operation.at("/requestBody/content")) {
                if (body.at("/schema/format").asText().equals("binary")) {
                  // Without a file that somebody chooses nothing is sent, which is refused.
                  continue;
                }
                assertThat(body.path("example").toString())
                    .as(name)
                    .isIn(
                        "{}",
                        "{\"version\":\"" + Examples.NO_VERSION + "\"}",
                        DatasetExamples.NEW.replace(" ", ""));
              }
            });
    given().get("/models/" + Examples.NO_VERSION).then().statusCode(404);
  }

  /** Then it does not matter what is to be done to it. */
  private static boolean isOfWhatIsNotThere(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .anyMatch(
            parameter ->
                switch (parameter.path("name").asText()) {
                  case DATASET ->
                      parameter.path("example").asText().equals(DatasetExamples.NO_DATASET);
                  case VERSION -> parameter.path("example").asText().equals(Examples.NO_VERSION);
                  default -> false;
                });
  }

  /**
   * Generators call the choices of a member and of a parameter alike; two of a name do not compile.
   */
  @Test
  void choices_haveNamesOfTheirOwn() throws IOException {
    List<String> names = new ArrayList<>();
    document()
        .at("/components/schemas")
        .properties()
        .forEach(
            schema ->
                schema.getValue().path("properties").properties().stream()
                    .filter(member -> member.getValue().has("enum"))
                    .forEach(member -> names.add(schema.getKey() + member.getKey())));
    operations()
        .values()
        .forEach(
            operation ->
                operation
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.at("/schema").has("enum"))
                    .forEach(
                        parameter ->
                            names.add(
                                operation.path("operationId").asText()
                                    + parameter.path("name").asText())));
    assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
  }

  @Test
  void schemas_sayWhatIsAlwaysThere_andWhatMayBeNull() throws IOException {
    JsonNode schemas = document().at("/components/schemas");
    assertThat(schemas.at("/Bin/required").valueStream().map(JsonNode::asText))
        .contains("count", "meanConfidence");
    assertThat(schemas.at("/Bin/properties/meanConfidence/nullable").asBoolean()).isTrue();
    assertThat(schemas.at("/Bin/properties/count").has("nullable")).isFalse();
    // Unwrapped, and left out where there is none.
    assertThat(schemas.at("/TrainingRun/required").valueStream().map(JsonNode::asText))
        .contains("id", "state", "history")
        .doesNotContain("version", "progress");
    assertThat(schemas.at("/BatchItem").has("required")).isFalse();
    // A reference cannot be null, so this one is none.
    assertThat(schemas.at("/Prediction/properties/predictionSet/nullable").asBoolean()).isTrue();
    assertThat(schemas.at("/Prediction/properties/predictionSet/properties")).hasSize(2);
  }

  @Test
  void events_haveShapes_tiedToTheirStream() throws IOException {
    assertThat(
            operations().values().stream()
                .map(operation -> operation.at("/responses/200/content/text~1event-stream"))
                .filter(stream -> !stream.isMissingNode())
                .map(stream -> stream.at("/x-itemSchema/$ref").asText()))
        .containsExactlyInAnyOrder(
            "#/components/schemas/TrainingEvent", "#/components/schemas/SearchEvent");
    for (String events : List.of("TrainingEvent", "SearchEvent")) {
      JsonNode any = document().at("/components/schemas/" + events);
      assertThat(any.path("oneOf")).hasSameSizeAs(any.at("/discriminator/mapping"));
      for (JsonNode shape : any.at("/discriminator/mapping")) {
        String name = shape.asText().substring("#/components/schemas/".length());
        assertThat(document().at("/components/schemas/" + name + "/required").valueStream())
            .as(name)
            .extracting(JsonNode::asText)
            .contains("type", "at");
      }
    }
  }

  @Test
  void predictions_showNoLock_whereTheyNeedNoToken() throws IOException {
    assertThat(document().path("security")).isEmpty();
    assertThat(operations().get("post /predict").has("security")).isFalse();
    assertThat(operations().get("put /models/active").at("/security/0").has("token")).isTrue();
  }
}
