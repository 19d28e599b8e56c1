package io.penderie.acceptance.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.registry.ModelVersion;
import io.penderie.server.testing.SmallHome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A small home with two more versions: {@code careful}, the shipped one with so high a threshold
 * that every picture shows none of its classes, and {@code hesitant}, with prediction sets of every
 * class. The shipped one itself can tell neither.
 */
final class CarefulHome {

  static final String CAREFUL = "careful";
  static final String HESITANT = "hesitant";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** No logits of a network reach that far. */
  private static final double OUT_OF_REACH = 1000;

  private CarefulHome() {}

  /** Makes a home of that folder. */
  static Path write(Path home) throws IOException {
    SmallHome.write(home);
    Path models = home.resolve("models");
    VersionsHome.copy(models, CAREFUL);
    VersionsHome.copy(models, HESITANT);
    calibrate(models.resolve(VersionsHome.SHIPPED), Map.of());
    calibrate(models.resolve(CAREFUL), Map.of("knownThreshold", OUT_OF_REACH));
    calibrate(models.resolve(HESITANT), Map.of("setThreshold", 0.0));
    return home;
  }

  private static void calibrate(Path version, Map<String, Double> thresholds) throws IOException {
    File card = version.resolve(ModelVersion.CARD).toFile();
    ObjectNode root = (ObjectNode) JSON.readTree(card);
    ObjectNode calibration = root.putObject("calibration").put("temperature", 1.0);
    thresholds.forEach(calibration::put);
    JSON.writeValue(card, root);
  }
}
