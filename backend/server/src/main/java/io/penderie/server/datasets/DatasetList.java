package io.penderie.server.datasets;

import io.penderie.store.StoreLimits;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All datasets, and how much there may be.
 *
 * @param datasets the one that comes with Penderie first, then by name
 * @param limits how much there may be
 */
@Schema(name = "DatasetList", description = "All datasets, and how much there may be.")
record DatasetList(List<OwnDatasetView> datasets, LimitsView limits) {

  /**
   * How much there may be.
   *
   * @param datasets that people bring
   * @param pictures of each
   * @param bytes of its pictures' files
   */
  @Schema(name = "DatasetLimits")
  record LimitsView(
      @Schema(description = "Datasets that people bring.") int datasets,
      @Schema(description = "Pictures of each.") int pictures,
      @Schema(description = "Of its pictures' files.") long bytes) {

    static LimitsView of(StoreLimits limits) {
      return new LimitsView(limits.datasets(), limits.pictures(), limits.bytes());
    }
  }
}
