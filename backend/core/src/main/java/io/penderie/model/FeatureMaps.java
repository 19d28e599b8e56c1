package io.penderie.model;

/**
 * The last feature maps that a network made of a picture, before it pools or flattens them, and how
 * one of its outputs changes with them.
 *
 * @param channels how many maps
 * @param height of each
 * @param width of each
 * @param activations map after map, row by row from the top left
 * @param gradient the derivative of the output with respect to each of them, in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // made once and read; never compared
public record FeatureMaps(
    int channels, int height, int width, float[] activations, double[] gradient) {}
