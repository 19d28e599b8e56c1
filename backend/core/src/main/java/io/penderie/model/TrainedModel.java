package io.penderie.model;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.ImageSet;
import io.penderie.picture.Enlargement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A network that answers: pictures in, probabilities out.
 *
 * <p>Its methods may be called by many threads. Owns native memory; close it when nothing uses it.
 */
public final class TrainedModel implements AutoCloseable {

  /** Larger sets are computed in pieces of this many pictures. */
  private static final int BATCH_SIZE = 250;

  private final InputSpec input;
  private final ClassLabels labels;
  private final OutputCalibration calibration;
  private final ForwardPass pass;
  private final boolean tellsNone;

  /** What gradients are taken through; null where none can be. */
  private final FeatureMapsLater features;

  TrainedModel(
      InputSpec input,
      ClassLabels labels,
      OutputCalibration calibration,
      ForwardPass pass,
      boolean tellsNone) {
    this(input, labels, calibration, pass, tellsNone, null);
  }

  private TrainedModel(
      InputSpec input,
      ClassLabels labels,
      OutputCalibration calibration,
      ForwardPass pass,
      boolean tellsNone,
      FeatureMapsLater features) {
    this.features = features;
    this.input = input;
    this.labels = labels;
    this.calibration = calibration;
    this.pass = pass;
    this.tellsNone = tellsNone;
  }

  /**
   * Loads the parameters of a trained network into the engine that trained it.
   *
   * @throws ModelException if they are missing, damaged or of another network
   */
  public static TrainedModel load(
      Architecture architecture,
      InputSpec input,
      ClassLabels labels,
      OutputCalibration calibration,
      Path parameters) {
    Network network = Network.load(architecture, input, labels.size(), parameters);
    return new TrainedModel(
        input, labels, calibration, new PyTorchPass(network), architecture.rejecting());
  }

  /**
   * Loads a trained network as it was exported, see {@link OnnxExport}.
   *
   * @param tellsNone whether its last output stands for pictures that show none of the classes
   * @throws ModelException if it is damaged, or ONNX Runtime does not start here
   */
  public static TrainedModel ofExport(
      boolean tellsNone,
      InputSpec input,
      ClassLabels labels,
      OutputCalibration calibration,
      byte[] export) {
    return new TrainedModel(
        input,
        labels,
        calibration,
        OnnxPass.of(export, input),
        tellsNone,
        new FeatureMapsLater(export, input));
  }

  /** The same of one that was imported, see {@link OnnxImport}. */
  public static TrainedModel ofImport(
      boolean tellsNone,
      InputSpec input,
      ClassLabels labels,
      OutputCalibration calibration,
      Path file) {
    return new TrainedModel(input, labels, calibration, OnnxPass.of(file, input), tellsNone);
  }

  /** Which engine computes, with its version. */
  public String engine() {
    return pass.engine();
  }

  public InputSpec input() {
    return input;
  }

  public ClassLabels labels() {
    return labels;
  }

  /** Whether it learned to say that a picture shows none of its classes. */
  public boolean tellsNone() {
    return tellsNone;
  }

  /** How its outputs become probabilities, and when a picture counts as known. */
  public OutputCalibration calibration() {
    return calibration;
  }

  /**
   * Classifies pictures in one forward pass.
   *
   * @param pictures each {@code input.values()} unsigned bytes, channel by channel, row by row
   * @param kind what sort of pictures they are
   * @return one a picture
   * @throws IllegalArgumentException if a picture has another length
   */
  public List<Answer> answers(List<byte[]> pictures, PictureKind kind) {
    return Arrays.stream(logits(pictures)).map(row -> answer(row, kind)).toList();
  }

  /**
   * Classifies a set of pictures like the dataset's, of the network's or the dataset's size, piece
   * by piece.
   *
   * @return one a picture, in the order of the set
   * @throws IllegalArgumentException if its pictures have another size or channels
   */
  public List<Answer> answers(ImageSet set) {
    return Arrays.stream(logits(set)).map(row -> answer(row, PictureKind.DATASET_LIKE)).toList();
  }

  /** The probabilities of pictures like the dataset's: one row a picture, one column a class. */
  public float[][] probabilities(List<byte[]> pictures) {
    return Answer.probabilities(answers(pictures, PictureKind.DATASET_LIKE));
  }

  /** The probabilities of {@link #answers(ImageSet)}: one row a picture, one column a class. */
  public float[][] probabilities(ImageSet set) {
    return Answer.probabilities(answers(set));
  }

  /**
   * What the network puts out for a set, before calibration.
   *
   * @param set of the network's or the dataset's size
   * @return one row a picture: a logit a class, and with some networks one for none of them
   * @throws IllegalArgumentException if its pictures have another size or channels
   */
  public float[][] logits(ImageSet set) {
    int factor = input.enlargementOf(set);
    float[][] rows = new float[set.size()][];
    for (int from = 0; from < rows.length; from += BATCH_SIZE) {
      List<byte[]> pictures = new ArrayList<>();
      for (int i = from; i < Math.min(from + BATCH_SIZE, rows.length); i++) {
        pictures.add(Enlargement.enlarge(set.pixels(i), set.width(), set.height(), factor));
      }
      System.arraycopy(logits(pictures), 0, rows, from, pictures.size());
    }
    return rows;
  }

  /**
   * What an output row says.
   *
   * @param logits a row of {@link #logits(ImageSet)}
   * @param kind what sort of picture it is of
   */
  public Answer answer(float[] logits, PictureKind kind) {
    return calibration.answer(logits, labels.size(), kind);
  }

  /**
   * What the network puts out for pictures, before calibration.
   *
   * @param pictures each {@code input.values()} unsigned bytes, channel by channel, row by row
   * @return one row a picture, as {@link #logits(ImageSet)}
   * @throws IllegalArgumentException if a picture has another length
   */
  public float[][] logits(List<byte[]> pictures) {
    if (pictures.isEmpty()) {
      return new float[0][];
    }
    return pass.logits(normalised(pictures), pictures.size());
  }

  private float[] normalised(List<byte[]> pictures) {
    int length = input.values();
    float[] pixels = new float[pictures.size() * length];
    for (int i = 0; i < pictures.size(); i++) {
      byte[] picture = pictures.get(i);
      if (picture.length != length) {
        throw new IllegalArgumentException(
            "a picture of " + picture.length + " values; the network takes " + length);
      }
      input.normalise(picture, 0, length, pixels, i * length);
    }
    return pixels;
  }

  /** Whether it shows what its last layers take, and how its outputs change with it. */
  public boolean hasGradients() {
    return features != null;
  }

  /**
   * The last feature maps of a picture, and the gradient of an output with respect to them.
   *
   * @param picture {@code input.values()} unsigned bytes, channel by channel, row by row
   * @param output the one whose logit is derived, such as a class's index
   * @throws IllegalStateException where it {@link #hasGradients no gradients}
   */
  public FeatureMaps featureMaps(byte[] picture, int output) {
    return known().maps(normalised(List.of(picture)), output);
  }

  /**
   * What the last dense layer takes of pictures: the features that tell its classes apart.
   *
   * @param pictures each {@code input.values()} unsigned bytes, at least one
   * @return one row a picture
   * @throws IllegalStateException where it {@link #hasGradients shows none}
   */
  public float[][] features(List<byte[]> pictures) {
    return known().features(normalised(pictures), pictures.size());
  }

  /**
   * What the rectified layers put out for a picture, as long as there are maps.
   *
   * @param picture {@code input.values()} unsigned bytes, channel by channel, row by row
   * @throws IllegalStateException where it {@link #hasGradients shows none}
   */
  public List<Activations> activations(byte[] picture) {
    return known().activations(normalised(List.of(picture)));
  }

  private FeatureMapsLater known() {
    if (features == null) {
      throw new IllegalStateException("a network without gradients");
    }
    return features;
  }

  @Override
  public void close() {
    if (features != null) {
      features.close();
    }
    pass.close();
  }
}
