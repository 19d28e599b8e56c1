package io.penderie.server.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.photo.testing.HostileFiles;
import io.penderie.server.testing.RawHttp;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest extends ServiceTest {

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @Test
  void prediction_movesEveryMeter() {
    String model = predict(TestSplit.png(0)).path("model.version");
    String labels = "{class=\"Ankle boot\",model=\"" + model + "\"}";
    double before = value("penderie_predictions_total" + labels);

    predict(TestSplit.png(0)).then().statusCode(200);

    assertThat(value("penderie_predictions_total" + labels)).isEqualTo(before + 1);
    String metrics = metrics();
    assertThat(metrics)
        .contains("penderie_preparation_seconds_bucket{le=\"0.001\"}")
        .contains("penderie_queue_wait_seconds_bucket{model=\"" + model + "\",le=\"0.001\"}")
        .contains("penderie_forward_seconds_bucket{model=\"" + model + "\",le=\"0.001\"}")
        .contains("penderie_batch_size_bucket{model=\"" + model + "\",le=\"1.0\"}")
        .contains("penderie_queue_depth{queue=\"classification\"} 0.0")
        .contains("penderie_queue_depth{queue=\"preparation\"} 0.0")
        .contains("penderie_rejected_total{queue=\"classification\"}")
        .contains("penderie_queue_capacity{queue=\"classification\"} 256.0")
        .contains("penderie_version_active{model=\"" + model + "\"} 1.0")
        .contains("penderie_ready 1.0")
        .contains("http_server_requests_seconds_count{method=\"POST\"")
        .containsPattern("http_server_requests_seconds_bucket\\{.*uri=\"/predict\",le=\"0.5\"}");
  }

  /** Of 10,000 test pictures the versions called 980 and 982 ankle boots, right or not. */
  @Test
  void versions_showWhatIsExpectedOfThem() {
    predict(TestSplit.png(0)).then().statusCode(200);
    request().body(TestSplit.png(0)).post("/predict?version=report-network").then().statusCode(200);

    String boots = "penderie_expected_share{class=\"Ankle boot\",model=";
    assertThat(value(boots + "\"photo-network\"}")).isEqualTo(0.098);
    assertThat(value(boots + "\"report-network\"}")).isEqualTo(0.0982);
    assertThat(value("penderie_models_loaded")).isGreaterThanOrEqualTo(2);
    assertThat(value("penderie_predictions_total{class=\"Bag\",model=\"report-network\"}"))
        .isNotNegative();
  }

  @Test
  void machine_isMeasured() {
    assertThat(value("process_resident_memory_bytes"))
        .isBetween(50e6, value("penderie_machine_memory_bytes"));
    assertThat(value("penderie_disk_free_bytes{folder=\"models\"}"))
        .isBetween(1.0, value("penderie_disk_size_bytes{folder=\"models\"}"));
  }

  @Test
  void damagedImage_isMeasured_butIsNoPrediction() {
    double prepared = value("penderie_preparation_seconds_count");

    predict(HostileFiles.truncatedPng()).then().statusCode(422);

    assertThat(value("penderie_preparation_seconds_count")).isEqualTo(prepared + 1);
  }

  @Test
  void inventedMethodsAndPaths_addNoLabelValues() {
    given().request("BREWTEA", "/dataset").then().statusCode(405);
    given().get("/invented-path").then().statusCode(404);

    assertThat(metrics())
        .contains("method=\"OTHER\"")
        .doesNotContain("BREWTEA")
        .doesNotContain("invented-path");
  }

  @Test
  void filesOfThePage_areOneAddress() {
    given().get("/src/main.js").then().statusCode(200);
    given().get("/styles/base.css").then().statusCode(200);
    given().get("/assets/icon.svg").then().statusCode(200);
    given().get("/src/invented.js").then().statusCode(404);

    assertThat(metrics())
        .contains("status=\"200\",uri=\"/{page}\"")
        .doesNotContain("main.js", "base.css", "icon.svg", "invented.js");
  }

  @Test
  void refusedRequests_addNoAddresses() {
    given().request("PATCH", "/models/invented-method").then().statusCode(405);
    given().accept("image/png").get("/models/invented-type").then().statusCode(406);
    given().delete("/models/invented-caller").then().statusCode(401);
    given().request("OPTIONS", "/models/invented-options").then().statusCode(200);
    given().get("/dataset/train/images/invented-index").then().statusCode(404);
    given().get("/training-runs/invented-run").then().statusCode(404);

    assertThat(metrics()).doesNotContain("invented-");
  }

  /** Behind a hundred addresses no other would be measured any more. */
  @Test
  void malformedAddresses_areOneAddress() throws IOException {
    for (int i = 0; i < 120; i++) {
      try (RawHttp connection = new RawHttp(port)) {
        connection.send("GET /malformed-" + i + "% HTTP/1.1\r\nHost: a\r\n\r\n");
        connection.readHead();
      }
    }
    predict(TestSplit.png(0)).then().statusCode(200);

    assertThat(metrics())
        .doesNotContain("malformed-")
        .contains("status=\"400\",uri=\"UNMATCHED\"")
        .contains("status=\"200\",uri=\"/predict\"");
  }

  @Test
  void addressesOfResources_areMeasuredByTheirTemplate() {
    given().get("/models/photo-network").then().statusCode(200);
    given().get("/dataset/test/pictures/0").then().statusCode(200);
    given().get("/models/photo-network/evaluation").then().statusCode(200);

    assertThat(metrics())
        .contains("uri=\"/models/{version}\"")
        .contains("uri=\"/dataset/{split}/pictures/{index}\"")
        .contains("uri=\"/models/{version}/evaluation\"");
  }

  private static double value(String series) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + series + " in " + metrics()));
  }

  private static String metrics() {
    return given().get("/q/metrics").asString();
  }
}
