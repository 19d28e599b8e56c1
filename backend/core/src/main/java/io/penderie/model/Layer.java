package io.penderie.model;

import java.util.List;

/**
 * One step of a network. A list of them says all that there is to say of an architecture: {@link
 * LayerBlock} makes the block of it that is trained, {@link OnnxExport} the file that answers.
 */
sealed interface Layer {

  /**
   * A convolution over squares of pixels, zeros around the picture.
   *
   * @param filters how many channels come out, at least 1
   * @param kernel edge of the square in pixels
   * @param stride pixels from one square to the next
   * @param padding pixels of zeros at each edge
   * @param bias whether a number of its own is added to each channel
   */
  record Convolution(int filters, int kernel, int stride, int padding, boolean bias)
      implements Layer {

    /** Of 3x3 pixels that keeps the size of its input. */
    static Convolution of3x3(int filters, boolean bias) {
      return new Convolution(filters, 3, 1, 1, bias);
    }
  }

  /** Batch normalisation (Ioffe, Szegedy 2015, arXiv 1502.03167) with scale and shift. */
  record BatchNormalisation() implements Layer {

    /** What keeps the deviation from zero. */
    static final float EPSILON = 1e-5f;
  }

  /** The rectified linear unit, max(0, x). */
  record Relu() implements Layer {}

  /** The largest of each 2x2 pixels, which halves both edges. */
  record MaxPooling() implements Layer {

    static final int EDGE = 2;
  }

  /** The mean of each channel. */
  record GlobalAveragePooling() implements Layer {}

  /** All numbers of a picture in one row. */
  record Flattening() implements Layer {}

  /**
   * Sets some numbers to zero while training, by chance (Srivastava et al. 2014, JMLR 15).
   *
   * @param rate the share of them, 0..1
   */
  record Dropout(float rate) implements Layer {}

  /**
   * A fully connected layer with bias.
   *
   * @param units how many numbers come out, at least 1
   */
  record Dense(int units) implements Layer {}

  /**
   * The sum of its input and of what a branch makes of it (He, Zhang, Ren, Sun 2015, arXiv
   * 1512.03385).
   *
   * @param branch layers that keep the shape
   */
  record Residual(List<Layer> branch) implements Layer {
    public Residual {
      branch = List.copyOf(branch);
    }
  }
}
