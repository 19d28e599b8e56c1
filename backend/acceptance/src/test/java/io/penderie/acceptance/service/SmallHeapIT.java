package io.penderie.acceptance.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.picture.Png;
import io.penderie.server.testing.RawHttp;
import io.penderie.server.testing.TestSplit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Large bodies, large pictures and senders who leave, all at one time, under a small heap. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SmallHeapIT {

  private static final int PHOTOGRAPHS = 64;
  private static final int LEAVERS = 64;
  private static final int BOMBS = 4;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void bombsAndLeavers_runOutOfNothing_andWholePicturesAreNotCalledDamaged() throws Exception {
    byte[] photograph = photograph();
    byte[] bomb = Png.encode(7000, 7000, new byte[7000 * 7000]);
    byte[] large =
        ("{\"image\":\"" + Base64.getEncoder().encodeToString(new byte[10_000_000]) + "\"}")
            .getBytes(StandardCharsets.ISO_8859_1);
    try (ServiceProcess service =
        ServiceProcess.start(
            System.getProperty("penderie.home"),
            ServiceProcess.freePort(),
            "JAVA_TOOL_OPTIONS",
            "-Xmx256m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError")) {
      service.awaitReady();
      HttpResponse<String> alone = send(service.port(), photograph).get(60, TimeUnit.SECONDS);
      assertThat(alone.statusCode()).as(alone.body()).isEqualTo(200);

      List<CompletableFuture<HttpResponse<String>>> photographs = new ArrayList<>();
      List<CompletableFuture<HttpResponse<String>>> bombs = new ArrayList<>();
      for (int i = 0; i < LEAVERS; i++) {
        leave(service.port(), large);
        if (i < PHOTOGRAPHS) {
          photographs.add(send(service.port(), photograph));
        }
        if (i < BOMBS) {
          bombs.add(send(service.port(), bomb));
        }
      }

      for (CompletableFuture<HttpResponse<String>> sent : photographs) {
        HttpResponse<String> answer = sent.get(60, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
        if (answer.statusCode() == 200) {
          assertThat(answer.body()).isEqualTo(alone.body());
        }
      }
      for (CompletableFuture<HttpResponse<String>> sent : bombs) {
        HttpResponse<String> answer = sent.get(60, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 413, 503);
      }
      assertThat(send(service.port(), TestSplit.png(0)).get(60, TimeUnit.SECONDS).body())
          .contains("\"index\":9");
      assertThat(service.lines())
          .noneMatch(
              line -> line.contains("java.lang.OutOfMemoryError") || line.contains(" ERROR "));
    }
  }

  private CompletableFuture<HttpResponse<String>> send(int port, byte[] body) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/predict"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void leave(int port, byte[] body) throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      connection.send(
          "POST /predict HTTP/1.1\r\nHost: a\r\nContent-Length: " + body.length + "\r\n\r\n");
      connection.send(body);
    } catch (IOException e) {
      // Refused while it sent, and the connection closed.
    }
  }

  /** About 3.5 MB: noise compresses badly. */
  private static byte[] photograph() throws IOException {
    BufferedImage picture = new BufferedImage(1700, 1300, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < 1700 * 1300; i++) {
      picture.setRGB(i % 1700, i / 1700, random.nextInt(1 << 24));
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam quality = writer.getDefaultWriteParam();
    quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    quality.setCompressionQuality(0.93f);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), quality);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
