package io.penderie.server.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.penderie.training.Hyperparameter;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TrainingHome.class)
class TrainingDefaultsTest extends TrainingTest {

  private static JsonPath defaults() {
    return given().get("/training-runs/defaults").then().statusCode(200).extract().jsonPath();
  }

  private static Map<String, Object> member(String field) {
    return defaults().getMap("members.find { it.field == '" + field + "' }");
  }

  @Test
  void configuration_isThatOfARunThatChoosesNothing() {
    given()
        .get("/training-runs/defaults")
        .then()
        .body("configuration.epochs", equalTo(20))
        .body("configuration.schedule.shape", equalTo("ONE_CYCLE"))
        .body("configuration.threads", equalTo(1));
  }

  @Test
  void members_areThoseOfTheConfiguration_withTheirTypesAndRanges() {
    assertThat(member("epochs"))
        .containsEntry("type", "integer")
        .containsEntry("minimum", 1.0f)
        .containsEntry("maximum", 10_000.0f);
    assertThat(member("learningRate"))
        .containsEntry("type", "number")
        .containsEntry("exclusiveMinimum", 0.0f)
        .doesNotContainKey("minimum");
    assertThat(member("optimizer")).containsEntry("values", List.of("SGD", "ADAM", "ADAMW"));
    assertThat(member("augmentation.horizontalFlip").keySet()).isEqualTo(Set.of("field", "type"));
    assertThat(member("seed").keySet()).isEqualTo(Set.of("field", "type"));
  }

  @Test
  void members_haveEveryRangeThatIsChecked() {
    assertThat(defaults().getList("members.field", String.class))
        .doesNotHaveDuplicates()
        .containsAll(Arrays.stream(Hyperparameter.values()).map(Hyperparameter::field).toList());
  }
}
