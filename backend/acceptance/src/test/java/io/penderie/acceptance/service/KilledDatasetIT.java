package io.penderie.acceptance.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.penderie.files.Sha256;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.Trainers;
import io.penderie.server.testing.Watcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service, killed in the middle of an upload with corrections beside it, of a deletion
 * and of a training run: what it answered for is there afterwards, each picture whole or not at
 * all, and what was begun can be gone on with.
 */
@Tag("heavy")
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledDatasetIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int IN_ARCHIVE = 150;

  /** So many corrections are sent before the upload, and as many beside it. */
  private static final int CORRECTIONS = 10;

  @TempDir private Path folder;
  private Path home;
  private ServiceProcess service;
  private Doors doors;

  @BeforeEach
  void startService() throws Exception {
    home = SmallHome.write(folder.resolve("home"));
    start();
  }

  @AfterEach
  void endAll() throws InterruptedException {
    service.kill();
    Trainers.kill(home);
  }

  @Test
  void killedService_keepsWhatItAnsweredFor_nothingByHalves_andGoesOn() throws Exception {
    doors.make();
    doors.json("PUT", "/datasets/doors/classes/top", "{\"en\":\"Top\"}");
    byte[] archive = archive();

    List<String> answered = killInUpload(archive);

    List<String> listed = assertWhole();
    assertThat(listed).containsAll(answered).hasSizeLessThan(2 * CORRECTIONS + IN_ARCHIVE);
    JsonNode rest = JSON.readTree(doors.post("/datasets/doors/archive", archive).body());
    assertThat(rest.path("added").asInt()).isPositive();
    assertThat(rest.path("added").asInt() + rest.path("alreadyThere").asInt())
        .isEqualTo(IN_ARCHIVE);

    killInDeletion("bottom");

    assertThat(doors.status("/datasets/doors/pictures?class=bottom")).isEqualTo(404);
    assertThat(assertWhole()).containsAll(answered);
    // Whatever is changed next clears away what the deletion left.
    doors.json("DELETE", Doors.PICTURES + "/" + answered.get(0), null);
    assertThat(files("bottom")).isEmpty();

    JsonNode run = killInTraining();

    assertThat(doors.awaitEnd(run).isState("interrupted")).isTrue();
    assertWhole();
    doors.json("POST", "/training-runs/" + run.path("id").asText() + "/resumption", null);
    doors.awaitSuccess(run);
    assertThat(doors.post("/predict?dataset=doors", doors.picture("right")).body())
        .contains("\"version\":\"doors-1\"", "\"name\":\"right\"");
    assertThat(service.lines()).noneMatch(line -> line.contains("ERROR"));
  }

  /** Returns the hashes of the corrections that were answered for. */
  private List<String> killInUpload(byte[] archive) throws Exception {
    List<CompletableFuture<HttpResponse<String>>> corrections = new ArrayList<>();
    correct(corrections);
    CompletableFuture.allOf(corrections.toArray(CompletableFuture[]::new)).join();
    CompletableFuture<HttpResponse<String>> upload =
        doors.later(doors.posting("/datasets/doors/archive", archive));
    correct(corrections);
    while (files("bottom").isEmpty()) {
      assertThat(upload).isNotDone();
    }
    restart();
    assertThat(upload).isCompletedExceptionally();
    List<String> answered = new ArrayList<>();
    for (CompletableFuture<HttpResponse<String>> correction : corrections) {
      if (!correction.isCompletedExceptionally()) {
        assertThat(correction.join().statusCode()).as(correction.join().body()).isEqualTo(201);
        answered.add(JSON.readTree(correction.join().body()).path("sha256").asText());
      }
    }
    assertThat(answered).hasSizeGreaterThanOrEqualTo(CORRECTIONS);
    return answered;
  }

  private void correct(List<CompletableFuture<HttpResponse<String>>> corrections) {
    String query = "?class=top&source=correction&version=v&answer=left&probability=0.5";
    for (int i = 0; i < CORRECTIONS; i++) {
      corrections.add(doors.later(doors.posting(Doors.PICTURES + query, doors.picture("top"))));
    }
  }

  private void killInDeletion(String classId) throws Exception {
    int before = files(classId).size();
    CompletableFuture<HttpResponse<String>> deletion =
        doors.later(doors.request("/datasets/doors/classes/" + classId).DELETE().build());
    while (files(classId).size() == before) {
      assertThat(deletion).isNotDone();
    }
    restart();
    assertThat(deletion).isCompletedExceptionally();
    assertThat(files(classId)).isNotEmpty();
  }

  private JsonNode killInTraining() throws Exception {
    JsonNode run = doors.train("doors-1", "\"initialVersion\":null,", 20);
    try (Watcher watcher = doors.watch(run)) {
      watcher.await(event -> event.name().equals("epochFinished"));
    }
    restart();
    return run;
  }

  private void restart() throws Exception {
    service.kill();
    start();
  }

  private void start() throws Exception {
    service = ServiceProcess.start(home.toString(), ServiceProcess.freePort());
    service.awaitReady();
    doors = new Doors(service.port());
  }

  /** Each picture that is listed is the one that its name says; returns their hashes. */
  private List<String> assertWhole() throws Exception {
    List<String> hashes = new ArrayList<>();
    int total;
    do {
      JsonNode page =
          doors.json("GET", Doors.PICTURES + "?limit=200&offset=" + hashes.size(), null);
      total = page.path("total").asInt();
      for (JsonNode picture : page.path("items")) {
        String sha256 = picture.path("sha256").asText();
        byte[] file = doors.bytes(Doors.PICTURES + "/" + sha256);
        assertThat(new Sha256().add(file).hex()).isEqualTo(sha256);
        hashes.add(sha256);
      }
    } while (hashes.size() < total);
    assertThat(doors.json("GET", "/datasets/doors", null).path("pictures").asInt())
        .isEqualTo(total);
    return hashes;
  }

  private List<Path> files(String classId) throws IOException {
    Path pictures = home.resolve("datasets/doors/training").resolve(classId);
    if (!Files.isDirectory(pictures)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(pictures)) {
      return all.filter(file -> file.toString().endsWith(".png")).toList();
    }
  }

  private byte[] archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      List<String> classes = List.of("left", "right", "bottom");
      for (int i = 0; i < IN_ARCHIVE; i++) {
        String classId = classes.get(i % classes.size());
        zip.putNextEntry(new ZipEntry(classId + "/" + i + ".png"));
        zip.write(doors.picture(classId));
      }
    }
    return bytes.toByteArray();
  }
}
