package io.penderie.acceptance.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.acceptance.service.ServiceProcess;
import io.penderie.photo.testing.HostileFiles;
import io.penderie.photo.testing.PictureFiles;
import io.penderie.photo.testing.Pictures;
import io.penderie.server.testing.ServiceTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many predictions, good and bad, from many clients, with versions that take over from each other
 * meanwhile: every single answer is the one that the same picture got when nobody else asked.
 *
 * <p>A million of them, with a table of the memory: {@code ./penderie test SoakIT
 * -Dsoak.predictions=1000000}.
 */
@Tag("heavy")
class SoakIT {

  private static final int PREDICTIONS = Integer.getInteger("soak.predictions", 2000);
  private static final int CLIENTS = 16;
  private static final int READINGS = 10;

  /** One request in so many promotes a version. */
  private static final int SWAPS = 200;

  private static final List<String> VERSIONS = List.of("photo-network", "report-network");

  @TempDir Path home;

  @Test
  void everyAnswer_isThatOfAQuietService() throws Exception {
    try (ServiceProcess service =
        ServiceProcess.serve(LoadHome.write(home), ServiceProcess.freePort())) {
      service.awaitReady();
      KnownAnswers known = new KnownAnswers();
      List<Call> calls = calls();
      try (Clients one = new Clients(service.port(), 1)) {
        for (String version : VERSIONS) {
          Lesson lesson = new Lesson(known, version, calls);
          one.askAtOnce(lesson);
          assertThat(lesson.failures).isEmpty();
        }
      }
      try (Clients clients = new Clients(service.port(), CLIENTS)) {
        Soak soak = new Soak(known, calls, service);
        clients.askAtOnce(soak);
        assertThat(soak.failures).isEmpty();
        assertThat(soak.asked).isEqualTo(PREDICTIONS);
      }
      assertThat(service.lines()).noneMatch(line -> line.contains("ERROR"));
    }
  }

  private static Call promotion(String version) {
    return new Call(
        "promotion",
        HttpMethod.PUT,
        "/models/active",
        Map.of("Authorization", "Bearer " + ServiceTest.TOKEN, "Content-Type", "application/json"),
        Buffer.buffer("{\"version\": \"" + version + "\"}"));
  }

  private static List<Call> calls() {
    List<Call> calls = new ArrayList<>(Calls.small(100));
    calls.addAll(Calls.photographs(8, 300, 400));
    byte[] png = Pictures.file(Pictures.scene(64, 48), "png");
    String base64 = Base64.getEncoder().encodeToString(png);
    calls.add(Call.post("webp", "/predict", "image/webp", PictureFiles.webpLossyAlpha()));
    calls.add(Call.post("form", "/predict", Calls.FORM, Calls.form(List.of(png))));
    calls.add(
        Call.post(
            "json",
            "/predict/base64",
            "application/json",
            ("{\"image\": \"" + base64 + "\"}").getBytes(UTF_8)));
    calls.add(
        Call.post(
            "batch",
            "/predict/batch",
            Calls.FORM,
            Calls.form(List.of(png, HostileFiles.badCrc(), PictureFiles.jpeg()))));
    calls.add(Call.post("another", "/predict?version=report-network", "image/png", png));
    calls.add(Call.post("stages", "/predict/preparation", "image/png", png));
    calls.add(Call.post("cut", "/predict", "image/jpeg", HostileFiles.truncatedJpeg()));
    calls.add(Call.post("checksum", "/predict", "image/png", HostileFiles.badCrc()));
    calls.add(Call.post("words", "/predict", "image/png", "no picture".getBytes(UTF_8)));
    calls.add(Call.post("no version", "/predict?version=none", "image/png", png));
    calls.add(Call.post("no form", "/predict", Calls.FORM, "--edge--\r\n".getBytes(UTF_8)));
    return calls;
  }

  /** Promotes a version and asks everything once. */
  private static final class Lesson implements Caller {

    private final KnownAnswers known;
    private final List<Call> open = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private Lesson(KnownAnswers known, String version, List<Call> calls) {
      this.known = known;
      open.add(promotion(version));
      open.addAll(calls);
    }

    @Override
    public Call next() {
      return open.isEmpty() ? null : open.remove(0);
    }

    @Override
    public void answered(Call call, int status, Buffer body, long nanos) {
      if (!call.name().equals("promotion")) {
        known.learn(call, status, body);
      } else if (status != 200) {
        failures.add(status + " " + body);
      }
    }

    @Override
    public void failed(Call call, Throwable failure) {
      failures.add(call.name() + " " + failure);
    }
  }

  /** Asks at random, the same each time, until a failure or the end. */
  private static final class Soak implements Caller {

    private final SplittableRandom random = new SplittableRandom(1);
    private final KnownAnswers known;
    private final List<Call> calls;
    private final ServiceProcess service;
    private final List<String> failures = new ArrayList<>();
    private int asked;

    private Soak(KnownAnswers known, List<Call> calls, ServiceProcess service) {
      this.known = known;
      this.calls = calls;
      this.service = service;
    }

    @Override
    public Call next() {
      if (asked == PREDICTIONS || !failures.isEmpty()) {
        return null;
      }
      if (random.nextInt(SWAPS) == 0) {
        return promotion(VERSIONS.get(random.nextInt(VERSIONS.size())));
      }
      asked++;
      if (asked % (PREDICTIONS / READINGS) == 0) {
        report();
      }
      return calls.get(random.nextInt(calls.size()));
    }

    private void report() {
      try {
        System.out.printf(
            "| %d predictions | %d MiB resident |%n", asked, Resident.mebibytes(service));
      } catch (IOException e) {
        failures.add(e.toString());
      }
    }

    @Override
    public void answered(Call call, int status, Buffer body, long nanos) {
      try {
        if (call.name().equals("promotion")) {
          assertThat(status).as(body.toString()).isEqualTo(200);
        } else {
          known.check(call, status, body);
        }
      } catch (AssertionError e) {
        failures.add(e.getMessage());
      }
    }

    @Override
    public void failed(Call call, Throwable failure) {
      failures.add(call.name() + " " + failure);
    }
  }
}
