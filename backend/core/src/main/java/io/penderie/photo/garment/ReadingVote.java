package io.penderie.photo.garment;

import io.penderie.model.Answer;
import io.penderie.model.PictureKind;
import io.penderie.model.TrainedModel;
import io.penderie.model.Views;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a network says to all readings of one picture, taken together ({@link Views}). A network
 * that never learned to say "none of the classes" has no score that tells a good reading from a bad
 * one: of it the first reading counts alone.
 *
 * @param answer to all of them
 * @param taken the reading with the greatest weight
 */
public record ReadingVote(Answer answer, Reading taken) {

  /**
   * Asks a network about pictures, in one forward pass.
   *
   * @param pictures the readings of each, at least one
   * @return one vote a picture
   */
  public static List<ReadingVote> ask(TrainedModel model, List<List<Reading>> pictures) {
    List<List<Reading>> asked =
        model.tellsNone() ? pictures : pictures.stream().map(all -> all.subList(0, 1)).toList();
    float[][] logits =
        model.logits(
            asked.stream()
                .flatMap(List::stream)
                .map(reading -> reading.picture().planes())
                .toList());
    List<ReadingVote> votes = new ArrayList<>();
    int from = 0;
    for (List<Reading> readings : asked) {
      int to = from + readings.size();
      Views views =
          Views.together(
              Arrays.copyOfRange(logits, from, to),
              readings.stream().mapToDouble(Reading::prior).toArray(),
              model.labels().size());
      Reading taken = readings.get(views.heaviest());
      votes.add(new ReadingVote(model.answer(views.logits(), kind(taken)), taken));
      from = to;
    }
    return votes;
  }

  private static PictureKind kind(Reading reading) {
    return reading.kind() == ReadingKind.AS_IS ? PictureKind.DATASET_LIKE : PictureKind.PHOTOGRAPH;
  }
}
