package io.penderie.server.prediction;

import io.penderie.server.problem.ProblemException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which neighbours a client wants, as it was sent; null means not given.
 *
 * @param version by whose features
 * @param dataset by whose active version's, instead
 * @param count how many
 * @param acceptLanguage of the class names
 */
public record NeighbourParameters(
    @Parameter(
            description =
                "The name of the version by whose features pictures are compared; the active one if"
                    + " absent.")
        @QueryParam("version")
        String version,
    @Parameter(description = "The dataset whose active version that is, instead.")
        @QueryParam("dataset")
        String dataset,
    @Parameter(
            description = "How many training pictures.",
            schema =
                @Schema(
                    type = SchemaType.INTEGER,
                    minimum = "1",
                    maximum = "50",
                    defaultValue = "10"))
        @QueryParam("count")
        String count,
    @Parameter(
            description =
                "The language of the class names: en or fr, English if neither is accepted.")
        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
        String acceptLanguage) {

  /**
   * How the answer is made whose neighbours are looked for.
   *
   * @throws ProblemException if what is said about the picture is malformed
   */
  AnswerOptions options(PreparationParameters preparation) {
    return AnswerOptions.explained(
        new AskedVersion(version, dataset), preparation, Language.preferred(acceptLanguage));
  }
}
