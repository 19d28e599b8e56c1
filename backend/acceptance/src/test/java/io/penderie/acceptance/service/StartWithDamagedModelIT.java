package io.penderie.acceptance.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.penderie.registry.ModelRegistry;
import io.penderie.registry.testing.DamagedModels;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, where the version that should answer does not load. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
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
