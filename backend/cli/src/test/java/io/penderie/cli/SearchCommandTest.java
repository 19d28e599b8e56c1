package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.search.SearchFolder;
import io.penderie.search.SearchProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class SearchCommandTest {

  private static final String CONFIG =
      """
      {"configuration": {"epochs": 4, "batchSize": 16, "threads": 1},
       "space": {"learningRate": {"min": 0.001, "max": 0.05, "scale": "log"},
                 "optimizer": {"choices": ["SGD", "ADAM"]},
                 "momentum": {"min": 0.5, "max": 0.9}},
       "reduction": 2, "trials": 4, "finalists": 1, "repetitions": 2}
      """;

  @TempDir private Path home;
  private Path data;
  private Path config;

  @BeforeEach
  void writeFiles() throws Exception {
    data = TinyDataset.write(home.resolve("tiny"));
    config = Files.writeString(home.resolve("search.json"), CONFIG);
  }

  @Test
  void search_toItsEnd_tellsAndShowsEachTrialAndTheVerdict_andKeepsItsName() {
    CommandRun run = CommandRun.of(fresh("one"));

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("Search one: at most 4 trials", "Trial 4 to epoch 1:", "validation accuracy")
        .contains("The configuration before, in full:")
        .containsPattern("Trial \\d, in full: .* over 2 seeds, [+-]\\d");
    assertThat(home.resolve("models")).as("a search makes no version").doesNotExist();
    assertShown();

    CommandRun second = CommandRun.of(fresh("one"));

    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.err()).contains("searches/one", "--resume goes on with it");
  }

  private void assertShown() {
    assertThat(show("one", "TEXT")).contains("trial  learningRate  optimizer  momentum");
    assertThat(show("one", "MARKDOWN").lines().filter(line -> line.startsWith("| "))).hasSize(5);
    assertThat(show("one", "CSV").lines()).hasSize(5).first().asString().startsWith("trial,learn");
    assertThat(CommandRun.json(show("one", "JSON")).get("trials")).hasSize(4);
  }

  @Test
  void search_faultInTheConfiguration_isToldWithItsPlace() throws Exception {
    Files.writeString(config, CONFIG.replace("\"max\": 0.05", "\"max\": 50"));

    CommandRun run = CommandRun.of(fresh("one"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("--config " + config + ": space.learningRate.max is 50, outside 0 to 10");
    assertThat(home.resolve("searches")).doesNotExist();
  }

  /** The searcher is the process of its trials: in the midst of a trial, and then of a final. */
  @Test
  void killedSearch_resumed_comesToTheSame() throws Exception {
    assertThat(CommandRun.of(fresh("whole")).exit()).isZero();
    killAfter(3, fresh("parts"));
    assertThat(progress("parts").finals()).isEmpty();
    killAfter(8, with(at("parts"), "--resume"));
    assertThat(progress("parts").finals()).isNotEmpty();
    assertThat(progress("parts").finished()).isFalse();

    CommandRun resumed = CommandRun.of(with(at("parts"), "--resume"));

    assertThat(resumed.exit()).as(resumed.err()).isZero();
    assertThat(withoutSeconds(progress("parts"))).isEqualTo(withoutSeconds(progress("whole")));
  }

  private void killAfter(int epochs, String... arguments) throws Exception {
    Path err = home.resolve("err");
    Process search = CommandProcess.start(home, err, with(arguments, "--events=json"));
    int[] done = {0};
    CommandProcess.events(
        search,
        type -> {
          done[0] += type.equals("searchEpochDone") ? 1 : 0;
          if (done[0] == epochs) {
            search.toHandle().destroyForcibly();
          }
        });
    assertThat(search.waitFor()).as(Files.readString(err)).isEqualTo(137);
  }

  private static String withoutSeconds(SearchProgress progress) {
    return progress.toString().replaceAll("(seconds|elapsed)=[0-9.E-]+", "");
  }

  private SearchProgress progress(String name) {
    return SearchFolder.progress(home.resolve("searches").resolve(name));
  }

  private String show(String name, String format) {
    CommandRun run = CommandRun.of("search", "show", name, "--home=" + home, "--format=" + format);
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out();
  }

  private String[] fresh(String name) {
    return with(at(name), "--config=" + config);
  }

  private String[] at(String name) {
    return new String[] {"search", "--home=" + home, "--data=" + data, "--name=" + name};
  }

  private static String[] with(String[] words, String more) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = more;
    return all;
  }
}
