package io.penderie.store;

import java.util.List;

/**
 * Some of a dataset's pictures.
 *
 * @param total how many there are that were asked for
 * @param pictures those of the page, in the order in which they came
 */
public record PicturePage(int total, List<StoredPicture> pictures) {
  public PicturePage {
    pictures = List.copyOf(pictures);
  }
}
