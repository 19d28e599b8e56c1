package io.penderie.dataset;

import io.penderie.files.Sha256;
import io.penderie.picture.Enlargement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A dataset that adds classes to those of another one: pictures of both are learned from together,
 * so that what the network knew it does not forget (rehearsal: Robins 1995, "Catastrophic
 * forgetting, rehearsal and pseudorehearsal").
 */
public final class ExtendedDataset {

  /** About so many of Fashion-MNIST's training pictures are shown again. */
  public static final int SHOWN_AGAIN = 20_000;

  private ExtendedDataset() {}

  /**
   * Adds to Fashion-MNIST, of which a part is shown again.
   *
   * @param data the folder {@code data} of a home
   * @throws DatasetException if it cannot be read
   * @throws IllegalArgumentException as {@link #of}
   */
  public static Dataset ofFashionMnist(Path data, Dataset own) {
    Dataset base = new DatasetFolder(data.resolve(FashionMnist.NAME)).read();
    return of(
        base,
        own,
        Math.min(1, (double) SHOWN_AGAIN / base.training().size()),
        Split.DEFAULT_VALIDATION_FRACTION,
        Split.DEFAULT_SEED);
  }

  /**
   * Takes both together.
   *
   * @param base what is added to; its pictures are enlarged to the size of the others
   * @param own what is added; of classes that both have, by their English names, the pictures are
   *     joined
   * @param share of the base's training pictures that are shown again, above 0 to 1
   * @param validationFraction of the base, as {@link Split}
   * @param splitSeed of the base, as {@link Split}
   * @throws IllegalArgumentException if the own pictures' size is no whole multiple of the base's,
   *     they are in colour, or there are too many classes
   */
  public static Dataset of(
      Dataset base, Dataset own, double share, double validationFraction, long splitSeed) {
    if (own.training().channels() != base.training().channels()) {
      throw new IllegalArgumentException(
          "the pictures of %s are in colour, those of %s are gray"
              .formatted(own.name(), base.name()));
    }
    int factor = own.training().width() / base.training().width();
    if (factor * base.training().width() != own.training().width()
        || factor * base.training().height() != own.training().height()) {
      throw new IllegalArgumentException(
          "the pictures of %s are %dx%d, no whole multiple of those of %s, %dx%d"
              .formatted(
                  own.name(),
                  own.training().width(),
                  own.training().height(),
                  base.name(),
                  base.training().width(),
                  base.training().height()));
    }
    ClassLabels labels = together(base.labels(), own.labels());
    int[] classes = new int[own.labels().size()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = labels.english().indexOf(own.labels().english().get(i));
    }
    Split split = Split.of(base, validationFraction, splitSeed);
    ImageSet again =
        share < 1
            ? Split.stratified(split.training(), share, splitSeed).validation()
            : split.training();
    return new Dataset(
        own.name(),
        labels,
        together(again, factor, own.training(), classes),
        together(split.validation(), factor, own.validation(), classes),
        together(base.test(), factor, own.test(), classes),
        own.recipe(),
        new Sha256()
            .add((base.sha256() + own.sha256() + share).getBytes(StandardCharsets.UTF_8))
            .hex(),
        together(base.ids(), own.ids(), classes));
  }

  /** A class that both have is called as the base calls it. */
  private static DatasetIds together(DatasetIds base, DatasetIds own, int[] classes) {
    List<String> ids = new ArrayList<>(base.classes());
    for (int i = 0; i < classes.length; i++) {
      if (classes[i] >= ids.size()) {
        ids.add(own.classes().get(i));
      }
    }
    List<String> test = new ArrayList<>(base.test());
    test.addAll(own.test());
    return new DatasetIds(ids, test);
  }

  private static ClassLabels together(ClassLabels base, ClassLabels own) {
    List<String> english = new ArrayList<>(base.english());
    List<String> french = new ArrayList<>(base.french());
    for (int i = 0; i < own.size(); i++) {
      if (!english.contains(own.english().get(i))) {
        english.add(own.english().get(i));
        french.add(own.french().get(i));
      }
    }
    return new ClassLabels(english, french);
  }

  private static ImageSet together(ImageSet base, int factor, ImageSet own, int[] classes) {
    byte[][] pictures = new byte[base.size() + own.size()][];
    int[] labels = new int[pictures.length];
    for (int i = 0; i < base.size(); i++) {
      pictures[i] = Enlargement.enlarge(base.pixels(i), base.width(), base.height(), factor);
      labels[i] = base.label(i);
    }
    for (int i = 0; i < own.size(); i++) {
      pictures[base.size() + i] = own.pixels(i);
      labels[base.size() + i] = classes[own.label(i)];
    }
    return ImageSet.of(own.width(), own.height(), pictures, labels);
  }
}
