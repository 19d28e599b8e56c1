package io.penderie.acceptance.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.penderie.registry.ModelRegistry;
import io.penderie.registry.testing.DamagedModels;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.Versions;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, where the version that should answer does not load. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("heavy")
class StartWithDamagedModelIT {

  @TempDir private Path home;
  private ModelRegistry registry;

  @BeforeEach
  void writeHome() throws IOException {
    SmallHome.write(home);
    registry = ModelRegistry.ofHome(home);
    DamagedModels.ONE_BIT_CHANGED.damage(Versions.write(home, "mine", 1));
  }

  @Test
  void activeVersion_thatDoesNotLoad_isReplacedByTheDefault_andTheLogSaysSo() throws Exception {
    Path active = registry.folder().resolve(ModelRegistry.ACTIVE);
    Files.writeString(active, "{\"version\": \"mine\", \"since\": \"2026-01-02T03:04:05Z\"}");
    String shipped = registry.defaultVersion().orElseThrow();

    try (ServiceProcess service =
        ServiceProcess.start(home.toString(), ServiceProcess.freePort())) {
      assertThat(service.awaitReady())
          .filteredOn(line -> line.contains("\"mine\" cannot be used"))
          .singleElement()
          .asString()
          .contains("WARN", "The version " + shipped + ", which comes with Penderie, answers");
      given()
          .port(service.port())
          .get("/models/active")
          .then()
          .statusCode(200)
          .body("version", equalTo(shipped))
          .body("since", nullValue())
          .body("previous", empty());
    }
    assertThat(active).content().contains("mine");
  }

  @Test
  void lastGoodVersion_answersBeforeTheDefault() throws Exception {
    Versions.write(home, "good", 2);
    DamagedModels.MISSING_PARAMETERS.damage(Versions.write(home, "bad", 3));
    Files.writeString(
        registry.folder().resolve(ModelRegistry.ACTIVE),
        "{\"version\": \"mine\", \"previous\": [\"good\", \"gone\", \"bad\"]}");

    try (ServiceProcess service =
        ServiceProcess.start(home.toString(), ServiceProcess.freePort())) {
      assertThat(service.awaitReady())
          .anyMatch(
              line ->
                  line.contains("\"mine\" cannot be used")
                      && line.contains("The version good, which was active before, answers"));
      given().port(service.port()).get("/models/active").then().body("version", equalTo("good"));
    }
  }

  @Test
  void damagedActiveFile_letsTheDefaultAnswer_andIsMendedByAPromotion() throws Exception {
    Path active = Files.writeString(registry.folder().resolve(ModelRegistry.ACTIVE), "{");
    String shipped = registry.defaultVersion().orElseThrow();
    Versions.write(home, "good", 2);

    try (ServiceProcess service =
        ServiceProcess.start(home.toString(), ServiceProcess.freePort())) {
      service.awaitReady();
      given()
          .port(service.port())
          .get("/models")
          .then()
          .statusCode(200)
          .body("find { it.active }.version", equalTo(shipped));
      RequestSpecification operator =
          given().port(service.port()).header("Authorization", "Bearer " + ServiceTest.TOKEN);
      given(operator).post("/models/active/rollback").then().statusCode(409);
      given(operator).delete("/models/mine").then().statusCode(204);
      given(operator)
          .contentType("application/json")
          .body("{\"version\": \"good\"}")
          .put("/models/active")
          .then()
          .statusCode(200);
    }
    assertThat(active).content().contains("good");
  }

  @Test
  void versionOfTheConfiguration_thatDoesNotLoad_isNotReplaced() throws Exception {
    try (ServiceProcess service =
        ServiceProcess.start(
            home.toString(), ServiceProcess.freePort(), "PENDERIE_MODEL", "mine")) {
      assertThat(service.awaitExit()).isEqualTo(1);
      assertThat(service.lines())
          .anyMatch(line -> line.contains("Penderie cannot start: the model version \"mine\""))
          .noneMatch(line -> line.contains("RegistryException"));
    }
  }
}
