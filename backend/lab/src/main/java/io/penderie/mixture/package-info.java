/**
 * Makes what a network learns from beside the dataset: photographs, scenes, and no garments; knows
 * no network but the size of its input, and no training.
 */
package io.penderie.mixture;
