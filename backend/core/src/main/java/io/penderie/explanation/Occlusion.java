package io.penderie.explanation;

import io.penderie.model.InputSpec;
import io.penderie.model.PictureKind;
import io.penderie.model.TrainedModel;
import io.penderie.picture.PlanarPicture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Occlusion (Zeiler, Fergus 2014, "Visualizing and Understanding Convolutional Networks", arXiv
 * 1311.2901, section 4.2): a gray patch slides over the picture, and where it lies when the class
 * becomes less likely, there is what speaks for it. It asks the network for nothing but answers, so
 * that it works with every one.
 *
 * <p>A patch is a quarter of each side and moves by an eighth, {@value #STEPS} times {@value
 * #STEPS} places in all, and is of the mean of the pixels that the network learned from. A cell has
 * the mean of the patches over it, each the fall of the logarithm of the class's probability, in
 * nats; the map's unit is the largest of them.
 */
final class Occlusion implements MapMaker {

  private static final int STEPS = 8;
  private static final int PATCHES = STEPS * STEPS;

  /** So many patches a forward pass, of pictures that are not larger than some. */
  private static final int PATCHES_A_PASS = 16;

  private static final int VALUES_A_PASS = 1 << 18;

  /** Of a probability that is rounded to 0. */
  private static final double LEAST = 1e-12;

  private final TrainedModel model;
  private final PlanarPicture picture;
  private final PictureKind kind;
  private final int classIndex;
  private final byte gray;
  private final int aPass;

  /** Of each patch, then of the picture with none, the logarithm of the class's probability. */
  private final double[] logs = new double[PATCHES + 1];

  Occlusion(TrainedModel model, PlanarPicture picture, PictureKind kind, int classIndex) {
    this.model = model;
    this.picture = picture;
    this.kind = kind;
    this.classIndex = classIndex;
    InputSpec input = model.input();
    this.gray = (byte) Math.round(255 * input.mean());
    this.aPass = Math.max(1, Math.min(PATCHES_A_PASS, VALUES_A_PASS / input.values()));
  }

  @Override
  public int parts() {
    return (logs.length + aPass - 1) / aPass;
  }

  @Override
  public void compute(int part) {
    int from = part * aPass;
    int to = Math.min(from + aPass, logs.length);
    List<byte[]> pictures = new ArrayList<>();
    for (int patch = from; patch < to; patch++) {
      pictures.add(patch == PATCHES ? picture.planes() : occluded(patch));
    }
    float[][] logits = model.logits(pictures);
    for (int i = 0; i < logits.length; i++) {
      double probability = model.answer(logits[i], kind).probabilities()[classIndex];
      logs[from + i] = Math.log(Math.max(LEAST, probability));
    }
  }

  private byte[] occluded(int patch) {
    byte[] planes = picture.planes().clone();
    Span across = Span.of(patch % STEPS, picture.width());
    Span down = Span.of(patch / STEPS, picture.height());
    for (int channel = 0; channel < picture.channels(); channel++) {
      for (int y = down.first; y < down.end; y++) {
        int start = (channel * picture.height() + y) * picture.width();
        Arrays.fill(planes, start + across.first, start + across.end, gray);
      }
    }
    return planes;
  }

  @Override
  public SaliencyMap map() {
    int longest = Math.max(picture.width(), picture.height());
    int width = SaliencyMap.cells(picture.width(), longest);
    int height = SaliencyMap.cells(picture.height(), longest);
    double[] amounts = new double[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        amounts[y * width + x] =
            fall(pixel(x, width, picture.width()), pixel(y, height, picture.height()));
      }
    }
    return SaliencyMap.of(width, height, amounts);
  }

  /** The pixel in the middle of a cell. */
  private static int pixel(int cell, int cells, int pixels) {
    return (int) ((cell + 0.5) * pixels / cells);
  }

  /** The mean of the patches over a pixel. */
  private double fall(int x, int y) {
    double sum = 0;
    int count = 0;
    for (int patch = 0; patch < PATCHES; patch++) {
      if (Span.of(patch % STEPS, picture.width()).holds(x)
          && Span.of(patch / STEPS, picture.height()).holds(y)) {
        sum += logs[PATCHES] - logs[patch];
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /**
   * Where a patch lies along one side; at the edges a part of it lies outside.
   *
   * @param first its first pixel
   * @param end the one after its last
   */
  private record Span(int first, int end) {

    static Span of(int step, int side) {
      double middle = (step + 0.5) * side / STEPS;
      double half = Math.max(1, side / 4.0) / 2;
      return new Span(
          (int) Math.max(0, Math.round(middle - half)),
          (int) Math.min(side, Math.round(middle + half)));
    }

    boolean holds(int pixel) {
      return pixel >= first && pixel < end;
    }
  }
}
