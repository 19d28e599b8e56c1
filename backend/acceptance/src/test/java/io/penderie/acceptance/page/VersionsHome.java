package io.penderie.acceptance.page;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.ImageSet;
import io.penderie.evaluation.Measurement;
import io.penderie.evaluation.PhotographAnswer;
import io.penderie.evaluation.PhotographAnswers;
import io.penderie.files.JsonFiles;
import io.penderie.registry.ModelCard;
import io.penderie.registry.ModelVersion;
import io.penderie.server.testing.SmallHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small home with four versions, whose answers to the 200 test pictures are made by hand: the
 * shipped one takes the first twelve shirts for T-shirts, {@code other} takes the first of them for
 * a coat and twenty photographs that the shipped one is right about for something else, {@code
 * unmeasured} was never evaluated, {@code broken} has no card that can be read.
 */
final class VersionsHome {

  static final String SHIPPED = SmallHome.VERSION;
  static final String OTHER = "other";
  static final String UNMEASURED = "unmeasured";
  static final String BROKEN = "broken";

  private static final int CLASSES = 10;
  private static final int SHIRT = 6;

  private VersionsHome() {}

  /** Makes a home of that folder. */
  static Path write(Path home) throws IOException {
    SmallHome.write(home);
    Path models = home.resolve("models");
    Dataset dataset = FashionMnist.folder(home).read();
    copy(models, OTHER);
    copy(models, UNMEASURED);
    measure(models.resolve(SHIPPED), dataset, 12, 0);
    measure(models.resolve(OTHER), dataset, 1, 4);
    worsen(new ModelVersion(OTHER, models.resolve(OTHER), null), 20);
    Files.delete(new ModelVersion(UNMEASURED, models.resolve(UNMEASURED), null).evaluation());
    Files.delete(new ModelVersion(UNMEASURED, models.resolve(UNMEASURED), null).answers());
    Files.writeString(
        Files.createDirectory(models.resolve(BROKEN)).resolve(ModelVersion.CARD), "{");
    return home;
  }

  /** Copies the shipped version under another name. */
  static void copy(Path models, String name) throws IOException {
    Path folder = Files.createDirectory(models.resolve(name));
    try (var files = Files.list(models.resolve(SHIPPED))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path card = folder.resolve(ModelVersion.CARD);
    Files.writeString(card, Files.readString(card).replace('"' + SHIPPED + '"', '"' + name + '"'));
  }

  private static void measure(Path folder, Dataset dataset, int shirts, int takenFor)
      throws IOException {
    ImageSet test = dataset.test();
    float[][] probabilities = new float[test.size()][];
    int wrong = 0;
    for (int i = 0; i < probabilities.length; i++) {
      boolean taken = test.label(i) == SHIRT && wrong < shirts;
      probabilities[i] = row(taken ? takenFor : test.label(i), taken ? 0.6f + 0.01f * wrong : 0.9f);
      wrong += taken ? 1 : 0;
    }
    Measurement measured = Measurement.of(test, dataset.sha256(), probabilities, null);
    ModelVersion version = new ModelVersion(folder.getFileName().toString(), folder, null);
    JsonFiles.write(version.evaluation(), measured.evaluation());
    JsonFiles.write(version.answers(), measured.answers());
  }

  /** Makes so many of the answers to photographs that are right wrong. */
  private static void worsen(ModelVersion version, int count) throws IOException {
    PhotographAnswers before = JsonFiles.read(version.photographs(), PhotographAnswers.class);
    List<PhotographAnswer> answers = new ArrayList<>();
    int worse = 0;
    for (PhotographAnswer each : before.photographs()) {
      boolean change = worse < count && each.right().contains(each.predicted());
      worse += change ? 1 : 0;
      answers.add(
          change
              ? PhotographAnswer.refused(
                  each.sha256(), each.source(), each.kind(), each.label(), each.right())
              : each);
    }
    PhotographAnswers after = new PhotographAnswers(CLASSES, before.knows(), answers);
    JsonFiles.write(version.photographs(), after);
    Path card = version.folder().resolve(ModelVersion.CARD);
    JsonFiles.write(card, JsonFiles.read(card, ModelCard.class).withPhotographs(after.total()));
  }

  private static float[] row(int predicted, float confidence) {
    float[] row = new float[CLASSES];
    Arrays.fill(row, (1 - confidence) / (CLASSES - 1));
    row[predicted] = confidence;
    return row;
  }
}
