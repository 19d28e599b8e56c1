package io.penderie.dataset;

import io.penderie.files.Sha256;
import io.penderie.picture.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What a network learns from beside the dataset, so that it knows photographs, and pictures that
 * show none of its classes: a folder of IDX files, made by the command {@code mixture}.
 *
 * @param training the pictures to fit to
 * @param validation the pictures to choose on; of other photographs than {@code training}
 * @param sha256 of the files with pictures and answers, in lower-case hexadecimal
 */
public record Mixture(AnnotatedPictures training, AnnotatedPictures validation, String sha256) {

  /** Where a home keeps the one that comes with Penderie, below its folder {@code data}. */
  private static final String PHOTOGRAPHS = "photographs";

  private static final String TRAINING = "training";
  private static final String VALIDATION = "validation";

  public Mixture {
    Objects.requireNonNull(training, "training");
    Objects.requireNonNull(validation, "validation");
    Objects.requireNonNull(sha256, "sha256");
    if (training.width() != validation.width()
        || training.height() != validation.height()
        || training.outputs() != validation.outputs()) {
      throw new IllegalArgumentException("two parts of different pictures or answers");
    }
  }

  /** The folder of what comes with Penderie: below a home, or in the release, or not there. */
  public static Path photographsOf(Path home) {
    return Release.data(home, PHOTOGRAPHS);
  }

  /**
   * The size of a folder's pictures, without reading them.
   *
   * @throws DatasetException if there is no mixture
   */
  public static Size size(Path folder) {
    return IdxReader.readSize(pictures(folder, TRAINING));
  }

  /**
   * Reads a folder.
   *
   * @throws DatasetException naming the file and what is wrong with it
   */
  public static Mixture read(Path folder) {
    try {
      return new Mixture(part(folder, TRAINING), part(folder, VALIDATION), hash(folder));
    } catch (IOException | IllegalArgumentException e) {
      throw new DatasetException(folder, "is no mixture: " + e.getMessage(), e);
    }
  }

  /**
   * What of it is of use beside pictures of other classes: what shows those that both have, by
   * their English names, and what was drawn and shows no garment.
   *
   * @param own the classes of these pictures
   * @param others the other classes
   * @param mostNone how many pictures that show none of them each part keeps at most
   */
  public Mixture among(ClassLabels own, ClassLabels others, int mostNone) {
    int[] answers = new int[own.size() + 1];
    for (int i = 0; i < own.size(); i++) {
      answers[i] = others.english().indexOf(own.english().get(i));
    }
    answers[own.size()] = others.size();
    return new Mixture(
        training.among(answers, others.size() + 1, mostNone),
        validation.among(answers, others.size() + 1, mostNone),
        sha256);
  }

  /**
   * Writes a folder, which is made where it is missing.
   *
   * @throws IOException if a file cannot be written
   */
  public static Mixture write(Path folder, AnnotatedPictures training, AnnotatedPictures validation)
      throws IOException {
    Files.createDirectories(folder);
    training.write(
        pictures(folder, TRAINING),
        answers(folder, TRAINING),
        origins(folder, TRAINING),
        views(folder, TRAINING));
    validation.write(
        pictures(folder, VALIDATION),
        answers(folder, VALIDATION),
        origins(folder, VALIDATION),
        views(folder, VALIDATION));
    return new Mixture(training, validation, hash(folder));
  }

  private static AnnotatedPictures part(Path folder, String part) {
    return AnnotatedPictures.read(
        pictures(folder, part), answers(folder, part), origins(folder, part), views(folder, part));
  }

  private static String hash(Path folder) throws IOException {
    return new Sha256()
        .add(pictures(folder, TRAINING))
        .add(answers(folder, TRAINING))
        .add(pictures(folder, VALIDATION))
        .add(answers(folder, VALIDATION))
        .hex();
  }

  private static Path pictures(Path folder, String part) {
    return folder.resolve(part + "-images-idx3-ubyte.gz");
  }

  private static Path answers(Path folder, String part) {
    return folder.resolve(part + "-answers-idx2-ubyte.gz");
  }

  private static Path origins(Path folder, String part) {
    return folder.resolve(part + "-origins-idx1-ubyte.gz");
  }

  private static Path views(Path folder, String part) {
    return folder.resolve(part + "-views-idx2-ubyte.gz");
  }
}
