package io.penderie.server.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.files.JsonFiles;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.testing.DamagedModels;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import io.penderie.server.testing.Versions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What other processes make of the registry is what the service answers with. */
@QuarkusTest
@TestProfile(SmallHome.Profile.class)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RegistryWatchTest extends ServiceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject PenderieConfig config;
  @TempDir private Path scratch;

  private ModelRegistry registry;
  private String shipped;

  @BeforeEach
  void writeVersions() {
    registry = ModelRegistry.ofHome(config.home());
    shipped = registry.defaultVersion().orElseThrow();
    Versions.write(config.home(), "one", 1);
  }

  @AfterEach
  void letTheShippedVersionAnswer() {
    operator()
        .contentType("application/json")
        .body(Map.of("version", shipped))
        .put("/models/active")
        .then()
        .statusCode(200);
    operator().delete("/models/one");
    operator().delete("/models/broken");
  }

  @Test
  void promotionAndRollback_onTheCommandLine_areFollowed() throws Exception {
    commandLine("models", "promote", "one", "--home=" + config.home());
    awaitAnswerOf("one");
    request().get("/models/active").then().statusCode(200);
    assertThat((String) request().get("/models/active").path("since"))
        .isEqualTo(registry.activation().since().toString());

    commandLine("models", "rollback", "--home=" + config.home());
    awaitAnswerOf(shipped);
  }

  /** The command line would not promote it: it was damaged later, or the file written by hand. */
  @Test
  void versionThatDoesNotLoad_leavesTheOldOne_andTheNextPromotionIsFollowed() throws IOException {
    DamagedModels.ONE_BIT_CHANGED.damage(Versions.write(config.home(), "broken", 2));

    write(Map.of("version", "broken", "since", Instant.now()));
    write(Map.of("version", "gone", "since", Instant.now()));
    Files.writeString(registry.folder().resolve(ModelRegistry.ACTIVE), "{\"version\": ");
    assertThat(answering()).isEqualTo(shipped);

    write(Map.of("version", "one", "since", Instant.now()));
    awaitAnswerOf("one");
  }

  @Test
  void activeFile_thatIsDeleted_leadsBackToTheDefault() throws IOException {
    write(Map.of("version", "one", "since", Instant.now()));
    awaitAnswerOf("one");

    Files.delete(registry.folder().resolve(ModelRegistry.ACTIVE));

    awaitAnswerOf(shipped);
  }

  private void write(Map<String, ?> activation) throws IOException {
    JsonFiles.write(registry.folder().resolve(ModelRegistry.ACTIVE), activation);
  }

  private static String answering() {
    return predict(TestSplit.png(0)).path("model.version");
  }

  /** Asks until it is so: nobody outside hears when the service has followed. */
  private static void awaitAnswerOf(String version) {
    Instant end = Instant.now().plus(PATIENCE);
    String answering = answering();
    while (!answering.equals(version) && Instant.now().isBefore(end)) {
      answering = answering();
    }
    assertThat(answering).isEqualTo(version);
  }

  private void commandLine(String... arguments) throws Exception {
    Path output = scratch.resolve("output.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.penderie.cli.Main"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    } finally {
      process.destroyForcibly();
    }
  }
}
