package io.penderie.server.datasets;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.penderie.server.problem.ProblemTable;
import io.penderie.server.testing.RawHttp;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Archives of pictures on their way in and out. */
@QuarkusTest
@TestProfile(ArchiveTest.SmallArchives.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ArchiveTest extends ServiceTest {

  private static final int LIMIT = 1 << 20;
  private static final String ADDRESS = "/datasets/wardrobe/archive";

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @ConfigProperty(name = "penderie.home")
  Path home;

  /** A megabyte, and connections that may be silent for a second. */
  public static class SmallArchives implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(new SmallHome.Profile().getConfigOverrides());
      settings.put("penderie.datasets.archive", Integer.toString(LIMIT));
      settings.put("quarkus.http.idle-timeout", "1S");
      return settings;
    }
  }

  @BeforeEach
  void make() {
    make("wardrobe").then().statusCode(201);
  }

  @AfterEach
  void delete() throws IOException {
    operator().delete("/datasets/wardrobe").then().statusCode(204);
    // Of no archive is anything left, however it ended.
    assertThat(uploads()).isEmpty();
  }

  @Test
  void foldersBecomeClasses_andWhatCannotBeTakenIsListed() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("Ankle boot/a.png", TestSplit.png(0));
    files.put("Pullover/b.png", TestSplit.png(1));
    files.put("Pullover/again.png", TestSplit.png(1));
    files.put("Pullover/broken.png", Arrays.copyOf(TestSplit.png(2), 90));
    files.put("Pullover/.hidden", new byte[1]);

    send(zip(files))
        .then()
        .statusCode(200)
        .body("added", equalTo(2))
        .body("alreadyThere", equalTo(1))
        .body("ignored", equalTo(1))
        .body("problems", hasSize(1))
        .body("problems[0].file", equalTo("Pullover/broken.png"))
        .body("problems[0].reason", equalTo("damaged"));

    given()
        .get("/datasets/wardrobe")
        .then()
        .body("classes.id", contains("ankle-boot", "pullover"))
        .body("classes.names.en", contains("Ankle boot", "Pullover"));
    assertThat(names(given().get(ADDRESS).then().statusCode(200).extract().asByteArray()))
        .hasSize(2)
        .allMatch(name -> name.startsWith("wardrobe/training/") && name.endsWith(".png"));
  }

  @Test
  void archiveThatIsNone_orMeansNoGood_isRefused_andNothingIsAdded() throws IOException {
    byte[] whole = zip(Map.of("Bag/a.png", TestSplit.png(0)));
    Map<String, byte[]> climbing = new LinkedHashMap<>();
    climbing.put("Bag/a.png", TestSplit.png(0));
    climbing.put("../../up.png", TestSplit.png(1));
    assertProblem(send("no archive".getBytes(UTF_8)), 422, "refused-archive");
    assertProblem(send(Arrays.copyOf(whole, whole.length / 2)), 422, "refused-archive");
    assertProblem(send(zip(climbing)), 422, "refused-archive");
    assertProblem(send(zip(Map.of("a.txt", new byte[5]))), 422, "refused-archive");
    assertProblem(send(new byte[0]), 400, "empty-body");
    assertProblem(send(new byte[LIMIT + 1]), 413, "body-too-large");

    given().get("/datasets/wardrobe").then().body("pictures", equalTo(0));
  }

  @Test
  void moreClassesThanThereMayBe_are507_andNoneIsMade() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i <= 250; i++) {
      files.put("class " + i + "/a.png", TestSplit.png(0));
    }

    assertProblem(send(zip(files)), 507, "dataset-full");
    given().get("/datasets/wardrobe").then().body("classes", hasSize(0));
  }

  @Test
  void longUpload_isTooLarge_alsoWhereNobodySaidSo() throws IOException {
    try (RawHttp chunked = new RawHttp(port)) {
      chunked.send(head("Transfer-Encoding: chunked"));
      String chunk = Integer.toHexString(LIMIT + 1) + "\r\n" + "x".repeat(LIMIT + 1) + "\r\n";
      chunked.send(chunk + "0\r\n\r\n");
      chunked.assertProblem(413, "body-too-large");
    }
  }

  /** As silent as while the service works on what was sent. */
  @Test
  void connectionOfAnArchive_maySayNothing_forLongerThanOthers() throws IOException {
    byte[] zip = zip(Map.of("Bag/a.png", TestSplit.png(0)));
    try (RawHttp upload = new RawHttp(port);
        RawHttp other = new RawHttp(port)) {
      upload.send(head("Content-Length: " + zip.length));
      upload.send(Arrays.copyOf(zip, 10));
      assertThat(other.isClosed()).isTrue();
      upload.send(Arrays.copyOfRange(zip, 10, zip.length));

      assertThat(upload.readHead()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void uploadThatBreaksOff_leavesNothing_andIsNoFaultOfTheService() throws IOException {
    List<String> errors = new CopyOnWriteArrayList<>();
    Handler listener = new Listener(errors);
    Logger log = Logger.getLogger(ProblemTable.class.getName());
    log.addHandler(listener);
    byte[] zip = zip(Map.of("Bag/a.png", TestSplit.png(0)));
    try (RawHttp upload = new RawHttp(port)) {
      upload.send(head("Content-Length: " + zip.length));
      upload.send(Arrays.copyOf(zip, zip.length / 2));
      while (uploads().isEmpty()) {
        Thread.onSpinWait();
      }
    }
    while (!uploads().isEmpty()) {
      Thread.onSpinWait();
    }

    given().get("/datasets/wardrobe").then().body("pictures", equalTo(0));
    log.removeHandler(listener);
    assertThat(errors).isEmpty();
  }

  private static final class Listener extends Handler {
    private final List<String> errors;

    private Listener(List<String> errors) {
      this.errors = errors;
    }

    @Override
    public void publish(LogRecord line) {
      errors.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void ofTwoWhoMakeADatasetOfOneName_oneDoes() {
    List<CompletableFuture<Integer>> both =
        Stream.of(1, 2)
            .map(i -> CompletableFuture.supplyAsync(() -> make("shop").statusCode()))
            .toList();

    assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
    operator().delete("/datasets/shop").then().statusCode(204);
  }

  private static Response make(String name) {
    return operator()
        .contentType("application/json")
        .body("{\"name\": \"" + name + "\"}")
        .post("/datasets");
  }

  private static Response send(byte[] archive) {
    return operator().contentType("application/zip").body(archive).post(ADDRESS);
  }

  private static String head(String length) {
    return "POST "
        + ADDRESS
        + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
        + TOKEN
        + "\r\n"
        + length
        + "\r\n\r\n";
  }

  /** What is on its way. */
  private List<Path> uploads() throws IOException {
    try (Stream<Path> all = Files.walk(home.resolve("datasets"))) {
      return all.filter(file -> file.getFileName().toString().startsWith("archive-")).toList();
    }
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, ISO_8859_1)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> names(byte[] zip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      List<String> names = new ArrayList<>();
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
      return names;
    }
  }
}
