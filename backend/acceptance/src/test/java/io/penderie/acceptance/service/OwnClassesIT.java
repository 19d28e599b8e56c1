package io.penderie.acceptance.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.Trainers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person teaches the packaged service classes of their own, over HTTP alone. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OwnClassesIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PICTURES = 24;

  @TempDir private Path folder;
  private Path home;
  private ServiceProcess service;
  private Doors doors;

  @BeforeEach
  void startService() throws Exception {
    home = SmallHome.write(folder.resolve("home"));
    service = ServiceProcess.start(home.toString(), ServiceProcess.freePort());
    service.awaitReady();
    doors = new Doors(service.port());
  }

  @AfterEach
  void endAll() throws InterruptedException {
    service.kill();
    Trainers.kill(home);
  }

  @Test
  void ownClasses_areLearned_corrected_learnedAgain_andOutliveTheirDataset() throws Exception {
    doors.make();
    bring("left");
    bring("right");
    JsonNode defaults = doors.json("GET", "/training-runs/defaults?dataset=doors", null);
    assertThat(defaults.at("/configuration/balanced").asBoolean()).isTrue();
    assertThat(defaults.has("initialVersion")).isFalse();
    assertThat(predict("dataset=doors").statusCode()).isEqualTo(404);

    train("doors-1", "\"initialVersion\":null,");

    JsonNode first = JSON.readTree(predict("dataset=doors").body());
    assertThat(first.at("/model/version").asText()).isEqualTo("doors-1");
    assertThat(first.at("/prediction/name").asText()).isEqualTo("Right");
    assertThat(first.path("probabilities")).hasSize(2);
    String shipped = doors.json("GET", "/models/active", null).path("version").asText();
    assertThat(shipped).isNotEqualTo("doors-1");
    JsonNode evaluation = doors.json("GET", "/models/doors-1/evaluation", null);
    assertThat(evaluation.at("/report/classes")).hasSize(2);
    assertThat(evaluation.at("/classes/1/names/en").asText()).isEqualTo("Right");

    assertThat(doors.json("GET", "/datasets/doors", null).path("activeVersion").asText())
        .isEqualTo("doors-1");
    doors.json("PUT", "/datasets/doors/classes/top", "{\"en\":\"Top\",\"fr\":\"Haut\"}");
    String correction = "&source=correction&version=doors-1&answer=left&probability=0.5";
    assertThat(
            doors
                .post(Doors.PICTURES + "?class=top" + correction, doors.picture("top"))
                .statusCode())
        .isEqualTo(201);
    bring("top");
    train("doors-2", "\"initialVersion\":\"doors-1\",");

    JsonNode second = JSON.readTree(predict("dataset=doors").body());
    assertThat(second.at("/model/version").asText()).isEqualTo("doors-2");
    assertThat(second.at("/prediction/name").asText()).isEqualTo("Right");
    assertThat(second.path("probabilities")).hasSize(3);
    doors.json("PUT", "/models/active", "{\"version\":\"doors-1\"}");
    assertThat(predict("dataset=doors").body()).contains("\"version\":\"doors-1\"");

    doors.json("DELETE", "/datasets/doors", null);
    assertThat(doors.status("/datasets/doors")).isEqualTo(404);
    assertThat(predict("version=doors-2").body()).contains("\"Right\"");
    assertThat(doors.json("GET", "/models/active", null).path("version").asText())
        .isEqualTo(shipped);
    assertThat(service.lines()).noneMatch(line -> line.contains("ERROR"));
  }

  private void bring(String classId) throws Exception {
    String name = classId.substring(0, 1).toUpperCase(Locale.ROOT) + classId.substring(1);
    doors.json("PUT", "/datasets/doors/classes/" + classId, "{\"en\":\"" + name + "\"}");
    for (int i = 0; i < PICTURES; i++) {
      HttpResponse<String> added =
          doors.post(Doors.PICTURES + "?class=" + classId, doors.picture(classId));
      assertThat(added.statusCode()).as(added.body()).isIn(201, 409);
    }
  }

  private void train(String version, String initial) throws Exception {
    JsonNode run = doors.train(version, initial, 12);
    assertThat(run.at("/configuration/balanced").asBoolean()).isTrue();
    doors.awaitSuccess(run);
  }

  private HttpResponse<String> predict(String query) throws Exception {
    return doors.post("/predict?" + query, doors.picture("right"));
  }
}
