package io.penderie.acceptance.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The token of the packaged service: made, kept, printed once, and refused when it is none. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("heavy")
class TokenFileIT {

  private static final String TOKEN = "PENDERIE_SECURITY_TOKEN";

  /** What random tokens look like. */
  private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9_-]{43}");

  @TempDir Path folder;

  private Path home;
  private Path file;

  @BeforeEach
  void makeHome() throws IOException {
    home = SmallHome.write(folder.resolve("home"));
    file = home.resolve("access-token");
  }

  @Test
  void firstStart_printsTheTokenItMade_andLaterOnesWarnWhoElseCanReadIt() throws Exception {
    String token;
    try (ServiceProcess service = start()) {
      List<String> lines = service.awaitReady();
      token = Files.readString(file).strip();

      assertThat(token).matches(RANDOM);
      assertThat(Files.getPosixFilePermissions(file))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(lines).filteredOn(line -> line.contains(token)).hasSize(1);
      assertThat(lines).anyMatch(line -> line.contains(file.toString()) && line.contains(token));
      assertThat(lines.get(lines.size() - 1)).contains("open http://localhost:");
      assertThat(lines).noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
      assertTakes(service, token);
    }

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    try (ServiceProcess service = start()) {
      assertThat(service.awaitReady())
          .anyMatch(line -> line.contains("WARN") && line.contains("chmod 600"));

      assertTakes(service, token);
      assertThat(service.lines()).noneMatch(line -> line.contains(token));
    }
  }

  @Test
  void twoFirstStartsAtOneTime_agreeOnTheToken() throws Exception {
    try (ServiceProcess one = start();
        ServiceProcess other = start()) {
      one.awaitReady();
      other.awaitReady();
      String token = Files.readString(file).strip();

      assertTakes(one, token);
      assertTakes(other, token);
      assertThat(one.lines().toString() + other.lines())
          .containsOnlyOnce(token)
          .contains("Changes need the access token in " + file)
          .doesNotContain("WARN");
    }
  }

  @Test
  void homeThatKeepsNoToken_isServed_withOneForThisStart() throws Exception {
    // Stands in for a read-only home, also where the tests run as root.
    Files.createDirectory(file);

    try (ServiceProcess service = start()) {
      List<String> lines = service.awaitReady();

      String said =
          lines.stream().filter(line -> line.contains(file.toString())).findFirst().orElse("");
      assertThat(said).contains("WARN", file.toString(), "cannot be kept", TOKEN);
      Matcher token = RANDOM.matcher(said.substring(said.indexOf("this one: ")));
      assertThat(token.find()).isTrue();
      assertTakes(service, token.group());
    }
  }

  @Test
  void configuredTokenThatIsNone_isRefusedInOneSentence() throws Exception {
    String value = "has spaces in it, and more";
    try (ServiceProcess service =
        ServiceProcess.start(home.toString(), ServiceProcess.freePort(), TOKEN, value)) {
      assertThat(service.awaitExit()).isEqualTo(1);
      assertThat(service.lines()).hasSize(1);
      assertThat(service.lines().get(0))
          .contains("Penderie cannot start: the token in PENDERIE_SECURITY_TOKEN may have")
          .doesNotContain(value, "Exception");
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void fileThatHoldsNoToken_isRefusedInOneSentence() throws Exception {
    Files.writeString(file, "not a token");

    try (ServiceProcess service = start()) {
      assertThat(service.awaitExit()).isEqualTo(1);
      assertThat(service.lines()).hasSize(1);
      assertThat(service.lines().get(0))
          .contains("Penderie cannot start: the token in " + file)
          .doesNotContain("not a token", "Exception");
    }
  }

  private ServiceProcess start() throws IOException {
    return ServiceProcess.start(
        home.toString(),
        ServiceProcess.freePort(),
        TOKEN,
        "",
        "PENDERIE_SECURITY_PROTECT_PREDICTIONS",
        "true");
  }

  private static void assertTakes(ServiceProcess service, String token) throws Exception {
    assertThat(predict(service, token)).isEqualTo(200);
    assertThat(predict(service, token + "x")).isEqualTo(401);
  }

  private static int predict(ServiceProcess service, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + "/predict"))
            .header("Content-Type", "image/png")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofByteArray(TestSplit.png(0)))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
