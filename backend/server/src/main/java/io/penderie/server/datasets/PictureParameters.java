package io.penderie.server.datasets;

import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.store.Origin;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What is said of a picture that is brought, as it was sent.
 *
 * @param source the way that it took
 * @param file what it was called
 * @param version the model version whose answer it corrects
 * @param answer the class that this version named
 * @param probability that it gave that class
 */
record PictureParameters(
    @Parameter(
            description = "The way that it took.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"upload", "camera", "correction"},
                    defaultValue = "upload"))
        @QueryParam("source")
        String source,
    @Parameter(description = "What it was called.") @QueryParam("file") String file,
    @Parameter(description = "Of a correction: the model version that answered.")
        @QueryParam("version")
        String version,
    @Parameter(description = "Of a correction: the class that it named.") @QueryParam("answer")
        String answer,
    @Parameter(
            description = "Of a correction: what it gave that class.",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"))
        @QueryParam("probability")
        String probability) {

  /** Longer ones are none of a class or a version. */
  private static final int LONGEST = 200;

  /**
   * All that together.
   *
   * @throws ProblemException if a value is malformed, or an answer is said in part
   */
  Origin origin() {
    Origin.Source way = way();
    if (version == null && answer == null && probability == null) {
      return new Origin(way, file, null);
    }
    if (way != Origin.Source.CORRECTION
        || version == null
        || answer == null
        || probability == null
        || version.length() > LONGEST
        || answer.length() > LONGEST) {
      throw invalid("version, answer and probability are for corrections, and go together");
    }
    return new Origin(way, file, new Origin.Answer(version, answer, chance()));
  }

  private Origin.Source way() {
    try {
      return source == null ? Origin.Source.UPLOAD : Origin.Source.of(source);
    } catch (IllegalArgumentException e) {
      throw invalid("source must be upload, camera or correction");
    }
  }

  private double chance() {
    try {
      double value = Double.parseDouble(probability);
      if (value >= 0 && value <= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Refused below, with the same words.
    }
    throw invalid("probability must be a number from 0 to 1");
  }

  private static ProblemException invalid(String fault) {
    return new ProblemException(ProblemType.INVALID_REQUEST, fault + ".");
  }
}
