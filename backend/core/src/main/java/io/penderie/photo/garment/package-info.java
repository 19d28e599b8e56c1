/**
 * From a photograph's pixels to the garment as the dataset shows it: background, mask, crop, gray,
 * fit. Knows the size of a network's input, not networks, versions or queues.
 */
package io.penderie.photo.garment;
