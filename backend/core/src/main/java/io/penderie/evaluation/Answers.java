package io.penderie.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.dataset.ClassLabels;
import java.util.Arrays;
import java.util.Objects;

/**
 * What a network answered to each picture of a set, in the order of the set; kept beside each model
 * as JSON. Immutable: arrays are copied in and out.
 *
 * @param dataSha256 of the files of the dataset that the pictures are from, lower-case hexadecimal
 * @param classes how many classes it could choose from, 1 to {@link ClassLabels#MAX_CLASSES}
 * @param predicted the most probable class of each picture; of equally probable ones the first
 * @param confidence the probability of that class, in 0..1
 * @param pictures which pictures they are; null for those of a dataset that never changes, where
 *     the position says it
 */
public record Answers(
    String dataSha256,
    int classes,
    int[] predicted,
    float[] confidence,
    @JsonInclude(JsonInclude.Include.NON_NULL) AnsweredPictures pictures) {

  /** To the pictures of a dataset that never changes. */
  public Answers(String dataSha256, int classes, int[] predicted, float[] confidence) {
    this(dataSha256, classes, predicted, confidence, null);
  }

  public Answers {
    Objects.requireNonNull(dataSha256, "dataSha256");
    predicted = predicted.clone();
    confidence = confidence.clone();
    Figures.require(
        classes > 0 && classes <= ClassLabels.MAX_CLASSES, "the number of classes", classes);
    Figures.require(predicted.length > 0, "the number of answers", predicted.length);
    Figures.require(
        confidence.length == predicted.length,
        "there are " + predicted.length + " answers; the number of confidences",
        confidence.length);
    for (int i = 0; i < predicted.length; i++) {
      Figures.require(
          predicted[i] >= 0 && predicted[i] < classes,
          "the predicted class of picture " + i,
          predicted[i]);
      Figures.requireShare(confidence[i], "the confidence of picture " + i);
    }
    if (pictures != null) {
      Figures.require(
          pictures.names().size() == predicted.length && pictures.classes().size() == classes,
          "there are " + predicted.length + " answers; the number of names",
          pictures.names().size());
    }
  }

  /**
   * The answers that probabilities come to.
   *
   * @param probabilities one row a picture, one column a class, at least one of each
   * @param pictures which pictures they are; null where the position says it
   */
  static Answers of(String dataSha256, float[][] probabilities, AnsweredPictures pictures) {
    int[] predicted = new int[probabilities.length];
    float[] confidence = new float[probabilities.length];
    for (int i = 0; i < predicted.length; i++) {
      predicted[i] = Evaluator.mostProbable(probabilities[i]);
      confidence[i] = Evaluator.confidence(probabilities[i], predicted[i]);
    }
    return new Answers(dataSha256, probabilities[0].length, predicted, confidence, pictures);
  }

  /** The number of pictures. */
  public int size() {
    return predicted.length;
  }

  @Override
  public int[] predicted() {
    return predicted.clone();
  }

  /** The predicted class of a picture. */
  public int predicted(int index) {
    return predicted[index];
  }

  @Override
  public float[] confidence() {
    return confidence.clone();
  }

  /** The confidence of the answer to a picture. */
  public float confidence(int index) {
    return confidence[index];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answers answers
        && dataSha256.equals(answers.dataSha256)
        && classes == answers.classes
        && Arrays.equals(predicted, answers.predicted)
        && Arrays.equals(confidence, answers.confidence)
        && Objects.equals(pictures, answers.pictures);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        dataSha256, classes, Arrays.hashCode(predicted), Arrays.hashCode(confidence), pictures);
  }

  @Override
  public String toString() {
    return "Answers[" + size() + " pictures of " + dataSha256 + ", " + classes + " classes]";
  }
}
