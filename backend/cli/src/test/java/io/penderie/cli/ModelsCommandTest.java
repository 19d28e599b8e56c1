package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.dataset.ClassLabels;
import io.penderie.evaluation.PhotographTotal;
import io.penderie.registry.Activation;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.testing.DamagedModels;
import io.penderie.registry.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {

  @TempDir private Path home;
  private Path models;
  private ModelRegistry registry;

  /** A dataset of the pictures and classes that the tiny networks take. */
  @BeforeEach
  void writeHome() throws IOException {
    Path data = TinyDataset.write(home.resolve("data/fashion-mnist"));
    ClassLabels labels = TinyModels.LABELS;
    Files.writeString(
        data.resolve("classes.json"),
        String.format(
            "{\"english\": [\"%s\"], \"french\": [\"%s\"]}",
            String.join("\", \"", labels.english()), String.join("\", \"", labels.french())));
    models = Files.createDirectory(home.resolve("models"));
    TinyModels.writeComplete(models, "report-network", 1);
    TinyModels.writeComplete(models, "one", 2);
    TinyModels.writeComplete(models, "two", 3);
    registry = ModelRegistry.ofHome(home);
  }

  @Test
  void list_isATable() throws IOException {
    TinyModels.write(models, "checkpoint", 4);
    ModelVersion one = registry.find("one");
    TinyModels.rewrite(one, one.card().withPhotographs(new PhotographTotal(4, 3, 0, 0, 0, 0)));
    DamagedModels.CARD_THAT_IS_NO_JSON.damage(registry.find("two"));

    CommandRun run = models("list");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "VERSION         ACTIVE  BUILT IN  TEST ACCURACY  PHOTOGRAPHS  EPOCHS  FINISHED",
            "checkpoint                                                         1  not finished",
            "one                                     87.50 %      75.00 %       1  2026-01-02 03:05Z",
            "report-network  yes     yes             87.50 %                    1  2026-01-02 03:05Z",
            "two                                                                   unusable: its model"
                + " card cannot be read");
  }

  @Test
  void list_asJson_isAnObjectALine() throws IOException {
    DamagedModels.CARD_THAT_IS_NO_JSON.damage(registry.find("two"));

    List<JsonNode> lines = models("list", "--format=json").jsonLines();

    assertThat(lines)
        .extracting(line -> line.get("version").asText())
        .containsExactly("one", "report-network", "two");
    assertThat(lines.get(0).toString())
        .isEqualTo(
            "{\"version\":\"one\",\"active\":false,\"builtIn\":false,\"complete\":true,"
                + "\"testAccuracy\":0.875,\"epochs\":1,\"finishedAt\":\"2026-01-02T03:05:00Z\"}");
    assertThat(lines.get(1).get("active").asBoolean()).isTrue();
    assertThat(lines.get(2).toString())
        .isEqualTo(
            "{\"version\":\"two\",\"active\":false,\"builtIn\":false,"
                + "\"fault\":\"its model card cannot be read\"}");
  }

  @Test
  void promoteAndRollback_sayWhatHappened() {
    assertThat(models("promote", "one").out())
        .isEqualToIgnoringNewLines(
            "one is the active version now. A rollback leads to report-network.");
    assertThat(models("promote", "one").out())
        .isEqualToIgnoringNewLines("one is the active version already.");
    assertThat(registry.active().name()).isEqualTo("one");
    assertThat(models("rollback").out())
        .isEqualToIgnoringNewLines("report-network is the active version now.");

    CommandRun tooOften = models("rollback");

    assertThat(tooOften.exit()).isEqualTo(1);
    assertThat(tooOften.err())
        .isEqualToIgnoringNewLines("penderie: there is no previous model version to roll back to");
  }

  @Test
  void promotion_ofADamagedVersion_isExplained() throws IOException {
    DamagedModels.ONE_BIT_CHANGED.damage(registry.find("two"));

    CommandRun run = models("promote", "two");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(
            "penderie: the model version \"two\" cannot be used: its parameters are missing or not"
                + " those of its card (")
        .contains("SHA-256");
    assertThat(registry.active().name()).isEqualTo("report-network");
  }

  @Test
  void deletion_isDone_orExplained() {
    assertThat(models("delete", "two").out()).isEqualToIgnoringNewLines("two is deleted.");
    assertThat(registry.versions()).extracting(ModelVersion::name).doesNotContain("two");

    CommandRun builtIn = models("delete", "report-network");
    assertThat(builtIn.exit()).isEqualTo(1);
    assertThat(builtIn.err()).contains("\"report-network\" comes with Penderie and stays as it is");
    CommandRun nothing = models("delete", "two");
    assertThat(nothing.exit()).isEqualTo(1);
    assertThat(nothing.err()).contains("there is no model version \"two\"");
  }

  @Test
  void withoutSubcommand_isWrongUsage() {
    CommandRun run = CommandRun.of("models");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("list, promote, rollback, export or delete");
  }

  @Test
  void help_ofEachSubcommand_namesItsOptions() {
    assertThat(CommandRun.of("models", "--help").out())
        .contains("list", "promote", "rollback", "delete");
    assertThat(CommandRun.of("models", "list", "--help").out()).contains("--home", "--format");
    assertThat(CommandRun.of("models", "promote", "--help").out())
        .contains("--home", "--data", "VERSION");
    assertThat(CommandRun.of("models", "rollback", "--help").out()).contains("--home");
    assertThat(CommandRun.of("models", "delete", "--help").out()).contains("--home", "VERSION");
  }

  /** Four processes at once: their changes follow each other, and none is lost or half done. */
  @Test
  @Timeout(300)
  void manyProcessesAtOnce_leaveAValidRegistry() throws Exception {
    Path err = home.resolve("err.txt");
    List<Process> processes = new ArrayList<>();
    try {
      for (String name : List.of("one", "two", "one", "two")) {
        processes.add(start(err, "models", "promote", name, "--home=" + home));
      }
      for (Process process : processes) {
        assertThat(process.waitFor(250, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
      }
    } finally {
      processes.forEach(Process::destroyForcibly);
    }
    // Nor do the libraries that came with the service complain of how they were started.
    assertThat(err).isEmptyFile();

    Activation activation = registry.activation();
    List<String> chain = new ArrayList<>(activation.previous());
    chain.add(activation.version());
    assertThat(chain).startsWith("report-network").contains("one", "two");
    for (int i = 1; i < chain.size(); i++) {
      assertThat(chain.get(i)).isNotEqualTo(chain.get(i - 1));
    }
    assertThat(models("list").exit()).isZero();
  }

  private CommandRun models(String... arguments) {
    List<String> all = new ArrayList<>(List.of("models"));
    all.addAll(List.of(arguments));
    all.add("--home=" + home);
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static Process start(Path err, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.penderie.cli.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()))
        .start();
  }
}
