package io.penderie.server.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.penderie.training.Hyperparameter;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void datasetThatIsNotThere_isNamed() {
    given()
        .get("/training-runs/defaults?dataset=nothing")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-configuration"))
        .body("field", equalTo("dataset"));
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

  @Test
  void members_tellBesideWhatTheyMeanSomething() {
    assertThat(member("momentum"))
        .containsEntry("appliesWhen", Map.of("field", "optimizer", "value", "SGD"));
    assertThat(member("augmentation.erasingMaxArea"))
        .containsEntry(
            "appliesWhen", Map.of("field", "augmentation.erasing", "exclusiveMinimum", 0.0f));
  }

  @Test
  void groups_haveEveryMemberOnce() {
    assertThat(defaults().getList("groups.name", String.class))
        .containsExactly("main", "steps", "heart", "repetition");
    assertThat(defaults().getList("groups.fields.flatten()", String.class))
        .containsExactlyElementsOf(defaults().getList("members.field", String.class));
  }

  /** The page builds its form from the defaults and has nothing of its own but words. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void page_hasWordsForEveryChoice(String language) {
    String dictionary = given().get("/src/i18n/" + language + "/training.js").asString();

    List<String> keys = new ArrayList<>();
    for (Hyperparameter hyperparameter : Hyperparameter.values()) {
      String field = hyperparameter.field().replace('.', '-');
      keys.addAll(List.of("name-" + field, "hint-" + field));
      for (String choice : hyperparameter.domain().choices()) {
        keys.add("value-" + choice.toLowerCase(Locale.ROOT));
      }
      if (hyperparameter.group() != Hyperparameter.Group.MAIN) {
        String group = hyperparameter.group().name().toLowerCase(Locale.ROOT);
        keys.addAll(List.of("group-" + group, "about-" + group));
      }
    }
    assertThat(keys).allSatisfy(key -> assertThat(dictionary).contains("'training." + key + "':"));
  }
}
