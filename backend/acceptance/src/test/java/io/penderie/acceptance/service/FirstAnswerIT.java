package io.penderie.acceptance.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.picture.Png;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Predictions do not wait for the pictures of the dataset; that the service is ready does. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FirstAnswerIT {

  private static final Path SHIPPED = Path.of(System.getProperty("penderie.home"));

  @TempDir Path home;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void predictions_areAnsweredWhileTheDatasetIsRead() throws Exception {
    Path pipe = writeHome();
    int port = ServiceProcess.freePort();
    try (ServiceProcess service = ServiceProcess.start(home.toString(), port)) {
      HttpRequest prediction =
          request(port, "/predict")
              .header("Content-Type", "image/png")
              .POST(BodyPublishers.ofByteArray(Png.encode(28, 28, new byte[28 * 28])))
              .build();
      assertThat(whenUp(prediction).statusCode()).isEqualTo(200);
      assertThat(send(request(port, "/q/health/ready").build()).body())
          .contains("DOWN", "The dataset is being read.");

      // It opens when the reader is there, who finds nothing in it and goes on without.
      Files.newOutputStream(pipe).close();
      service.awaitReady();
      assertThat(send(request(port, "/q/health/ready").build()).body()).doesNotContain("DOWN");
    }
  }

  /** A home like the repository's own, whose last pictures nobody can read yet. */
  private Path writeHome() throws Exception {
    Path data = Files.createDirectory(home.resolve("data"));
    Path photographs = Files.createDirectory(data.resolve("photographs"));
    for (String same :
        new String[] {"models", "data/fashion-mnist", "data/photographs/report.csv"}) {
      Files.createSymbolicLink(home.resolve(same), SHIPPED.resolve(same).toAbsolutePath());
    }
    Path pipe = photographs.resolve("report-images-idx3-ubyte.gz");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }

  /** Asks until somebody listens and the model has been loaded. */
  private HttpResponse<String> whenUp(HttpRequest request) throws Exception {
    while (true) {
      try {
        HttpResponse<String> response = send(request);
        if (response.statusCode() != 503) {
          return response;
        }
      } catch (ConnectException e) {
        // Not yet.
      }
      Thread.sleep(50);
    }
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }
}
