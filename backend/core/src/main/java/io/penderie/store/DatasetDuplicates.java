package io.penderie.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.ImageSet;
import io.penderie.picture.GrayPicture;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures of a dataset in two published parts that are the same, or look almost so.
 *
 * @param pictures how many there are
 * @param same pairs of which every pixel is the same
 * @param near pairs that look almost the same, the others among them, the nearest first
 */
public record DatasetDuplicates(int pictures, List<Pair> same, List<Pair> near) {

  public DatasetDuplicates {
    same = List.copyOf(same);
    near = List.copyOf(near);
  }

  /**
   * Two pictures.
   *
   * @param distance of their looks
   */
  public record Pair(Item first, Item second, int distance) {

    /** Whether a network that learned from the one is measured on the other. */
    @JsonIgnore
    public boolean isAcross() {
      return first.test() != second.test();
    }

    /** Whether they are said to show different things. */
    @JsonIgnore
    public boolean isOfTwoClasses() {
      return first.label() != second.label();
    }
  }

  /**
   * A picture.
   *
   * @param test whether it is of the test part; of the training part otherwise
   * @param index its place in the part
   * @param label its class
   */
  public record Item(boolean test, int index, int label) {}

  /** Looks for them; some seconds for 70,000 pictures. */
  public static DatasetDuplicates of(Dataset dataset) {
    List<Item> items = new ArrayList<>();
    List<Look> looks = new ArrayList<>();
    List<Pair> same = new ArrayList<>();
    Map<ByteBuffer, Item> first = new HashMap<>();
    for (boolean test : new boolean[] {false, true}) {
      ImageSet set = test ? dataset.test() : dataset.training();
      for (int i = 0; i < set.size(); i++) {
        Item item = new Item(test, i, set.label(i));
        byte[] pixels = set.pixels(i);
        items.add(item);
        looks.add(Look.of(new GrayPicture(set.width(), set.height(), pixels)));
        Item other = first.putIfAbsent(ByteBuffer.wrap(pixels), item);
        if (other != null) {
          same.add(new Pair(other, item, 0));
        }
      }
    }
    return new DatasetDuplicates(
        items.size(),
        same,
        NearPairs.among(looks).stream()
            .map(
                pair ->
                    new Pair(items.get(pair.first()), items.get(pair.second()), pair.distance()))
            .toList());
  }
}
