package io.penderie.acceptance.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.acceptance.service.ServiceProcess;
import io.penderie.photo.testing.PictureFiles;
import io.penderie.photo.testing.Pictures;
import io.penderie.server.testing.TestSplit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Broken bodies of every kind, at every address that takes images, under right and wrong labels:
 * each is answered, never with an internal error, and a refusal is a problem with a cure in it.
 *
 * <p>A hundred thousand of them, with a table of the answers: {@code mvn verify -pl
 * backend/acceptance -am -Dtest=None -Dit.test=FuzzIT -Dfuzz.bodies=100000}.
 */
class FuzzIT {

  private static final int BODIES = Integer.getInteger("fuzz.bodies", 1000);
  private static final int CLIENTS = 8;

  /** Of the version whose training pictures are looked through in the shortest time. */
  private static final String NEIGHBOURS = "/explanations/neighbours?version=report-network";

  private static final List<String> PATHS =
      List.of(
          "/predict",
          "/predict/batch",
          "/predict/preparation",
          "/explanations",
          "/explanations/feature-maps",
          NEIGHBOURS,
          "/predict/base64",
          "/predict/");

  private static final List<String> LABELS =
      List.of(
          "image/png",
          "image/jpeg",
          "application/octet-stream",
          "application/json",
          "application/x-www-form-urlencoded",
          Calls.FORM,
          "multipart/form-data",
          "text/plain; charset=utf-16");

  @Test
  void brokenBodies_areAnswered() throws Exception {
    try (ServiceProcess service =
        ServiceProcess.serve(System.getProperty("penderie.home"), ServiceProcess.freePort())) {
      service.awaitReady();
      // Looking them through may take longer than a request has, where the machine is busy.
      assertThat(post(service.port(), NEIGHBOURS, TestSplit.png(0))).isIn(200, 504);
      Fuzz fuzz = new Fuzz(bodies());
      try (Clients clients = new Clients(service.port(), CLIENTS)) {
        clients.askAtOnce(fuzz);
      }
      fuzz.answers.forEach((answer, count) -> System.out.printf("| %s | %d |%n", answer, count));
      assertThat(fuzz.failures).isEmpty();
      assertThat(service.lines()).noneMatch(line -> line.contains("ERROR"));
      assertThat(post(service.port(), "/predict", TestSplit.png(0))).isEqualTo(200);
    }
  }

  /** The status of the answer. */
  private static int post(int port, String path, byte[] file) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static List<byte[]> bodies() {
    byte[] png = Pictures.file(Pictures.scene(64, 48), "png");
    byte[] pixels = new byte[28 * 28];
    String base64 = Base64.getEncoder().encodeToString(png);
    return List.of(
        png,
        PictureFiles.pngInterlaced(28, 28, pixels),
        PictureFiles.png16Gray(28, 28, pixels),
        PictureFiles.jpeg(),
        PictureFiles.jpegProgressive(),
        PictureFiles.webpLossless(),
        PictureFiles.webpTransformed(),
        PictureFiles.webpLossyAlpha(),
        PictureFiles.gif(28, 28, pixels),
        PictureFiles.bmpTopDown(28, 28, pixels),
        Calls.form(List.of(png)),
        Calls.form(List.of(PictureFiles.jpeg(), png)),
        ("{\"image\": \"" + base64 + "\"}").getBytes(UTF_8),
        ("{\"images\": [\"" + base64 + "\", \"data:image/png;base64," + base64 + "\"]}")
            .getBytes(UTF_8),
        ("image=" + base64.replace("+", "%2B")).getBytes(UTF_8),
        base64.getBytes(UTF_8));
  }

  private static final class Fuzz implements Caller {

    private final List<byte[]> bodies;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int asked;

    private Fuzz(List<byte[]> bodies) {
      this.bodies = bodies;
    }

    /** Its name is the seed of all that is chance in it. */
    @Override
    public Call next() {
      if (asked == BODIES || !failures.isEmpty()) {
        return null;
      }
      int seed = asked++;
      SplittableRandom random = new SplittableRandom(seed);
      return Call.post(
          Integer.toString(seed),
          PATHS.get(random.nextInt(PATHS.size())),
          LABELS.get(random.nextInt(LABELS.size())),
          Mutation.of(bodies, random));
    }

    @Override
    public void answered(Call call, int status, Buffer body, long nanos) {
      answers.merge(status == 200 ? "200" : status + " " + type(body), 1, Integer::sum);
      boolean refused = status >= 400 && status < 500 && type(body).startsWith("/problems/");
      if (status != 200 && !refused) {
        failures.add(call.name() + " " + call.path() + ": " + status + " " + body);
      }
    }

    private static String type(Buffer body) {
      try {
        return new JsonObject(body).getString("type", "");
      } catch (DecodeException e) {
        return "";
      }
    }

    @Override
    public void failed(Call call, Throwable failure) {
      failures.add(call.name() + " " + call.path() + ": " + failure);
    }
  }
}
