package io.penderie.dataset;

import io.penderie.files.FileFaults;
import io.penderie.files.Sha256;
import io.penderie.picture.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder that holds a dataset of the MNIST family.
 *
 * <p>It has four IDX files, plain or with {@code .gz} behind the name: {@code
 * train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte}, {@code t10k-images-idx3-ubyte} and
 * {@code t10k-labels-idx1-ubyte}. A file {@code classes.json} may name the classes ({@link
 * ClassesFile}). Without it the classes are called by their index.
 */
public final class DatasetFolder {

  private static final String TRAINING_PICTURES = "train-images-idx3-ubyte";
  private static final String TRAINING_LABELS = "train-labels-idx1-ubyte";
  private static final String TEST_PICTURES = "t10k-images-idx3-ubyte";
  private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";
  static final String CLASSES = "classes.json";

  private final Path folder;

  public DatasetFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads and checks everything; the dataset is named after the folder.
   *
   * @throws DatasetException naming the file at fault and the fault
   */
  public Dataset read() {
    List<Path> files =
        List.of(
            file(TRAINING_PICTURES), file(TRAINING_LABELS), file(TEST_PICTURES), file(TEST_LABELS));
    byte[] trainingLabels = IdxReader.readLabels(files.get(1));
    byte[] testLabels = IdxReader.readLabels(files.get(3));
    ClassLabels labels = labels(trainingLabels, testLabels);
    ImageSet training = imageSet(files.get(0), files.get(1), trainingLabels, labels.size());
    ImageSet test = imageSet(files.get(2), files.get(3), testLabels, labels.size());
    if (training.width() != test.width() || training.height() != test.height()) {
      throw new DatasetException(
          files.get(2),
          String.format(
              "its pictures are %dx%d, those of %s are %dx%d",
              test.width(),
              test.height(),
              files.get(0).getFileName(),
              training.width(),
              training.height()));
    }
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return new Dataset(name, labels, training, test, sha256(files));
  }

  /**
   * Reads the names of the classes, as {@link #read()} does, without the pictures.
   *
   * @throws DatasetException naming the file at fault and the fault
   */
  public ClassLabels labels() {
    return Files.exists(folder.resolve(CLASSES))
        ? ClassesFile.read(folder.resolve(CLASSES))
        : labels(
            IdxReader.readLabels(file(TRAINING_LABELS)), IdxReader.readLabels(file(TEST_LABELS)));
  }

  /**
   * Reads the size of the pictures and none of them.
   *
   * @throws DatasetException naming the file at fault and the fault
   */
  public Size size() {
    return IdxReader.readSize(file(TRAINING_PICTURES));
  }

  /** A file beside those of the dataset, whether it is there or not. */
  public Path beside(String name) {
    return folder.resolve(name);
  }

  private static ImageSet imageSet(Path pictureFile, Path labelFile, byte[] labels, int classes) {
    IdxReader.Pictures pictures = IdxReader.readPictures(pictureFile);
    if (pictures.count() != labels.length) {
      throw new DatasetException(
          labelFile,
          labels.length + " labels for the " + pictures.count() + " pictures of " + pictureFile);
    }
    for (int i = 0; i < labels.length; i++) {
      int label = labels[i] & 0xFF;
      if (label >= classes) {
        throw new DatasetException(
            labelFile,
            "label " + i + " is " + label + ", but the classes are 0 to " + (classes - 1));
      }
    }
    return new ImageSet(pictures.width(), pictures.height(), pictures.pixels(), labels);
  }

  private ClassLabels labels(byte[] training, byte[] test) {
    Path file = folder.resolve(CLASSES);
    return Files.exists(file)
        ? ClassesFile.read(file)
        : ClassLabels.numbered(1 + Math.max(largest(training), largest(test)));
  }

  private Path file(String name) {
    Path compressed = folder.resolve(name + ".gz");
    Path plain = folder.resolve(name);
    return Files.exists(plain) && !Files.exists(compressed) ? plain : compressed;
  }

  private static int largest(byte[] labels) {
    int largest = 0;
    for (byte label : labels) {
      largest = Math.max(largest, label & 0xFF);
    }
    return largest;
  }

  private static String sha256(List<Path> files) {
    Sha256 hash = new Sha256();
    for (Path file : files) {
      try {
        hash.add(file);
      } catch (IOException e) {
        throw new DatasetException(file, "cannot be read: " + FileFaults.reason(e), e);
      }
    }
    return hash.hex();
  }
}
