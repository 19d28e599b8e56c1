package io.penderie.server.datasets;

import io.penderie.server.http.Page;
import io.penderie.store.OwnDataset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some pairs of pictures that look almost the same.
 *
 * @param total how many there are on all pages
 * @param offset how many come before these
 * @param limit the most on a page
 * @param items the nearest first
 */
@Schema(name = "DuplicateList", description = "Pairs of pictures that look almost the same.")
record DuplicateList(
    @Schema(description = "How many there are on all pages.") int total,
    int offset,
    int limit,
    @Schema(description = "The nearest first.") List<PairView> items) {

  /**
   * Two pictures.
   *
   * @param first the one that came first
   * @param second the other one
   * @param distance how far they are from one another; 0 is the nearest
   */
  @Schema(name = "NearPair")
  record PairView(
      OwnPictureView first,
      OwnPictureView second,
      @Schema(description = "How far they are from one another; 0 is the nearest.") int distance) {}

  static DuplicateList of(String dataset, List<OwnDataset.Near> found, Page page) {
    return new DuplicateList(
        found.size(),
        page.offset(),
        page.limit(),
        page.of(found).stream()
            .map(
                pair ->
                    new PairView(
                        OwnPictureView.of(dataset, pair.first()),
                        OwnPictureView.of(dataset, pair.second()),
                        pair.distance()))
            .toList());
  }
}
