package io.penderie.acceptance.load;

import io.penderie.server.testing.SmallHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A home like the repository's own, that may be written into. */
final class LoadHome {

  private static final Path SHIPPED = Path.of(System.getProperty("penderie.home"));

  private LoadHome() {}

  /** Makes it of an empty folder, with all versions that come with Penderie. */
  static String write(Path home) throws IOException {
    Files.createSymbolicLink(home.resolve("data"), SHIPPED.resolve("data").toAbsolutePath());
    Path models = Files.createDirectory(home.resolve("models"));
    for (String name : new String[] {"photo-network", "report-network"}) {
      SmallHome.copyVersion(SHIPPED.resolve("models"), models, name);
    }
    return home.toString();
  }

  /** The folder of a version that comes with Penderie. */
  static Path shipped(String name) {
    return SHIPPED.resolve("models").resolve(name);
  }

  /** The same without the exports, so that PyTorch answers. */
  static String writeWithoutExports(Path home) throws IOException {
    write(home);
    Files.delete(home.resolve("models/photo-network/network.onnx"));
    Files.delete(home.resolve("models/report-network/network.onnx"));
    return home.toString();
  }
}
