package io.penderie.model;

import io.penderie.dataset.ClassLabels;
import java.io.IOException;
import java.nio.file.Path;

/** Untrained networks of the report's kind for 8 x 8 pictures. */
final class TestModels {

  private TestModels() {}

  static TrainedModel untrained(Path folder, int classes) throws IOException {
    PyTorch.useThreads(1);
    Path file = folder.resolve("untrained.params");
    try (Network network =
        Network.initialise(Architecture.REPORT_CNN, RandomPictures.INPUT, classes, 1)) {
      network.save(file);
    }
    return load(file, classes);
  }

  static TrainedModel load(Path file, int classes) {
    return TrainedModel.load(
        Architecture.REPORT_CNN,
        RandomPictures.INPUT,
        ClassLabels.numbered(classes),
        OutputCalibration.NONE,
        file);
  }
}
