package io.penderie.server.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ModelTest extends ServiceTest {

  @Test
  void models_areListed_withExactlyOneActive() {
    Response response = given().get("/models");

    response.then().statusCode(200);
    List<Boolean> active = response.path("active");
    assertThat(active).containsOnlyOnce(true);
  }

  @Test
  void activeModel_isTheOneThatAnswers_withItsCard() {
    String answering = predict(TestSplit.png(0)).path("model.version");

    given()
        .get("/models/active")
        .then()
        .statusCode(200)
        .body("version", equalTo(answering))
        .body("name", equalTo("detail-resnet"))
        .body("card.architecture", equalTo("detail-resnet"))
        .body("card.trainableParameters", equalTo(539_019))
        .body("card.labels.french[7]", equalTo("Basket"));
  }

  @Test
  void version_hasItsLayers_withShapesAndCounts() {
    given()
        .get("/models/report-network")
        .then()
        .statusCode(200)
        .body("network.name", equalTo("report-cnn"))
        .body("network.input", equalTo(List.of(1, 28, 28)))
        .body("network.trainableParameters", equalTo(468_202))
        .body("network.layers[0].kind", equalTo("convolution"))
        .body("network.layers[0].output", equalTo(List.of(32, 28, 28)))
        .body("network.layers[0].parameters", equalTo(32 * 9 + 32))
        .body("network.layers[-1].kind", equalTo("dense"))
        .body("network.layers[-1].output", equalTo(List.of(10)));
  }

  @Test
  void network_isToldBeforeItIsTrained() {
    given()
        .get("/networks/scaled-resnet-8x1")
        .then()
        .statusCode(200)
        .body("name", equalTo("scaled-resnet-8x1"))
        .body("layers[3].kind", equalTo("residual"))
        .body("layers[3].branch.size()", equalTo(5))
        .body("layers[3].multiplyAdds", equalTo(2 * 784 * 9 * 8 * 8));
    assertProblem(given().get("/networks/scaled-resnet-8x99"), 404, "not-found");
    assertProblem(given().get("/networks/perceptron"), 404, "not-found");
    assertProblem(given().get("/networks/report-cnn?dataset=nothing"), 404, "not-found");
  }

  @Test
  void version_isFoundByItsName_andOnlyByIt() {
    String active = given().get("/models/active").path("version");

    given().get("/models/" + active).then().statusCode(200).body("version", equalTo(active));
    assertProblem(given().get("/models/nothing"), 404, "not-found");
    assertProblem(given().get("/models/.hidden"), 404, "not-found");
  }
}
