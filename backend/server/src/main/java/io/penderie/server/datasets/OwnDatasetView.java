package io.penderie.server.datasets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.store.DatasetDescription;
import io.penderie.store.DatasetSummary;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dataset in figures.
 *
 * @param name of its address
 * @param builtIn whether it comes with Penderie, and is not changed
 * @param preparation how its pictures become what a network sees
 * @param size the edge of the prepared pictures, in pixels
 * @param colour whether they keep their colours
 * @param createdAt when it was made; null and left out for one that comes with Penderie
 * @param pictures how many it has
 * @param bytes of their files; null and left out for one that comes with Penderie
 * @param activeVersion the version that answers for it; null and left out if there is none
 * @param classes in the order of a network's answers
 */
@Schema(name = "OwnDataset", description = "A dataset in figures.")
record OwnDatasetView(
    String name,
    @Schema(description = "Whether it comes with Penderie, and is not changed.") boolean builtIn,
    @Schema(
            description = "How its pictures become what a network sees.",
            enumeration = {"garment", "photograph", "exact"})
        String preparation,
    @Schema(description = "The edge of the prepared pictures, in pixels.") int size,
    @Schema(description = "Whether they keep their colours.") boolean colour,
    @Schema(description = "Not there for one that comes with Penderie.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Instant createdAt,
    int pictures,
    @Schema(description = "Of the pictures' files; not there for one that comes with Penderie.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long bytes,
    @Schema(description = "The version that answers for it; not there if there is none.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String activeVersion,
    @Schema(description = "In the order of a network's answers.") List<ClassView> classes) {

  /**
   * A class of a dataset.
   *
   * @param id never changes
   * @param names for people
   * @param training how many pictures to learn from
   * @param validation how many to choose on
   * @param test how many to be measured on
   */
  @Schema(name = "OwnClass")
  record ClassView(
      @Schema(description = "Never changes.") String id,
      NamesView names,
      @Schema(description = "Pictures to learn from.") int training,
      @Schema(description = "Pictures to choose on.") int validation,
      @Schema(description = "Pictures to be measured on.") int test) {}

  /**
   * What people call a class.
   *
   * @param en in English
   * @param fr in French
   */
  @Schema(name = "OwnClassNames")
  record NamesView(String en, String fr) {}

  static OwnDatasetView of(DatasetSummary summary, String activeVersion) {
    DatasetDescription it = summary.description();
    return new OwnDatasetView(
        it.name(),
        false,
        it.preparation().id(),
        it.size(),
        it.colour(),
        it.createdAt(),
        summary.pictures(),
        summary.bytes(),
        activeVersion,
        summary.classes().stream()
            .map(
                count ->
                    new ClassView(
                        count.known().id(),
                        new NamesView(
                            count.known().names().english(), count.known().names().french()),
                        count.training(),
                        count.validation(),
                        count.test()))
            .toList());
  }
}
