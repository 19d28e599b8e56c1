package io.penderie.server.prediction;

import io.penderie.explanation.ExplanationMethod;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What of an answer a client wants explained, as it was sent; null means not given.
 *
 * @param classIndex which class
 * @param method by which method
 */
public record ExplanationParameters(
    @Parameter(
            description = "The index of the class that is explained; the predicted one if absent.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
        @QueryParam("class")
        String classIndex,
    @Parameter(
            description =
                "occlusion covers the picture patch by patch and looks where the class becomes less"
                    + " probable; every version can be asked so. grad-cam weighs the last feature"
                    + " maps by their gradients; not for imported versions.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"occlusion", "grad-cam"},
                    defaultValue = "occlusion"))
        @QueryParam("method")
        String method) {

  /**
   * The method.
   *
   * @throws ProblemException if there is none of that name
   */
  ExplanationMethod chosen() {
    return method == null
        ? ExplanationMethod.OCCLUSION
        : ExplanationMethod.of(method)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "method must be one of "
                            + String.join(", ", ExplanationMethod.ids())
                            + "."));
  }
}
