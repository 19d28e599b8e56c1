package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.registry.ModelRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that want to go on with a run while another one trains it. */
@Timeout(300)
class BusyRunProcessTest {

  @TempDir private Path folder;
  private Process run;

  @AfterEach
  void end() {
    if (run != null) {
      run.destroyForcibly();
    }
  }

  @Test
  void runInProgress_isLeftAlone_byOneThatResumes_andByOneThatStartsAnew() throws Exception {
    Path data = TinyDataset.write(folder.resolve("tiny"));
    Path err = folder.resolve("err");
    run =
        CommandProcess.start(
            folder, err, train(data, "--epochs=1000", "--threads=1", "--until-input-ends"));
    List<String> others = new ArrayList<>();

    CommandProcess.events(
        run,
        type -> {
          if (type.equals("epochFinished") && others.isEmpty()) {
            others.add(refused(train(data, "--resume")));
            others.add(refused(train(data, "--epochs=1")));
            endInput();
          }
        });

    Path checkpoints = folder.resolve("run.checkpoints");
    assertThat(others)
        .hasSize(2)
        .allSatisfy(
            sentence ->
                assertThat(sentence)
                    .startsWith("penderie: " + checkpoints + " is in use by another run")
                    .doesNotContain("delete"));
    assertThat(run.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).as(Files.readString(err)).isEqualTo(Main.INTERRUPTED);
    ModelRegistry.open(CommandProcess.newestCheckpoint(checkpoints)).load().close();
  }

  private String[] train(Path data, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "train", "--data=" + data, "--output=" + folder.resolve("run"), "--events=json"));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  /** What a process complains of that must not do what it was told to. */
  private String refused(String... arguments) {
    Path err = folder.resolve("refused");
    try {
      Process other = CommandProcess.start(folder, err, arguments);
      try {
        assertThat(other.getInputStream().read()).as("an event of the run").isEqualTo(-1);
        assertThat(other.waitFor()).as(Files.readString(err)).isEqualTo(1);
      } finally {
        other.destroyForcibly();
      }
      return Files.readString(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void endInput() {
    try {
      run.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException("the process is gone", e);
    }
  }
}
