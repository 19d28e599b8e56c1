package io.penderie.model;

/**
 * What sort of picture a network is asked about. It is surer of some than it should be, so its
 * outputs become probabilities for each kind apart.
 */
public enum PictureKind {
  /** As the data set's are: a garment alone, gray, light on black; it passed the preparation. */
  DATASET_LIKE,
  /** Any other one: a garment was sought in it. */
  PHOTOGRAPH
}
