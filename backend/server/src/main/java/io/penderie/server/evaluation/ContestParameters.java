package io.penderie.server.evaluation;

import io.penderie.server.openapi.Examples;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which versions are compared, as it was sent.
 *
 * @param version the first
 * @param with the second
 */
public record ContestParameters(
    @Parameter(description = "The first version's name.", example = Examples.VERSION)
        @PathParam("version")
        String version,
    @Parameter(
            description = "The second version's name.",
            required = true,
            example = Examples.VERSION)
        @QueryParam("with")
        String with) {}
