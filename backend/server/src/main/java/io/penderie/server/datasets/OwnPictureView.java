package io.penderie.server.datasets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.penderie.store.Origin;
import io.penderie.store.StoredPicture;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A picture of a dataset.
 *
 * @param sha256 of its file; what it is called
 * @param classId of its class
 * @param split what it is for
 * @param bytes of its file
 * @param addedAt when it came
 * @param source the way that it took
 * @param file what it was called; null if nobody said
 * @param answer that it corrects; null if it corrects none, or nobody said
 * @param picture where it is as it was brought
 * @param prepared where it is as a network sees it
 */
@Schema(name = "OwnPicture", description = "A picture of a dataset.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnPictureView(
    @JsonInclude @Schema(description = "Of its file; what it is called.") String sha256,
    @JsonInclude @JsonProperty("class") @Schema(description = "The id of its class.")
        String classId,
    @JsonInclude
        @Schema(
            description = "What it is for: to learn from, to choose on, or to be measured on.",
            enumeration = {"training", "validation", "test"})
        String split,
    @JsonInclude @Schema(description = "Of its file.") long bytes,
    @JsonInclude Instant addedAt,
    @JsonInclude
        @Schema(
            description = "The way that it took.",
            enumeration = {"upload", "camera", "correction"})
        String source,
    @Schema(description = "What it was called where it came from.") String file,
    @Schema(description = "The answer that it corrects.") AnswerView answer,
    @JsonInclude @Schema(description = "Where it is as it was brought.") String picture,
    @JsonInclude @Schema(description = "Where it is as a network sees it, as PNG.")
        String prepared) {

  /**
   * An answer that was corrected.
   *
   * @param version that gave it
   * @param label the class that it named, in English
   * @param probability that it gave that class
   */
  @Schema(name = "CorrectedAnswer")
  record AnswerView(
      @Schema(description = "The model version that gave it.") String version,
      @JsonProperty("class") @Schema(description = "The class that it named.") String label,
      double probability) {}

  static OwnPictureView of(String dataset, StoredPicture picture) {
    String address = OwnPictureResource.address(dataset, picture.sha256());
    Origin origin = picture.origin();
    Origin.Answer answer = origin.answer();
    return new OwnPictureView(
        picture.sha256(),
        picture.classId(),
        picture.part().id(),
        picture.bytes(),
        picture.addedAt(),
        origin.source().id(),
        origin.file(),
        answer == null
            ? null
            : new AnswerView(answer.version(), answer.label(), answer.probability()),
        address,
        address + OwnPictureResource.PREPARED);
  }
}
