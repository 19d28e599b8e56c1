package io.penderie.server.prediction;

import io.penderie.model.PictureKind;
import io.penderie.photo.garment.Reading;
import io.penderie.picture.PlanarPicture;
import io.penderie.prediction.ModelLease;
import io.penderie.prediction.Prediction;

/**
 * The reading of a picture that is explained, the one that counted most, and what was predicted.
 *
 * @param prediction of all readings
 * @param facts how it came into the network's shape
 * @param place where it lies in the upright picture
 * @param picture as the network takes it
 * @param lease of the version that predicted; it ends with the explanation
 */
record ExplainedReading(
    Prediction prediction,
    PreparationFacts facts,
    Reading.Place place,
    PlanarPicture picture,
    ModelLease lease) {

  /** What sort of picture it is. */
  PictureKind kind() {
    return facts.datasetLike() ? PictureKind.DATASET_LIKE : PictureKind.PHOTOGRAPH;
  }
}
