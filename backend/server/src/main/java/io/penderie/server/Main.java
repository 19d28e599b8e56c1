package io.penderie.server;

import io.penderie.files.ScratchFolder;
import io.penderie.model.ModelException;
import io.penderie.model.OnnxRuntime;
import io.penderie.picture.Png;
import io.penderie.server.configuration.SettingTexts;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What must be said to the libraries before the first of them is loaded; then {@link Penderie}. */
@QuarkusMain
public final class Main {

  private static final String TEMPORARY = "java.io.tmpdir";

  private Main() {}

  /** Serves until told to stop. */
  public static void main(String... arguments) {
    List<String> faults = SettingTexts.faults(System::getenv, System::getProperty);
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
    Thread engine = new Thread(Main::startEngine, "engine");
    engine.setDaemon(true);
    engine.start();
    Quarkus.run(Penderie.class, arguments);
  }

  /**
   * Loads what the first prediction would wait for, beside the start of Quarkus, which takes one
   * processor: the engine's library, and Java's own for pictures.
   */
  private static void startEngine() {
    try {
      Png.encode(1, 1, new byte[1]);
      OnnxRuntime.version();
    } catch (ModelException e) {
      // The version that answers will be loaded by PyTorch then, or tells what is wrong.
    }
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
