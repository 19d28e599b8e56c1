package io.penderie.explanation;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Split;
import io.penderie.picture.PlanarPicture;
import io.penderie.registry.ModelCard;
import io.penderie.store.LearningOrder;
import io.penderie.store.Part;
import io.penderie.store.StoredPicture;
import io.penderie.training.Hyperparameter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The training pictures of a dataset that people brought, as a version learned from them, or every
 * n-th where there are many. Each is read and prepared when it is asked for.
 */
public final class OwnCandidates implements Candidates {

  /** A garment takes one core about 20 ms to prepare, and a request has 30 s. */
  static final int MOST = 1000;

  private final int learned;
  private final int stride;
  private final List<StoredPicture> pictures;
  private final int[] labels;
  private final Function<StoredPicture, PlanarPicture> preparation;

  private OwnCandidates(
      LearningOrder order,
      List<StoredPicture> learned,
      int most,
      Function<StoredPicture, PlanarPicture> preparation) {
    this.learned = learned.size();
    this.stride = (learned.size() + most - 1) / most;
    this.pictures =
        IntStream.iterate(0, index -> index < learned.size(), index -> index + stride)
            .mapToObj(learned::get)
            .toList();
    this.labels = pictures.stream().mapToInt(order::label).toArray();
    this.preparation = preparation;
  }

  /**
   * Those that a version learned from.
   *
   * @param now what its dataset comes to now
   * @param preparation makes of a picture what the network sees
   * @return empty if that is not what the version learned from
   */
  public static Optional<OwnCandidates> of(
      LearningOrder now, ModelCard card, Function<StoredPicture, PlanarPicture> preparation) {
    return of(now, card, MOST, preparation);
  }

  /** The same, at most so many. */
  static Optional<OwnCandidates> of(
      LearningOrder now,
      ModelCard card,
      int most,
      Function<StoredPicture, PlanarPicture> preparation) {
    if (!now.sha256().equals(card.data().sha256()) || !agree(card.labels(), now.labels())) {
      return Optional.empty();
    }
    return Optional.of(new OwnCandidates(now, learned(now, card), most, preparation));
  }

  /** No class stands where another one stood; they may have been renamed since. */
  private static boolean agree(ClassLabels then, ClassLabels now) {
    return then.size() == now.size()
        && IntStream.range(0, then.size())
            .allMatch(
                index -> {
                  int found = now.english().indexOf(then.english().get(index));
                  return found < 0 || found == index;
                });
  }

  /** All of the training part, or the share of it that the run took. */
  private static List<StoredPicture> learned(LearningOrder now, ModelCard card) {
    List<StoredPicture> all = now.pictures(Part.TRAINING);
    Object share = card.hyperparameters().get(Hyperparameter.TRAINING_FRACTION.field());
    if (!(share instanceof Number fraction) || fraction.doubleValue() == 1) {
      return all;
    }
    ImageSet bare =
        ImageSet.of(1, 1, new byte[all.size()][1], all.stream().mapToInt(now::label).toArray());
    ImageSet some =
        new Split(bare, bare).reduced(fraction.doubleValue(), card.data().splitSeed()).training();
    return IntStream.range(0, some.size()).mapToObj(index -> all.get(some.origin(index))).toList();
  }

  /** How many pictures the version learned from. */
  public int learned() {
    return learned;
  }

  /** Where a picture stands among all that the version learned from. */
  public int position(int index) {
    return index * stride;
  }

  /** What a picture is called: the SHA-256 of its file. */
  public String sha256(int index) {
    return pictures.get(index).sha256();
  }

  @Override
  public int size() {
    return pictures.size();
  }

  @Override
  public int label(int index) {
    return labels[index];
  }

  @Override
  public PlanarPicture picture(int index) {
    return preparation.apply(pictures.get(index));
  }
}
