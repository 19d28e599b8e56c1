package io.penderie.model;

import ai.djl.util.Utils;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import io.penderie.files.LockFile;
import io.penderie.files.SyncedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The engine that answers, and where its library lies.
 *
 * <p>Left alone it unpacks 28 MB into the temporary folder at each start, and leaves them there
 * when it is killed. Here they are unpacked once, beside PyTorch's, for all processes that follow.
 */
public final class OnnxRuntime {

  private static final String LIBRARY_FOLDER = "onnxruntime.native.path";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

  private OnnxRuntime() {}

  /**
   * Its version, once it has started.
   *
   * @throws ModelException if there is no library for this machine, or it does not load
   */
  public static String version() {
    return environment().getVersion();
  }

  /**
   * The engine, started by the first call.
   *
   * @throws ModelException if there is no library for this machine, or it does not load
   */
  static OrtEnvironment environment() {
    try {
      return Started.ENVIRONMENT;
    } catch (LinkageError e) {
      throw new ModelException("ONNX Runtime does not start: " + e.getMessage(), e);
    }
  }

  private static final class Started {

    static final OrtEnvironment ENVIRONMENT = start();

    private static OrtEnvironment start() {
      if (System.getProperty(LIBRARY_FOLDER) == null) {
        unpacked();
      }
      return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "penderie");
    }
  }

  /** Unpacks the libraries, if they are not yet, and says where they are. */
  private static void unpacked() {
    Path folder =
        Utils.getEngineCacheDir("onnxruntime")
            .resolve(
                OrtEnvironment.class.getPackage().getImplementationVersion() + "-" + platform());
    try {
      Files.createDirectories(folder);
      unpackOnce(folder);
      System.setProperty(LIBRARY_FOLDER, folder.toString());
    } catch (IOException e) {
      System.getLogger(OnnxRuntime.class.getName())
          .log(System.Logger.Level.DEBUG, "ONNX Runtime unpacks itself: " + e.getMessage());
    }
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private static void unpackOnce(Path folder) throws IOException {
    if (LIBRARIES.stream()
        .map(System::mapLibraryName)
        .map(folder::resolve)
        .allMatch(Files::exists)) {
      return;
    }
    try (LockFile held =
        LockFile.take(folder.resolve(".lock"), PATIENCE)
            .orElseThrow(() -> new IOException("others unpack it"))) {
      for (String library : LIBRARIES) {
        String name = System.mapLibraryName(library);
        if (!Files.exists(folder.resolve(name))) {
          unpack("/ai/onnxruntime/native/" + platform() + "/" + name, folder.resolve(name));
        }
      }
    }
  }

  private static void unpack(String resource, Path target) throws IOException {
    try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("there is no " + resource);
      }
      SyncedFiles.replace(target, in.readAllBytes());
    }
  }

  /** As the library's archive calls it. */
  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String name = system.startsWith("windows") ? "win" : system.startsWith("mac") ? "osx" : "linux";
    return name + (machine.equals("aarch64") || machine.equals("arm64") ? "-aarch64" : "-x64");
  }
}
