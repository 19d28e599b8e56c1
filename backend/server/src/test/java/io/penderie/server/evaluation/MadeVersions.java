package io.penderie.server.evaluation;

import io.penderie.dataset.ImageSet;
import io.penderie.evaluation.Measurement;
import io.penderie.files.JsonFiles;
import io.penderie.registry.ModelVersion;
import io.penderie.server.openapi.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Versions in a registry whose answers are made by hand; they have no parameters. */
final class MadeVersions implements AutoCloseable {

  private static final int CLASSES = 10;

  private final Path models;
  private final List<Path> made = new ArrayList<>();

  MadeVersions(Path models) {
    this.models = models;
  }

  /** A wrong answer. */
  record Wrong(int predicted, float confidence) {}

  /** Where the files of a version are; it has no card here. */
  ModelVersion version(String name) {
    return new ModelVersion(name, models.resolve(name), null);
  }

  /**
   * Makes a version of that name, with the card of the shipped one, or measures it again.
   *
   * @param wrongs the pictures that it is wrong about; it is right about the others
   * @param data the hash of the data that it says to have been measured on
   */
  void measure(String name, ImageSet test, Map<Integer, Wrong> wrongs, String data)
      throws IOException {
    float[][] probabilities = new float[test.size()][];
    for (int i = 0; i < probabilities.length; i++) {
      Wrong wrong = wrongs.get(i);
      probabilities[i] =
          wrong == null ? row(test.label(i), 0.875f) : row(wrong.predicted(), wrong.confidence());
    }
    Measurement measured = Measurement.of(test, data, probabilities, null);
    ModelVersion version = version(name);
    if (!Files.exists(version.folder())) {
      made.add(Files.createDirectory(version.folder()));
      Files.copy(
          models.resolve(Examples.VERSION).resolve(ModelVersion.CARD),
          version.folder().resolve(ModelVersion.CARD));
    }
    JsonFiles.write(version.evaluation(), measured.evaluation());
    JsonFiles.write(version.answers(), measured.answers());
  }

  /** Removes what was made, so that other tests in the same home do not find it. */
  @Override
  public void close() throws IOException {
    for (Path version : made) {
      try (Stream<Path> files = Files.walk(version)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static float[] row(int predicted, float confidence) {
    float[] row = new float[CLASSES];
    Arrays.fill(row, (1 - confidence) / (CLASSES - 1));
    row[predicted] = confidence;
    return row;
  }
}
