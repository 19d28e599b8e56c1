package io.penderie.server.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.penderie.dataset.ImageSet;
import io.penderie.server.http.Page;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some pictures of a split.
 *
 * @param split that they are from
 * @param total how many there are on all pages
 * @param offset how many come before these
 * @param limit the most on a page
 * @param items in the order of the split
 */
@Schema(name = "PicturePage", description = "Some pictures of a split.")
record PicturePage(
    String split,
    @Schema(description = "How many there are on all pages.") int total,
    int offset,
    int limit,
    @Schema(description = "In the order of the split.") List<Item> items) {

  /**
   * A picture.
   *
   * @param index its position in the split
   * @param label the index of its class
   * @param picture where it is
   */
  @Schema(name = "Picture")
  record Item(
      @Schema(description = "Position in the split.") int index,
      @JsonProperty("class") @Schema(description = "Index of its class.") int label,
      @Schema(description = "Where the PNG is.") String picture) {}

  static PicturePage of(SplitName split, ImageSet pictures, int[] found, Page page) {
    return new PicturePage(
        split.path(),
        found.length,
        page.offset(),
        page.limit(),
        Arrays.stream(page.of(found))
            .mapToObj(
                index ->
                    new Item(index, pictures.label(index), PictureResource.address(split, index)))
            .toList());
  }
}
