package io.penderie.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.acceptance.service.ServiceProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's nginx with the configuration that comes with Penderie, and before it one that
 * speaks TLS, as in a data centre. Without nginx and openssl the tests that need it are left out.
 */
final class Nginx implements AutoCloseable {

  /** What one client may have under way at one time. */
  static final int CONNECTIONS = 20;

  /** The repository. */
  static final Path ROOT =
      Path.of(System.getProperty("penderie.home")).toAbsolutePath().getParent();

  private static final String CONFIGURATION =
      """
      USER
      pid HERE/nginx.pid;
      error_log HERE/error.log;
      events {}
      http {
        types { text/html html; text/css css; text/javascript js; image/png png; }
        access_log off;
        client_body_temp_path HERE/body; proxy_temp_path HERE/proxy; fastcgi_temp_path HERE/f;
        uwsgi_temp_path HERE/u; scgi_temp_path HERE/s;
        include HERE/default.conf;
        server {
          listen 127.0.0.1:TLS ssl;
          ssl_certificate HERE/certificate.pem;
          ssl_certificate_key HERE/key.pem;
          client_max_body_size 0;
          location / {
            proxy_pass http://127.0.0.1:PLAIN;
            proxy_set_header Host $http_host;
            proxy_set_header X-Forwarded-Proto $scheme;
          }
        }
      }
      """;

  private final Path configuration;
  private final int port;
  private final int tlsPort;

  private Nginx(Path configuration, int port, int tlsPort) {
    this.configuration = configuration;
    this.port = port;
    this.tlsPort = tlsPort;
  }

  /**
   * Starts both in an empty folder.
   *
   * @param service the port of the service behind them
   */
  static Nginx start(Path folder, int service) throws IOException {
    Assumptions.assumeTrue(
        Stream.of("nginx", "openssl").allMatch(name -> find(name) != null),
        "neither nginx nor openssl may be missing");
    int port = ServiceProcess.freePort();
    int tlsPort = ServiceProcess.freePort();
    makeCertificate(folder);
    Path shipped = ROOT.resolve("deploy/nginx");
    Files.writeString(
        folder.resolve("default.conf"),
        Files.readString(shipped.resolve("default.conf.template"))
            .replace("${BACKEND}", "127.0.0.1:" + service)
            .replace("${NGINX_LOCAL_RESOLVERS}", "127.0.0.1")
            // Of its own, so that tests can be another client each.
            .replace("${TRUSTED_PROXY}", "127.0.0.1")
            .replace("${CLIENT_CONNECTIONS}", Integer.toString(CONNECTIONS))
            .replace("${CLIENT_RATE}", "100r/s")
            .replace("listen 8080;", "listen 127.0.0.1:" + port + ";")
            .replace("/usr/share/nginx/html", ROOT.resolve("frontend/page").toString()));
    Files.createSymbolicLink(folder.resolve("penderie"), shipped);
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(
        configuration,
        CONFIGURATION
            .replace("USER", "root".equals(System.getProperty("user.name")) ? "user root;" : "")
            .replace("HERE", folder.toString())
            .replace("TLS", Integer.toString(tlsPort))
            .replace("PLAIN", Integer.toString(port)));
    run(find("nginx"), "-t", "-q", "-c", configuration.toString());
    // It is back once both listen.
    run(find("nginx"), "-c", configuration.toString());
    return new Nginx(configuration, port, tlsPort);
  }

  /** Of the one that comes with Penderie. */
  int port() {
    return port;
  }

  /** Of the one before it. */
  int tlsPort() {
    return tlsPort;
  }

  @Override
  public void close() throws IOException {
    run(find("nginx"), "-s", "stop", "-c", configuration.toString());
  }

  /** Runs a program to its end, which must be a good one. */
  static void run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.onExit().join().exitValue())
        .as("%s%n%s", String.join(" ", command), said)
        .isZero();
  }

  private static void makeCertificate(Path folder) throws IOException {
    run(
        find("openssl"),
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
        "-keyout",
        folder.resolve("key.pem").toString(),
        "-out",
        folder.resolve("certificate.pem").toString());
  }

  private static String find(String program) {
    return Stream.of(
            "/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin")
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse(null);
  }
}
