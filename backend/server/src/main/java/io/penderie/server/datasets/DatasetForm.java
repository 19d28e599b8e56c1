package io.penderie.server.datasets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.dataset.PictureRecipe;
import io.penderie.files.Folders;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.upload.JsonForm;
import io.penderie.store.DatasetDescription;
import io.penderie.store.DatasetStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dataset that is to be made, as it is asked for.
 *
 * @param name of its address
 * @param preparation how its pictures become what a network sees
 * @param size the edge of the prepared pictures, in pixels
 * @param colour whether they keep their colours
 */
@Schema(name = "NewDataset", description = "A dataset that is to be made.")
record DatasetForm(
    @Schema(
            description = "Of its address: " + Folders.SAFE_NAMES + ".",
            pattern = Folders.SAFE_NAME)
        String name,
    @Schema(
            description =
                "How its pictures become what a network sees: the garment, cut out; the whole"
                    + " photograph, fitted; or exactly as they are.",
            enumeration = {"garment", "photograph", "exact"},
            defaultValue = "photograph")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String preparation,
    @Schema(
            description = "The edge of the prepared pictures, in pixels; a multiple of 4.",
            minimum = "8",
            maximum = "224",
            defaultValue = "56")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        int size,
    @Schema(
            description =
                "Whether they keep their colours, which a network then sees; not of garments.",
            defaultValue = "false")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        boolean colour) {

  private static final String NAME = "name";
  private static final String PREPARATION = "preparation";
  private static final String SIZE = "size";
  private static final String COLOUR = "colour";

  /**
   * Reads one.
   *
   * @throws ProblemException if it is no such object, or a member is not what it may be
   */
  static DatasetDescription read(InputStream body) throws IOException {
    JsonForm form = JsonForm.read(body, NAME, PREPARATION, SIZE, COLOUR);
    String name = form.text(NAME);
    if (!DatasetStore.isName(name) && !name.equals(DatasetStore.BUILT_IN)) {
      throw JsonForm.invalid(NAME, "is no name of a dataset: " + Folders.SAFE_NAMES);
    }
    PictureRecipe preparation = preparation(form.textOrNull(PREPARATION));
    boolean colour = form.flag(COLOUR, false);
    if (colour && preparation == PictureRecipe.GARMENT) {
      throw JsonForm.invalid(
          COLOUR,
          "is true, but garments are prepared in gray; photographs and exact pictures keep"
              + " colours");
    }
    try {
      return DatasetDescription.empty(
          name,
          preparation,
          form.number(SIZE, DatasetDescription.DEFAULT_SIZE),
          colour,
          Instant.now().truncatedTo(ChronoUnit.MILLIS));
    } catch (IllegalArgumentException e) {
      throw JsonForm.invalid(
          SIZE,
          "must be a multiple of 4 from "
              + DatasetDescription.SMALLEST
              + " to "
              + DatasetDescription.LARGEST);
    }
  }

  private static PictureRecipe preparation(String id) {
    if (id == null) {
      return PictureRecipe.PHOTOGRAPH;
    }
    try {
      return PictureRecipe.of(id);
    } catch (IllegalArgumentException e) {
      throw JsonForm.invalid(PREPARATION, "is one of " + String.join(", ", PictureRecipe.ids()));
    }
  }
}
