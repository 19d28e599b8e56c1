package io.penderie.server.model;

import io.penderie.registry.ModelRegistry;
import io.penderie.registry.VersionRecords;
import io.penderie.server.openapi.Examples;
import io.penderie.server.openapi.RegistryExamples;
import io.penderie.server.security.Access;
import io.penderie.server.upload.SmallBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people write of versions. */
@Path("/models/{version}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
public class NotesResource {

  private final VersionRecords records;

  NotesResource(ModelRegistry registry) {
    this.records = new VersionRecords(registry);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @SmallBody
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "putNotes",
      summary = "Write notes on a version",
      description =
          "For whoever comes later, in place of those before; GET of the version has them. A version"
              + " that comes with Penderie takes none.")
  @RequestBody(
      required = true,
      description = "The notes.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = NotesForm.class),
              example = RegistryExamples.NOTES))
  @APIResponse(
      responseCode = "200",
      description = "The version with its notes.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ModelDetail.class),
              example = Examples.MODEL_DETAIL))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "invalid-request not-found not-acceptable version-protected version-unusable body-too-large"
              + " unsupported-media-type internal-error storage-failed overloaded not-ready slow-body"
              + " too-many-requests")
  public ModelDetail put(
      @Parameter(description = "The version's name.", example = Examples.NO_VERSION)
          @PathParam("version")
          String name,
      InputStream body)
      throws IOException {
    return ModelDetail.of(records.recordNotes(name, NotesForm.read(body)));
  }
}
