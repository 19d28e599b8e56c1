package io.penderie.server.prediction;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * How a client wants its answer, as it was sent; null means not given.
 *
 * @param version which version answers
 * @param dataset which dataset it knows
 * @param topK how many classes are listed
 * @param includePicture whether the prepared picture comes along
 * @param acceptLanguage of the class names
 */
public record AnswerParameters(
    @Parameter(
            description =
                "The name of the version that is to answer; the active one if absent. Another one"
                    + " is loaded when it is first asked for.")
        @QueryParam("version")
        String version,
    @Parameter(
            description =
                "The name of a dataset: its active version answers, or its newest where none was"
                    + " promoted. The dataset that comes with Penderie if absent.")
        @QueryParam("dataset")
        String dataset,
    @Parameter(
            description = "How many classes to list, 1 up to the number of classes; all if absent.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
        @QueryParam("topK")
        String topK,
    @Parameter(
            description = "Whether to send along the prepared picture that the network saw.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @QueryParam("includePicture")
        String includePicture,
    @Parameter(
            description =
                "The language of the class names: en or fr, English if neither is accepted.")
        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
        String acceptLanguage) {}
