package io.penderie.server;

import io.penderie.files.ScratchFolder;
import io.penderie.picture.Png;
import io.penderie.server.configuration.SettingTexts;
import io.penderie.server.serving.HeadStart;
import io.penderie.server.tracing.Collector;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What must be said to the libraries before the first of them is loaded; then {@link Penderie}. */
@QuarkusMain
public final class Main {

  private static final String TEMPORARY = "java.io.tmpdir";

  private Main() {}

  /** Serves until told to stop. */
  public static void main(String... arguments) {
    List<String> faults =
        Stream.of(
                SettingTexts.faults(System::getenv, System::getProperty),
                Collector.faults(System::getenv))
            .flatMap(List::stream)
            .toList();
    if (!faults.isEmpty()) {
      // Nothing logs yet.
      faults.forEach(fault -> System.err.println("Penderie cannot start: " + fault));
      System.exit(1);
    }
    // Quarkus would refuse malformed addresses without a word; RouteProblems says what is wrong.
    System.setProperty("vertx.disableURIValidation", "true");
    // Before anything logs, which the engine may.
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    useFolderOfOwn();
    if (Collector.isThere(System::getenv)) {
      System.setProperty("quarkus.otel.sdk.disabled", "false");
    }
    beside("model", loadingOfTheModel());
    beside("pictures", () -> Png.encode(1, 1, new byte[1]));
    Quarkus.run(Penderie.class, arguments);
  }

  /**
   * Does what the first prediction would wait for beside the start of Quarkus, which takes one
   * processor.
   */
  private static void beside(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Where the home is known already; else the model is loaded once Quarkus has started. */
  private static Runnable loadingOfTheModel() {
    String home = System.getProperty("penderie.home", System.getenv("PENDERIE_HOME"));
    return home == null ? () -> {} : HeadStart.of(Path.of(home));
  }

  /**
   * Libraries unpack files that a killed process leaves: the next start finds and deletes these.
   */
  private static void useFolderOfOwn() {
    try {
      Path own = ScratchFolder.make(Path.of(System.getProperty(TEMPORARY)), "penderie-");
      System.setProperty(TEMPORARY, own.toString());
      // Vert.x empties it at the end, and leaves it.
      own.resolve("vertx-cache").toFile().deleteOnExit();
    } catch (IOException e) {
      // Then they are left, as where nobody cares.
    }
  }
}
