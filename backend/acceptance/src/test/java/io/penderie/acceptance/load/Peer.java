package io.penderie.acceptance.load;

import io.penderie.acceptance.service.ServiceProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The page of {@code peer.py} behind gunicorn, with as many workers as there are processors. */
final class Peer implements AutoCloseable {

  /** Said of each worker, once the network is loaded and the port open. */
  private static final String READY = "Booting worker";

  private final Process process;
  private final int port;

  private Peer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it with the network of a version's folder; returns when it takes requests. */
  static Peer start(Path version) throws IOException {
    int port = ServiceProcess.freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            System.getProperty("penderie.gunicorn", "gunicorn"),
            "--workers",
            Integer.toString(Runtime.getRuntime().availableProcessors()),
            "--preload",
            "--bind",
            "127.0.0.1:" + port,
            "--chdir",
            Path.of("src/test/python").toAbsolutePath().toString(),
            "peer:app");
    builder.environment().put("PENDERIE_VERSION", version.toAbsolutePath().toString());
    Process process = builder.redirectErrorStream(true).start();
    StringBuilder said = new StringBuilder();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      if (line.contains(READY)) {
        return new Peer(process, port);
      }
    }
    throw new IOException("the peer does not start: " + said);
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
