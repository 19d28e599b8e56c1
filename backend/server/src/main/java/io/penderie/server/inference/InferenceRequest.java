package io.penderie.server.inference;

import io.penderie.prediction.Prediction;
import io.penderie.server.prediction.PictureRequest;
import io.penderie.server.prediction.PictureSource;
import java.util.List;

/**
 * What a model was asked.
 *
 * @param model which model
 * @param id what the answer repeats; null where there is none
 * @param pictures one a row
 * @param outputs which are answered, in this order
 */
record InferenceRequest(
    ModelName model, String id, List<PictureSource> pictures, List<Asked> outputs)
    implements PictureRequest<InferenceAnswer> {

  InferenceRequest {
    pictures = List.copyOf(pictures);
    outputs = List.copyOf(outputs);
  }

  /**
   * An output that is wanted.
   *
   * @param output which
   * @param binary whether it comes behind the JSON
   */
  record Asked(Output output, boolean binary) {}

  @Override
  public InferenceAnswer answer(List<Prediction> predictions) {
    return InferenceAnswer.of(this, predictions);
  }
}
