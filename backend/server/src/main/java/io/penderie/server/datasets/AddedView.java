package io.penderie.server.datasets;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.penderie.store.Added;
import io.penderie.store.StoredPicture;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A picture that was brought.
 *
 * @param sha256 of its file; what it is called
 * @param classId of its class
 * @param split what it is for
 * @param nearDuplicates what it looks almost like, the nearest first
 */
@Schema(name = "AddedPicture", description = "A picture that was brought.")
record AddedView(
    @Schema(description = "Of its file; what it is called.") String sha256,
    @JsonProperty("class") @Schema(description = "The id of its class.") String classId,
    @Schema(
            description = "What it is for.",
            enumeration = {"training", "validation", "test"})
        String split,
    @Schema(description = "The hashes of pictures that it looks almost like, the nearest first.")
        List<String> nearDuplicates) {

  static AddedView of(Added added) {
    StoredPicture picture = added.picture();
    return new AddedView(
        picture.sha256(),
        picture.classId(),
        picture.part().id(),
        added.near().stream().map(StoredPicture::sha256).toList());
  }
}
