package io.penderie.server.http;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which page is asked for, as it was sent.
 *
 * @param offset how many to leave out
 * @param limit the most to give
 */
public record PageParameters(
    @Parameter(
            description = "How many to leave out.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
        @QueryParam("offset")
        String offset,
    @Parameter(
            description = "The most to give.",
            schema =
                @Schema(
                    type = SchemaType.INTEGER,
                    minimum = "1",
                    maximum = "200",
                    defaultValue = "50"))
        @QueryParam("limit")
        String limit) {

  /**
   * The page.
   *
   * @throws io.penderie.server.problem.ProblemException if a value is malformed or out of its range
   */
  public Page page() {
    return Page.of(offset, limit);
  }
}
