package io.penderie.server.evaluation;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.dataset.DatasetCatalogue.NearPair;
import io.penderie.server.dataset.DatasetCatalogue.Position;
import io.penderie.server.dataset.PictureResource;
import io.penderie.server.http.Page;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Pictures whose label or split should be looked at.
 *
 * @param nearPairs null where nobody looked for them
 * @param versions that were asked
 * @param total how many contradicted pictures there are on all pages
 * @param offset how many come before these
 * @param limit the most on a page
 * @param items the contradicted pictures
 */
@Schema(
    name = "Suspects",
    description = "Pictures whose label or split should be looked at. Being one proves nothing.")
@JsonInclude(NON_NULL)
record SuspectsView(
    @Schema(
            description =
                "Pictures of different splits that look almost the same, the nearest first. Absent"
                    + " where nobody looked for them.")
        List<PairView> nearPairs,
    @Schema(
            description =
                "The versions that were measured on the test split, by name: at most 32, those that"
                    + " were finished last. With fewer than two there are no contradicted pictures.")
        List<String> versions,
    @Schema(description = "How many contradicted pictures there are on all pages.") int total,
    int offset,
    int limit,
    @Schema(
            description =
                "Test pictures that all these versions take for the same class, which is not that of"
                    + " the label; first those about which the least confident version is the most"
                    + " confident.")
        List<Item> items) {

  /**
   * Two pictures.
   *
   * @param distance how far they are from one another
   */
  @Schema(name = "SuspectPair")
  record PairView(
      PictureView first,
      PictureView second,
      @Schema(description = "How far they are from one another; 0 is the nearest.") int distance) {}

  /**
   * A picture of a split.
   *
   * @param split that it is of
   * @param index its position there
   * @param label the index of its class
   * @param picture where it is
   */
  @Schema(name = "SplitPicture")
  record PictureView(
      String split,
      @Schema(description = "Position in the split.") int index,
      @JsonProperty("class") @Schema(description = "Index of its class.") int label,
      @Schema(description = "Where the PNG is.") String picture) {}

  /**
   * A test picture and what the versions say.
   *
   * @param index its position in the test split
   * @param label the index of the class that it is labelled with
   * @param predicted the class that all versions take it for
   * @param confidences of each version, in their order
   * @param picture where it is
   */
  @Schema(name = "Suspect")
  record Item(
      @Schema(description = "Position in the test split.") int index,
      @JsonProperty("class") @Schema(description = "Index of the class of its label.") int label,
      @Schema(description = "Class that all versions take it for.") int predicted,
      @Schema(description = "Confidence of each version, in their order.") List<Float> confidences,
      @Schema(description = "Where the PNG is.") String picture) {}

  static SuspectsView of(DatasetCatalogue dataset, Contradictions found, Page page) {
    int[] all = found.find();
    return new SuspectsView(
        dataset
            .nearPairs()
            .map(pairs -> pairs.stream().map(pair -> pair(dataset, pair)).toList())
            .orElse(null),
        found.versions().stream().map(version -> version.version().name()).toList(),
        all.length,
        page.offset(),
        page.limit(),
        Arrays.stream(page.of(all))
            .mapToObj(
                index -> {
                  TestPictures pictures = found.versions().get(0);
                  return new Item(
                      index,
                      pictures.truth()[index],
                      found.answered(index),
                      found.confidences(index),
                      pictures.address(index));
                })
            .toList());
  }

  private static PairView pair(DatasetCatalogue dataset, NearPair pair) {
    return new PairView(
        picture(dataset, pair.first()), picture(dataset, pair.second()), pair.distance());
  }

  private static PictureView picture(DatasetCatalogue dataset, Position position) {
    return new PictureView(
        position.split().path(),
        position.index(),
        dataset.pictures(position.split()).label(position.index()),
        PictureResource.address(position.split(), position.index()));
  }
}
