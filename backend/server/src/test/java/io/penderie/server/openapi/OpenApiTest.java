package io.penderie.server.openapi;

import static io.penderie.server.testing.ServedDocument.document;
import static io.penderie.server.testing.ServedDocument.operations;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.testing.ServiceTest;
import io.penderie.training.Domain;
import io.penderie.training.Hyperparameter;
import io.penderie.training.TrainingConfigJson;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OpenApiTest extends ServiceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void document_isThereAsYamlAndAsJson() throws IOException {
    given().get("/q/openapi").then().statusCode(200).body(containsString("openapi: 3."));
    assertThat(document().path("openapi").asText()).startsWith("3.");
    assertThat(document().at("/info/title").asText()).isEqualTo("Penderie");
    assertThat(document().at("/info/version").asText())
        .matches("\\d+\\.\\d+\\.\\d+.*")
        .isEqualTo(
            ConfigProvider.getConfig().getValue("quarkus.application.version", String.class));
    assertThat(document().at("/info/license/name").asText()).isEqualTo("MIT");
  }

  @Test
  void operations_areThoseThatExist() throws IOException {
    assertThat(operations().keySet())
        .containsExactlyInAnyOrder(
            "post /predict",
            "post /predict/base64",
            "post /predict/batch",
            "post /predict/batch/base64",
            "post /predict/preparation",
            "post /predict/preparation/base64",
            "post /explanations",
            "post /explanations/base64",
            "post /explanations/feature-maps",
            "post /explanations/feature-maps/base64",
            "post /explanations/neighbours",
            "post /explanations/neighbours/base64",
            "get /addresses",
            "get /dataset",
            "get /dataset/photographs/{sha256}",
            "get /dataset/suspects",
            "get /dataset/{split}/distribution",
            "get /dataset/{split}/statistics",
            "get /dataset/{split}/classes/{index}/mean",
            "get /dataset/{split}/pictures",
            "get /dataset/{split}/pictures/{index}",
            "get /dataset/{split}/sheet",
            "get /datasets",
            "post /datasets",
            "get /datasets/{name}",
            "delete /datasets/{name}",
            "get /datasets/{name}/archive",
            "post /datasets/{name}/archive",
            "get /datasets/{name}/duplicates",
            "put /datasets/{name}/classes/{id}",
            "delete /datasets/{name}/classes/{id}",
            "post /datasets/{name}/classes/{id}/merge",
            "get /datasets/{name}/pictures",
            "post /datasets/{name}/pictures",
            "get /datasets/{name}/pictures/{sha256}",
            "patch /datasets/{name}/pictures/{sha256}",
            "delete /datasets/{name}/pictures/{sha256}",
            "get /datasets/{name}/pictures/{sha256}/prepared",
            "get /models",
            "get /models/active",
            "put /models/active",
            "post /models/active/rollback",
            "delete /models/{version}",
            "get /models/{version}",
            "get /models/{version}/archive",
            "put /models/{version}/archive",
            "put /models/{version}/notes",
            "get /models/{version}/evaluation",
            "get /networks/{architecture}",
            "get /models/{version}/evaluation/photographs",
            "get /models/{version}/evaluation/photographs/answers",
            "get /models/{version}/evaluation/pictures",
            "get /models/{version}/evaluation/sheet",
            "get /models/{version}/comparison",
            "get /models/{version}/comparison/pictures",
            "get /models/{version}/comparison/sheet",
            "post /training-runs",
            "get /training-runs",
            "get /training-runs/defaults",
            "post /training-runs/estimates",
            "get /training-runs/{id}",
            "delete /training-runs/{id}",
            "get /training-runs/{id}/events",
            "get /training-runs/{id}/log",
            "post /training-runs/{id}/cancellation",
            "post /training-runs/{id}/resumption",
            "post /searches",
            "get /searches",
            "get /searches/defaults",
            "get /searches/{id}",
            "delete /searches/{id}",
            "get /searches/{id}/events",
            "post /searches/{id}/cancellation",
            "post /searches/{id}/resumption",
            "get /problems",
            "get /problems/{slug}");
  }

  @Test
  void document_hasTheSameOrderAtEachStart() throws IOException {
    List<String> paths = new ArrayList<>();
    document().path("paths").fieldNames().forEachRemaining(paths::add);
    List<String> json = paths.stream().filter(path -> path.endsWith("/base64")).toList();
    assertThat(json).hasSizeGreaterThan(2);
    assertThat(json.stream().map(path -> paths.indexOf(path.replace("/base64", ""))).toList())
        .isSorted();
    assertThat(document().at("/components/headers").fieldNames())
        .toIterable()
        .filteredOn(name -> List.of("Content-Security-Policy", "ETag", "Vary").contains(name))
        .containsExactly("Content-Security-Policy", "ETag", "Vary");
  }

  @Test
  void everyOperation_hasSummaryTagExampleAndErrors() throws IOException {
    operations()
        .forEach(
            (name, operation) -> {
              assertThat(operation.path("summary").asText()).as(name).isNotBlank();
              assertThat(operation.path("tags")).as(name).hasSize(1);
              assertThat(operation.path("operationId").asText()).as(name).isNotBlank();
              assertThat(operation.toString()).as(name).doesNotContain("x-problems");
              JsonNode responses = operation.path("responses");
              JsonNode success =
                  responses.path(
                      List.of("202", "201", "200").stream()
                          .filter(responses::has)
                          .findFirst()
                          .orElse("200"));
              // A deletion answers with nothing to show.
              assertThat(
                      (success.isMissingNode() && responses.has("204"))
                          || success.path("content").elements().next().has("example"))
                  .as(name)
                  .isTrue();
              assertThat(responses.has("406")).as(name).isTrue();
              assertThat(responses.has("500")).as(name).isTrue();
              assertThat(responses.has("414")).as(name).isTrue();
              assertThat(responses.has("431")).as(name).isTrue();
              responses.properties().forEach(entry -> assertProblemDocumented(name, entry));
            });
  }

  @Test
  void predict_documentsEveryStatusThatItCanReturn() throws IOException {
    Set<String> statuses = new TreeSet<>();
    operations()
        .get("post /predict")
        .path("responses")
        .fieldNames()
        .forEachRemaining(statuses::add);

    assertThat(statuses)
        .containsExactly(
            "200", "400", "404", "406", "408", "409", "413", "414", "415", "422", "429", "431",
            "500", "503", "504");
  }

  @Test
  void predict_takesTheDocumentedTypeForAType() throws IOException {
    // Swagger UI sends the documented type itself when a file is tried out.
    request()
        .contentType("image/*")
        .body(Base64.getDecoder().decode(Examples.PICTURE))
        .post("/predict")
        .then()
        .statusCode(200);
  }

  @Test
  void predictExample_hasTheShapeOfARealAnswer() throws IOException {
    JsonNode example =
        operations().get("post /predict").at("/responses/200/content/application~1json/example");
    JsonNode real = JSON.readTree(predict(Base64.getDecoder().decode(Examples.PICTURE)).asString());

    assertThat(example.fieldNames()).toIterable().containsExactlyElementsOf(real::fieldNames);
    assertThat(example.path("prediction").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(real.path("prediction")::fieldNames);
    assertThat(example.at("/prediction/name")).isEqualTo(real.at("/prediction/name"));
  }

  @Test
  void preparationExample_hasTheShapeOfARealAnswer() throws IOException {
    JsonNode example =
        operations()
            .get("post /predict/preparation")
            .at("/responses/200/content/application~1json/example");
    JsonNode real =
        JSON.readTree(
            request()
                .contentType("image/png")
                .body(Base64.getDecoder().decode(Examples.PICTURE))
                .post("/predict/preparation")
                .asString());

    assertThat(example.fieldNames()).toIterable().containsExactlyElementsOf(real::fieldNames);
    assertThat(example.path("preparation").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(real.path("preparation")::fieldNames);
    assertThat(example.at("/stages/0").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(real.at("/stages/0")::fieldNames);
  }

  @Test
  void batchItem_hasTheMembersOfAPredictionAndAProblem() throws IOException {
    JsonNode schemas = document().at("/components/schemas");

    assertThat(schemas.at("/BatchItem/properties").fieldNames())
        .toIterable()
        .contains("problem")
        .containsAll(() -> schemas.at("/Prediction/properties").fieldNames());
  }

  @ParameterizedTest
  @EnumSource
  void trainingConfiguration_saysWhatAHyperparameterMayBe(Hyperparameter hyperparameter)
      throws IOException {
    String path = hyperparameter.field().replace(".", "/properties/");
    JsonNode schema = document().at("/components/schemas/TrainingConfiguration/properties/" + path);

    Domain domain = hyperparameter.domain();
    assertThat(schema.path("type").asText()).isEqualTo(domain.type());
    assertThat(schema.path("description").asText()).isNotBlank();
    assertThat(schema.path("enum").valueStream().map(JsonNode::asText))
        .containsExactlyElementsOf(domain.choices());
    if (domain.range() != null) {
      assertThat(schema.path("minimum").asDouble()).isEqualTo(domain.range().least());
      assertThat(schema.path("exclusiveMinimum").asBoolean())
          .isEqualTo(!domain.range().leastIncluded());
      assertThat(schema.path("maximum").asDouble()).isEqualTo(domain.range().most());
    }
    // A run has as many threads as the service is configured to give it.
    assertThat(schema.path("default").asText())
        .isEqualTo(hyperparameter == Hyperparameter.THREADS ? "" : domain.byDefault().toString());
  }

  @Test
  void trainingConfiguration_isReferredTo() throws IOException {
    for (String schema :
        List.of("TrainingRequest", "TrainingDefaults", "TrainingRun", "TrainingEstimate")) {
      assertThat(
              document()
                  .at("/components/schemas/" + schema + "/properties/configuration/$ref")
                  .asText())
          .as(schema)
          .isEqualTo(ConfigurationSchema.REF);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get /training-runs/defaults",
        "post /training-runs/estimates",
        "get /training-runs/{id}",
        "post /training-runs/{id}/cancellation"
      })
  void trainingExample_showsEveryChoice(String operation) throws IOException {
    JsonNode responses = operations().get(operation).path("responses");
    JsonNode example =
        responses
            .path(responses.has("202") ? "202" : "200")
            .at("/content/application~1json/example/configuration");

    assertThat(TrainingConfigJson.toJson(TrainingConfigJson.parse(example)))
        .hasToString(example.toString());
  }

  @Test
  void swaggerUi_isThere() {
    given()
        .get("/q/swagger-ui/")
        .then()
        .statusCode(200)
        .body(containsString("swagger-ui"))
        .header("Content-Security-Policy", containsString("script-src 'self' 'unsafe-inline'"));
  }

  private static void assertProblemDocumented(String name, Map.Entry<String, JsonNode> response) {
    int status = Integer.parseInt(response.getKey());
    if (status < 400) {
      return;
    }
    JsonNode problem = response.getValue().at("/content/application~1problem+json");
    assertThat(problem.at("/schema/$ref").asText())
        .as(name)
        .isEqualTo("#/components/schemas/Problem");
    problem
        .path("examples")
        .properties()
        .forEach(
            example -> {
              ProblemType type = ProblemType.find(example.getKey()).orElseThrow();
              assertThat(type.status()).isEqualTo(status);
              assertThat(example.getValue().at("/value/type").asText()).isEqualTo(type.uri());
            });
    assertThat(problem.path("examples")).as(name).isNotEmpty();
  }
}
