package io.penderie.server.evaluation;

import static java.util.Comparator.reverseOrder;

import io.penderie.dataset.DatasetIds;
import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.ImageSet;
import io.penderie.evaluation.AnsweredPictures;
import io.penderie.evaluation.Answers;
import io.penderie.evaluation.Evaluation;
import io.penderie.evaluation.PhotographAnswers;
import io.penderie.files.JsonFiles;
import io.penderie.files.UnreadableFileException;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.dataset.SplitName;
import io.penderie.server.evaluation.ParsedFiles.Parsed;
import io.penderie.server.problem.NotReadyException;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What lies beside the models of how well they do on the test split and on photographs.
 *
 * <p>It is read, never computed here: 10,000 forward passes would take the processor from those who
 * predict, at the word of anybody who may read. Training writes the files of the test split; a
 * version without them gets them from {@code evaluate --record}, and the one of photographs from
 * {@code evaluate --photographs PLACE --record}, and this notices.
 */
@ApplicationScoped
class Measurements {

  private static final Logger LOG = Logger.getLogger(Measurements.class);

  /** Parsed answers of 10,000 pictures are 120 kB. */
  private static final int KEPT = 32;

  private final ModelRegistry registry;
  private final DatasetCatalogue dataset;
  private final ParsedFiles<Evaluation> evaluations =
      new ParsedFiles<>(KEPT, file -> JsonFiles.read(file, Evaluation.class));
  private final ParsedFiles<RankedAnswers> answers =
      new ParsedFiles<>(KEPT, file -> new RankedAnswers(JsonFiles.read(file, Answers.class)));

  private final ParsedFiles<PhotographAnswers> photographs =
      new ParsedFiles<>(KEPT, file -> JsonFiles.read(file, PhotographAnswers.class));

  /** What the classes and pictures that come with Penderie are called; null until asked for. */
  private volatile DatasetIds published;

  Measurements(ModelRegistry registry, DatasetCatalogue dataset) {
    this.registry = registry;
    this.dataset = dataset;
  }

  /**
   * One version.
   *
   * @throws io.penderie.registry.VersionNotFoundException if there is none of that name
   */
  ModelVersion version(String name) {
    return registry.find(name);
  }

  /**
   * How well a version does on the test split.
   *
   * @throws ProblemException if it has not been evaluated or the file is damaged
   */
  Parsed<Evaluation> evaluation(ModelVersion version) {
    return read(evaluations, version.evaluation(), version)
        .orElseThrow(() -> missing(version, "has not been evaluated", ""));
  }

  /**
   * What a version answered to each picture of the test split.
   *
   * @throws ProblemException if that is not kept, the file is damaged, or it is not known which
   *     pictures they are
   */
  TestPictures answers(ModelVersion version) {
    Parsed<RankedAnswers> read =
        read(answers, version.answers(), version)
            .orElseThrow(() -> missing(version, "has no answers to single pictures", ""));
    Answers found = read.value().answers();
    AnsweredPictures pictures = found.pictures();
    if (pictures != null && found.classes() == version.card().labels().size()) {
      return new TestPictures(version, pictures.ids(), pictures.labels(), read);
    }
    ImageSet test = dataset.pictures(SplitName.TEST);
    if (!found.dataSha256().equals(dataset.sha256())
        || found.size() != test.size()
        || found.classes() != dataset.labels().size()) {
      throw new ProblemException(ProblemType.VERSION_UNUSABLE, measuredElsewhere(version));
    }
    return new TestPictures(version, published(test), test.labels(), read);
  }

  /**
   * Like {@link #answers}, but empty if they are not kept or it is not known to which pictures, or
   * not yet.
   */
  Optional<TestPictures> findAnswers(ModelVersion version) {
    try {
      return Optional.of(answers(version));
    } catch (ProblemException | NotReadyException e) {
      return Optional.empty();
    }
  }

  /**
   * What the versions say that were measured on the published test pictures: those of {@value
   * #KEPT} that were finished last.
   */
  Contradictions contradictions() {
    // Before any of the answers is read, since without pictures there is none to find.
    dataset.pictures(SplitName.TEST);
    return new Contradictions(
        registry.versions().stream()
            .filter(version -> !version.card().data().isOwn())
            .sorted(Comparator.comparing(version -> version.card().finishedAt(), reverseOrder()))
            .flatMap(version -> findAnswers(version).stream())
            .filter(pictures -> pictures.all().pictures() == null)
            .limit(KEPT)
            .sorted(Comparator.comparing(pictures -> pictures.version().name()))
            .toList());
  }

  /** Ten thousand names, made for the first who asks. */
  private DatasetIds published(ImageSet test) {
    DatasetIds made = published;
    if (made == null) {
      made = DatasetIds.published(FashionMnist.NAME, dataset.labels(), test.size());
      published = made;
    }
    return made;
  }

  private static String measuredElsewhere(ModelVersion version) {
    String name = version.name();
    return version.card().data().isOwn()
        ? "The answers of the model version %1$s do not say which pictures they are to. If its dataset is as it was, this makes up for it: penderie evaluate %1$s --record; else train it again."
            .formatted(name)
        : "The model version %s was measured on other pictures than those of this service."
            .formatted(name);
  }

  /**
   * What a version answered to labelled photographs.
   *
   * @throws ProblemException if it was not measured on any, the file is damaged, or it is of other
   *     classes
   */
  Parsed<PhotographAnswers> photographs(ModelVersion version) {
    return findPhotographs(version)
        .orElseThrow(
            () ->
                missing(version, "has not been measured on photographs", " --photographs FOLDER"));
  }

  /**
   * Like {@link #photographs}, but empty if the version was not measured on any.
   *
   * @throws ProblemException if the file is damaged or it is of other classes
   */
  Optional<Parsed<PhotographAnswers>> findPhotographs(ModelVersion version) {
    Optional<Parsed<PhotographAnswers>> found = read(photographs, version.photographs(), version);
    if (found.isPresent() && found.get().value().classes() != version.card().labels().size()) {
      throw new ProblemException(
          ProblemType.VERSION_UNUSABLE,
          "The model version "
              + version.name()
              + " was measured on photographs of other classes than its own.");
    }
    return found;
  }

  private static ProblemException missing(ModelVersion version, String what, String options) {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        String.format(
            "The model version %1$s %2$s. Whoever runs the service makes up for it with: penderie"
                + " evaluate %1$s%3$s --record",
            version.name(), what, options));
  }

  private static <T> Optional<Parsed<T>> read(
      ParsedFiles<T> files, Path file, ModelVersion version) {
    try {
      return files.read(file);
    } catch (UnreadableFileException | IOException e) {
      LOG.warnf("%s", e.getMessage());
      throw new ProblemException(
          ProblemType.VERSION_UNUSABLE,
          "The files of the model version "
              + version.name()
              + " that say how well it does are damaged.");
    }
  }
}
