package io.penderie.explanation;

import io.penderie.dataset.ImageSet;
import io.penderie.picture.PlanarPicture;

/** Labelled pictures among which those are looked for that are near to another one. */
public interface Candidates {

  int size();

  /** The index of a picture's class. */
  int label(int index);

  /** A picture, of the network's or the dataset's size; may take a while. */
  PlanarPicture picture(int index);

  /** Those of a set in memory. */
  static Candidates of(ImageSet set) {
    return new Candidates() {
      @Override
      public int size() {
        return set.size();
      }

      @Override
      public int label(int index) {
        return set.label(index);
      }

      @Override
      public PlanarPicture picture(int index) {
        return new PlanarPicture(set.width(), set.height(), set.channels(), set.pixels(index));
      }
    };
  }
}
