package io.penderie.model;

import java.nio.FloatBuffer;

/** One layer of a {@link Head}: numbers in, numbers out, and a gradient back. */
interface HeadStep {

  double[] forward(double[] in);

  /**
   * The chain rule.
   *
   * @param in what went in
   * @param gradient with respect to what came out
   * @return with respect to what went in
   */
  double[] backward(double[] in, double[] gradient);

  /** The mean of each channel. */
  record Average(int channels) implements HeadStep {

    @Override
    public double[] forward(double[] in) {
      int area = in.length / channels;
      double[] out = new double[channels];
      for (int i = 0; i < in.length; i++) {
        out[i / area] += in[i] / area;
      }
      return out;
    }

    @Override
    public double[] backward(double[] in, double[] gradient) {
      int area = in.length / channels;
      double[] back = new double[in.length];
      for (int i = 0; i < in.length; i++) {
        back[i] = gradient[i / area] / area;
      }
      return back;
    }
  }

  /** The largest of each 2x2, whose gradient goes to the first of those. */
  record Largest(int channels, int height, int width) implements HeadStep {

    @Override
    public double[] forward(double[] in) {
      int[] from = from(in);
      double[] out = new double[from.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = in[from[i]];
      }
      return out;
    }

    @Override
    public double[] backward(double[] in, double[] gradient) {
      int[] from = from(in);
      double[] back = new double[in.length];
      for (int i = 0; i < from.length; i++) {
        back[from[i]] += gradient[i];
      }
      return back;
    }

    private int[] from(double[] in) {
      int edge = Layer.MaxPooling.EDGE;
      int rows = height / edge;
      int columns = width / edge;
      int[] from = new int[channels * rows * columns];
      for (int i = 0; i < from.length; i++) {
        int channel = i / (rows * columns);
        int row = i / columns % rows;
        int first = (channel * height + row * edge) * width + i % columns * edge;
        int largest = first;
        for (int other : new int[] {first + 1, first + width, first + width + 1}) {
          largest = in[other] > in[largest] ? other : largest;
        }
        from[i] = largest;
      }
      return from;
    }
  }

  /** The positive part. */
  record Rectified() implements HeadStep {

    @Override
    public double[] forward(double[] in) {
      double[] out = in.clone();
      for (int i = 0; i < out.length; i++) {
        out[i] = Math.max(0, in[i]);
      }
      return out;
    }

    @Override
    public double[] backward(double[] in, double[] gradient) {
      double[] back = gradient.clone();
      for (int i = 0; i < back.length; i++) {
        back[i] = in[i] > 0 ? gradient[i] : 0;
      }
      return back;
    }
  }

  /**
   * A dense layer.
   *
   * @param weights of each unit, one unit after the other
   * @param biases one a unit
   */
  record Dense(FloatBuffer weights, FloatBuffer biases) implements HeadStep {

    @Override
    public double[] forward(double[] in) {
      double[] out = new double[biases.capacity()];
      for (int unit = 0; unit < out.length; unit++) {
        double sum = biases.get(unit);
        for (int i = 0; i < in.length; i++) {
          sum += weights.get(unit * in.length + i) * in[i];
        }
        out[unit] = sum;
      }
      return out;
    }

    @Override
    public double[] backward(double[] in, double[] gradient) {
      double[] back = new double[in.length];
      for (int unit = 0; unit < gradient.length; unit++) {
        for (int i = 0; i < in.length && gradient[unit] != 0; i++) {
          back[i] += gradient[unit] * weights.get(unit * in.length + i);
        }
      }
      return back;
    }
  }
}
