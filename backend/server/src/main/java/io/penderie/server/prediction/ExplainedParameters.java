package io.penderie.server.prediction;

import io.penderie.server.problem.ProblemException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Whose answer a client wants explained, as it was sent; null means not given.
 *
 * @param version whose
 * @param dataset whose active version's, instead
 * @param acceptLanguage of the class names
 */
public record ExplainedParameters(
    @Parameter(
            description =
                "The name of the version whose answer is explained; the active one if absent.")
        @QueryParam("version")
        String version,
    @Parameter(description = "The dataset whose active version that is, instead.")
        @QueryParam("dataset")
        String dataset,
    @Parameter(
            description =
                "The language of the class names: en or fr, English if neither is accepted.")
        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
        String acceptLanguage) {

  /**
   * How the answer is made that is explained.
   *
   * @throws ProblemException if what is said about the picture is malformed
   */
  AnswerOptions options(PreparationParameters preparation) {
    return AnswerOptions.explained(
        new AskedVersion(version, dataset), preparation, Language.preferred(acceptLanguage));
  }
}
