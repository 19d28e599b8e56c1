package io.penderie.acceptance.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.registry.ModelVersion;
import io.penderie.server.testing.SmallHome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A small home with a second version, {@code careful}: the shipped one with so high a threshold
 * that every picture shows none of its classes. The shipped one itself cannot tell.
 */
final class CarefulHome {

  static final String CAREFUL = "careful";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** No logits of a network reach that far. */
  private static final double OUT_OF_REACH = 1000;

  private CarefulHome() {}

  /** Makes a home of that folder. */
  static Path write(Path home) throws IOException {
    SmallHome.write(home);
    Path models = home.resolve("models");
    VersionsHome.copy(models, CAREFUL);
    calibrate(models.resolve(VersionsHome.SHIPPED), null);
    calibrate(models.resolve(CAREFUL), OUT_OF_REACH);
    return home;
  }

  private static void calibrate(Path version, Double knownThreshold) throws IOException {
    File card = version.resolve(ModelVersion.CARD).toFile();
    ObjectNode root = (ObjectNode) JSON.readTree(card);
    ObjectNode calibration = root.putObject("calibration").put("temperature", 1.0);
    if (knownThreshold != null) {
      calibration.put("knownThreshold", knownThreshold);
    }
    JSON.writeValue(card, root);
  }
}
