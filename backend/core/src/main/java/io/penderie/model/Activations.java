package io.penderie.model;

/**
 * What a layer of a network puts out for one picture, as maps: one a channel.
 *
 * @param channels how many maps
 * @param height of each
 * @param width of each
 * @param values map after map, row by row from the top left, at least 0
 */
@SuppressWarnings("ArrayRecordComponent") // made once and read; never compared
public record Activations(int channels, int height, int width, float[] values) {}
