/**
 * From a photograph's pixels to the garment as the dataset shows it: background, mask, crop, gray,
 * fit; knows the size of a network's input, but no network, no version and no queue.
 */
package io.penderie.photo.garment;
