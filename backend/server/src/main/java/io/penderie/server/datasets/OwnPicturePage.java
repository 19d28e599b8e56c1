package io.penderie.server.datasets;

import io.penderie.server.http.Page;
import io.penderie.store.PicturePage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some pictures of a dataset.
 *
 * @param total how many there are on all pages
 * @param offset how many come before these
 * @param limit the most on a page
 * @param items in the order in which they came
 */
@Schema(name = "OwnPicturePage", description = "Some pictures of a dataset.")
record OwnPicturePage(
    @Schema(description = "How many there are on all pages.") int total,
    int offset,
    int limit,
    @Schema(description = "In the order in which they came.") List<OwnPictureView> items) {

  static OwnPicturePage of(String dataset, PicturePage found, Page page) {
    return new OwnPicturePage(
        found.total(),
        page.offset(),
        page.limit(),
        found.pictures().stream().map(one -> OwnPictureView.of(dataset, one)).toList());
  }
}
