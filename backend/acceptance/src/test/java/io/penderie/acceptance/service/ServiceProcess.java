package io.penderie.acceptance.service;

import io.penderie.server.testing.ServiceTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The packaged service, started as a user would, and everything that it says. */
public final class ServiceProcess implements AutoCloseable {

  private static final String READY = "Penderie is ready";

  private final Process process;
  private final int port;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final Thread reader;

  private ServiceProcess(Process process, int port) {
    this.process = process;
    this.port = port;
    this.reader = new Thread(this::read, "service output");
    // A service that outlives the tests must not keep them from ending, which ends it.
    this.reader.setDaemon(true);
    this.reader.start();
  }

  /**
   * Starts the service with the token of the tests.
   *
   * @param environment names and values in turn; {@code PENDERIE_SECURITY_TOKEN} and "" for none
   */
  public static ServiceProcess start(String home, int port, String... environment)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dquarkus.http.port=" + port,
            // On a busy machine Vert.x would warn of a slow event loop among the lines under test.
            "-Dquarkus.vertx.max-event-loop-execute-time=60S",
            "-jar",
            System.getProperty("penderie.jar"));
    builder.environment().put("PENDERIE_HOME", home);
    // Configured, so that no test writes a file into the home of the repository.
    builder.environment().put("PENDERIE_SECURITY_TOKEN", ServiceTest.TOKEN);
    // Tests wait for their runs, on machines that may be busy with something else.
    builder.environment().put("PENDERIE_TRAINING_NICENESS", "0");
    for (int i = 0; i < environment.length; i += 2) {
      builder.environment().put(environment[i], environment[i + 1]);
    }
    return new ServiceProcess(builder.redirectErrorStream(true).start(), port);
  }

  /**
   * Starts the service by the command of the README, with the bounds of memory that it sets, on a
   * home that is its own release.
   *
   * @param environment names and values in turn
   */
  public static ServiceProcess serve(String home, int port, String... environment)
      throws IOException {
    Path command = Path.of(System.getProperty("penderie.home")).resolveSibling("penderie");
    String[] all = Arrays.copyOf(environment, environment.length + 2);
    all[environment.length] = "PENDERIE_RELEASE";
    all[environment.length + 1] = home;
    return serve(command, home, port, all);
  }

  /**
   * The same by the command of another build.
   *
   * @param command its {@code penderie}
   * @param environment names and values in turn
   */
  public static ServiceProcess serve(Path command, String home, int port, String... environment)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            command.toString(),
            "serve",
            "--home",
            home,
            "--port",
            Integer.toString(port),
            "--token",
            ServiceTest.TOKEN);
    for (int i = 0; i < environment.length; i += 2) {
      builder.environment().put(environment[i], environment[i + 1]);
    }
    return new ServiceProcess(builder.redirectErrorStream(true).start(), port);
  }

  /** A port that nobody listens on now. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Processor time that it has used so far, in seconds. */
  public double processorSeconds() {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  /** What it has said so far. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Returns what it said up to the line that calls it ready. */
  public List<String> awaitReady() throws Exception {
    ready.get(60, TimeUnit.SECONDS);
    return lines();
  }

  /** Sends SIGTERM. */
  public void terminate() {
    process.destroy();
  }

  /** Sends SIGKILL, and returns when nothing of the process is left. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Returns the exit code once everything it said has been read. */
  public int awaitExit() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the service does not end; it said " + lines);
    }
    reader.join();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // complete() only says whether it was the first
  private void read() {
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = output.readLine();
      while (line != null) {
        lines.add(line);
        if (line.contains(READY)) {
          ready.complete(null);
        }
        line = output.readLine();
      }
    } catch (IOException e) {
      lines.add("cannot be read: " + e.getMessage());
    } finally {
      ready.completeExceptionally(new AssertionError("the service ended; it said " + lines));
    }
  }
}
