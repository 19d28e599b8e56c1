package io.penderie.server.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.penderie.registry.ModelRegistry;
import io.penderie.registry.testing.DamagedModels;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import io.penderie.server.testing.Versions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(SmallHome.Profile.class)
class PromotionTest extends ServiceTest {

  private static final byte[] BOOT = TestSplit.png(0);

  @Inject PenderieConfig config;

  private ModelRegistry registry;
  private String shipped;

  @BeforeEach
  void writeVersions() {
    registry = ModelRegistry.ofHome(config.home());
    shipped = registry.defaultVersion().orElseThrow();
    Versions.write(config.home(), "one", 1);
    Versions.write(config.home(), "two", 2);
  }

  @AfterEach
  void letTheShippedVersionAnswer() {
    promote(shipped).then().statusCode(200);
    operator().delete("/models/one");
    operator().delete("/models/two");
    assertThat(registry.contents().versions()).hasSize(1);
  }

  @Test
  void promotion_letsTheVersionAnswer() {
    Instant before = Instant.now().minusSeconds(1);

    Response promoted = promote("one");

    promoted
        .then()
        .statusCode(200)
        .body("version", equalTo("one"))
        .body("name", equalTo("report-cnn"))
        .body("previous[-1]", equalTo(shipped))
        .body("card.version", equalTo("one"));
    assertThat(Instant.parse(promoted.path("since"))).isBetween(before, Instant.now());
    assertThat(answering()).isEqualTo("one");
    assertThat(given().get("/models/active").asString()).isEqualTo(promoted.asString());
    given().get("/models").then().body("find { it.active }.version", equalTo("one"));
    given()
        .get("/q/health/ready")
        .then()
        .body("checks.find { it.name == 'active model' }.data.version", equalTo("one"));
    assertThat(registry.active().name()).isEqualTo("one");
  }

  @Test
  void version_comesBackFromAnArchive_underAnotherName_andAnswers() {
    byte[] zip =
        given()
            .get("/models/one/archive")
            .then()
            .statusCode(200)
            .contentType("application/zip")
            .header("Content-Disposition", equalTo("attachment; filename=\"one.zip\""))
            .extract()
            .asByteArray();
    operator().delete("/models/two").then().statusCode(204);
    given().body(zip).put("/models/two/archive").then().statusCode(401);

    operator()
        .body(zip)
        .put("/models/two/archive")
        .then()
        .statusCode(201)
        .body("version", equalTo("two"))
        .body("card.parametersSha256", equalTo(registry.find("one").card().parametersSha256()));

    promote("two").then().statusCode(200);
    assertThat(answering()).isEqualTo("two");
    assertProblem(operator().body(zip).put("/models/one/archive"), 409, "version-exists");
    assertProblem(operator().body("no zip").put("/models/three/archive"), 422, "refused-archive")
        .body("detail", containsString("is no version"));
    assertProblem(operator().body(zip).put("/models/A%20Name/archive"), 400, "invalid-request");
    assertProblem(given().get("/models/three/archive"), 404, "not-found");
  }

  @Test
  void promotion_ofTheActiveVersion_changesNothing() {
    Response first = promote("one");

    Response second = promote("one");

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.asString()).isEqualTo(first.asString());
  }

  @ParameterizedTest
  @EnumSource
  void promotion_ofADamagedVersion_leavesTheOldOneAnswering(DamagedModels damage)
      throws IOException {
    String active = given().get("/models/active").asString();
    damage.damage(registry.find("two"));

    assertProblem(promote("two"), 409, "version-unusable")
        .body("detail", containsString("two cannot be used: " + damage.reason()));

    assertThat(answering()).isEqualTo(shipped);
    assertThat(given().get("/models/active").asString()).isEqualTo(active);
    assertThat(registry.active().name()).isEqualTo(shipped);
  }

  @Test
  void promotion_ofNothing_isNotFound() {
    assertProblem(promote("nothing"), 404, "not-found");
    assertProblem(promote("../models/one"), 404, "not-found");
    assertProblem(promote(""), 404, "not-found");
  }

  /** A folder where the unfinished file would go stands for a full or failing disk. */
  @Test
  void promotion_thatCannotBeWritten_leavesTheOldOneAnswering() throws IOException {
    promote("one").then().statusCode(200);
    Path obstacle = Files.createDirectory(registry.folder().resolve("active.json.unfinished"));
    try {
      assertProblem(promote("two"), 507, "storage-failed");
      assertProblem(operator().post("/models/active/rollback"), 507, "storage-failed");
    } finally {
      Files.delete(obstacle);
    }

    assertThat(answering()).isEqualTo("one");
    assertThat(registry.active().name()).isEqualTo("one");
    promote("two").then().statusCode(200);
  }

  @Test
  void rollback_twice_andOnceTooOften() {
    promote("one");
    promote("two");

    rollback().then().statusCode(200).body("version", equalTo("one"));
    assertThat(answering()).isEqualTo("one");
    rollback().then().statusCode(200).body("version", equalTo(shipped)).body("previous", empty());
    assertThat(answering()).isEqualTo(shipped);

    assertProblem(rollback(), 409, "no-previous-version");
    assertThat(answering()).isEqualTo(shipped);
  }

  @Test
  void rollback_toADamagedVersion_leavesTheOldOneAnswering() throws IOException {
    promote("one");
    promote("two");
    DamagedModels.ONE_BIT_CHANGED.damage(registry.find("one"));

    assertProblem(rollback(), 409, "version-unusable");

    assertThat(answering()).isEqualTo("two");
  }

  @Test
  void deletion_takesTheVersionAndItsMetersAway() {
    promote("one");
    assertThat(answering()).isEqualTo("one");
    promote("two");
    assertThat(given().get("/q/metrics").asString())
        .contains("model=\"one\"")
        .contains("penderie_version_active{model=\"two\"} 1.0")
        .doesNotContain("penderie_version_active{model=\"one\"}");

    operator().delete("/models/one").then().statusCode(204);

    assertProblem(given().get("/models/one"), 404, "not-found");
    assertThat(given().get("/q/metrics").asString()).doesNotContain("model=\"one\"");
    given().get("/models/active").then().body("previous", contains(shipped));
    assertProblem(operator().delete("/models/one"), 404, "not-found");
  }

  @Test
  void deletion_ofTheActiveOrABuiltInVersion_isRefused() {
    promote("one");

    assertProblem(operator().delete("/models/one"), 409, "version-protected")
        .body("detail", containsString("one is the active one and cannot be deleted"));
    assertProblem(operator().delete("/models/" + shipped), 409, "version-protected")
        .body("detail", containsString("comes with Penderie"));

    assertThat(answering()).isEqualTo("one");
  }

  @Test
  void deletion_ofNoVersion_isNotFound() {
    assertProblem(operator().delete("/models/nothing"), 404, "not-found");
    assertProblem(operator().delete("/models/built-in.json"), 404, "not-found");
    assertProblem(operator().delete("/models/.lock"), 404, "not-found");
  }

  @Test
  void list_showsDamagedVersions_withTheirFault() throws IOException {
    DamagedModels.CARD_THAT_IS_NO_JSON.damage(registry.find("one"));
    DamagedModels.CHECKPOINT.damage(registry.find("two"));

    given()
        .get("/models")
        .then()
        .statusCode(200)
        .body("version", contains("one", shipped, "two"))
        .body("builtIn", contains(false, true, false))
        .body("active", contains(false, true, false))
        .body("[0].faultType", equalTo("unreadable-card"))
        .body("[0].fault", equalTo("its model card cannot be read"))
        .body("[0].name", nullValue())
        .body("[1].faultType", nullValue())
        .body("[1].fault", nullValue())
        .body("[2].faultType", equalTo("unfinished-run"))
        .body("[2].fault", containsString("checkpoint"))
        .body("[2].name", equalTo("report-cnn"));
    assertProblem(given().get("/models/one"), 409, "version-unusable");
    operator().delete("/models/one").then().statusCode(204);
  }

  @Test
  void activeModel_isNoVersionToDelete() {
    assertProblem(operator().delete("/models/active"), 405, "method-not-allowed")
        .header("Allow", equalTo("GET, HEAD, OPTIONS, PUT"));
  }

  private static Response promote(String version) {
    return operator()
        .contentType("application/json")
        .body("{\"version\": \"" + version + "\"}")
        .put("/models/active");
  }

  private static Response rollback() {
    return operator().post("/models/active/rollback");
  }

  /** The version that answers a prediction. */
  private static String answering() {
    return predict(BOOT).path("model.version");
  }
}
