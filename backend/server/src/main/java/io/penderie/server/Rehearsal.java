package io.penderie.server;

import io.penderie.picture.Png;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URL;
import org.jboss.logging.Logger;

/**
 * Uses the service as its first clients would and ends it, so that Java can record what a start and
 * a prediction need: {@code penderie prepare}.
 */
final class Rehearsal {

  /** On the command line, it makes the service rehearse and end. */
  static final String ARGUMENT = "--rehearse";

  private static final Logger LOG = Logger.getLogger("io.penderie");

  private Rehearsal() {}

  /**
   * Asks for a prediction, for readiness and for the page.
   *
   * @param port where the service listens on this machine
   * @return the exit code: 0 if all were answered
   */
  static int of(int port) {
    try {
      ask(port, "/predict", Png.encode(28, 28, new byte[28 * 28]));
      ask(port, "/q/health/ready", null);
      ask(port, "/", null);
      return 0;
    } catch (IOException e) {
      LOG.errorf("The rehearsal failed: %s", e.getMessage());
      return 1;
    }
  }

  private static void ask(int port, String path, byte[] picture) throws IOException {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    HttpURLConnection connection =
        (HttpURLConnection) new URL("http", host, port, path).openConnection();
    if (picture != null) {
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "image/png");
      try (OutputStream body = connection.getOutputStream()) {
        body.write(picture);
      }
    }
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException(path + " was answered by " + connection.getResponseCode());
    }
    connection.getInputStream().close();
  }
}
