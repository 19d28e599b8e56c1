package io.penderie.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.PictureRecipe;
import io.penderie.picture.Enlargement;
import io.penderie.picture.PlanarPicture;

/**
 * What a network takes in: the size and the channels of its pictures, and how their pixels become
 * numbers.
 *
 * <p>The one place for all; training and prediction go through {@link #normalise}. A picture is
 * {@code channels} planes of {@code width * height} unsigned bytes, row by row from the top left, 0
 * black to 255 white, garments light on black. Each becomes {@code (pixel / 255 - mean) /
 * deviation}, in every channel by the same mean and deviation.
 *
 * @param width picture width in pixels
 * @param height picture height in pixels
 * @param channels 1 (gray) or 3 (red, green, blue); left out of the JSON where it is 1
 * @param mean mean of the training pixels, in 0..1
 * @param deviation standard deviation of the training pixels, in 0..1
 * @param recipe how files become such pictures
 */
public record InputSpec(
    int width,
    int height,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = GrayChannels.class) int channels,
    float mean,
    float deviation,
    PictureRecipe recipe) {

  /** A network for larger pictures is none for a service on common machines. */
  public static final int LONGEST_SIDE = 1024;

  /** Fashion-MNIST: 28 x 28, mean and deviation of the 60,000 training pictures. */
  public static final InputSpec FASHION_MNIST = new InputSpec(28, 28, 0.2860f, 0.3530f);

  /** What takes in garments. */
  public InputSpec(int width, int height, float mean, float deviation) {
    this(width, height, mean, deviation, PictureRecipe.GARMENT);
  }

  /** What takes in gray pictures. */
  public InputSpec(int width, int height, float mean, float deviation, PictureRecipe recipe) {
    this(width, height, 1, mean, deviation, recipe);
  }

  public InputSpec {
    // Cards that were written before there was a choice do not tell.
    recipe = recipe == null ? PictureRecipe.GARMENT : recipe;
    channels = channels == 0 ? 1 : channels;
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException(channels + " channels; there are 1 or 3");
    }
    if (channels != 1 && recipe == PictureRecipe.GARMENT) {
      throw new IllegalArgumentException("garments are prepared in gray");
    }
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a picture of " + width + "x" + height);
    }
    if (!(mean >= 0 && mean <= 1) || !(deviation > 0 && deviation <= 1)) {
      throw new IllegalArgumentException(
          "pixels of mean " + mean + " and deviation " + deviation + " are none to tell apart");
    }
  }

  /** The same of pictures that are made in another way. */
  public InputSpec with(PictureRecipe otherRecipe, int otherChannels) {
    return new InputSpec(width, height, otherChannels, mean, deviation, otherRecipe);
  }

  /** How many numbers one picture is: one a pixel and channel. */
  public int values() {
    return channels * width * height;
  }

  /**
   * How many times larger these pictures are than those of a set, which become so by {@link
   * Enlargement}.
   *
   * @return 1 or more
   * @throws IllegalArgumentException if it is no whole number, the same for both sides, or they
   *     have other channels
   */
  public int enlargementOf(ImageSet set) {
    return enlargementOf(set.width(), set.height(), set.channels());
  }

  /** A picture enlarged to these, as {@link #enlargementOf} says; the same planes if it is 1. */
  public byte[] enlarged(PlanarPicture picture) {
    int factor = enlargementOf(picture.width(), picture.height(), picture.channels());
    return factor == 1
        ? picture.planes()
        : Enlargement.enlarge(picture.planes(), picture.width(), picture.height(), factor);
  }

  private int enlargementOf(int otherWidth, int otherHeight, int otherChannels) {
    if (otherChannels != channels) {
      throw new IllegalArgumentException(
          String.format(
              "pictures in %s; the network takes them in %s",
              PlanarPicture.kind(otherChannels), PlanarPicture.kind(channels)));
    }
    int factor = width / otherWidth;
    if (factor < 1 || factor * otherWidth != width || factor * otherHeight != height) {
      throw new IllegalArgumentException(
          String.format(
              "pictures of %dx%d; the network takes %dx%d",
              otherWidth, otherHeight, width, height));
    }
    return factor;
  }

  /**
   * Refuses pictures that a network which halves them could not halve without a rest.
   *
   * @throws IllegalArgumentException if a side is no multiple of {@code factor}
   */
  void requireMultiplesOf(int factor) {
    if (width % factor != 0 || height % factor != 0) {
      throw new IllegalArgumentException(
          "the network halves a picture again and again: %dx%d is not a multiple of %d"
              .formatted(width, height, factor));
    }
  }

  /** Writes {@code length} normalised pixels into {@code target} from {@code targetOffset} on. */
  public void normalise(byte[] source, int offset, int length, float[] target, int targetOffset) {
    for (int i = 0; i < length; i++) {
      target[targetOffset + i] = normalise(source[offset + i] & 0xFF);
    }
  }

  /** One pixel, 0 to 255, as the network sees it. */
  public float normalise(int pixel) {
    return (pixel / 255f - mean) / deviation;
  }
}
