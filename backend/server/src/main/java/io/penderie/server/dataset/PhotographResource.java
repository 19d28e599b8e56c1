package io.penderie.server.dataset;

import io.penderie.server.http.Cacheable;
import io.penderie.server.openapi.Examples;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The prepared pictures of the photographs that versions are reported on. */
@Path("/dataset/photographs")
@Produces("image/png")
@Tag(name = "Dataset")
public class PhotographResource {

  private final ReportPhotographs photographs;

  PhotographResource(ReportPhotographs photographs) {
    this.photographs = photographs;
  }

  @GET
  @Path("/{sha256}")
  @Operation(
      operationId = "photograph",
      summary = "Get the picture of a photograph that versions are reported on",
      description = "The photograph as the service prepares it; the photograph itself is not kept.")
  @APIResponse(
      responseCode = "200",
      description = "A gray PNG.",
      content =
          @Content(
              mediaType = "image/png",
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = Examples.BINARY))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(name = Examples.PROBLEMS, value = "not-found not-acceptable internal-error not-ready")
  public Response photograph(
      @Context Request request,
      @Parameter(
              description = "The SHA-256 of the photograph's file, in lower-case hexadecimal.",
              schema = @Schema(type = SchemaType.STRING, pattern = "[0-9a-f]{64}"),
              example = Examples.PHOTOGRAPH)
          @PathParam("sha256")
          String sha256) {
    Supplier<byte[]> picture =
        photographs
            .picture(sha256)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NOT_FOUND, "There is no picture of such a photograph."));
    return Cacheable.answer(request, "photograph-" + sha256 + "-" + photographs.state(), picture);
  }
}
