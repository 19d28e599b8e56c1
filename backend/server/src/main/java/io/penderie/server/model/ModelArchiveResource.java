package io.penderie.server.model;

import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.VersionArchive;
import io.penderie.registry.VersionExistsException;
import io.penderie.registry.VersionNames;
import io.penderie.server.openapi.Examples;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.security.Access;
import io.penderie.server.serving.ModelExchange;
import io.penderie.server.upload.ArchiveUploads;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Versions from one Penderie to another. */
@Path("/models/{version}/archive")
@Tag(name = "Models")
public class ModelArchiveResource {

  private static final String ZIP = "application/zip";

  private final ModelRegistry registry;
  private final ModelExchange exchange;
  private final ArchiveUploads uploads;

  ModelArchiveResource(ModelRegistry registry, ModelExchange exchange, ArchiveUploads uploads) {
    this.registry = registry;
    this.exchange = exchange;
    this.uploads = uploads;
  }

  @GET
  @Produces(ZIP)
  @Operation(
      operationId = "exportModel",
      summary = "Get a version for another Penderie",
      description =
          "Its parameters, its network for ONNX Runtime, its card, and what was measured on it; another"
              + " Penderie takes it with PUT.")
  @APIResponse(
      responseCode = "200",
      description = "A zip.",
      headers =
          @Header(
              name = HttpHeaders.CONTENT_DISPOSITION,
              description = "attachment, with the version's name and .zip as the file's name.",
              schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = ZIP,
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = Examples.BINARY))
  @Extension(
      name = Examples.PROBLEMS,
      value = "not-found not-acceptable version-unusable internal-error not-ready")
  public Response get(
      @Parameter(description = "The version's name.", example = Examples.VERSION)
          @PathParam("version")
          String name) {
    ModelVersion version = registry.find(name);
    return Response.ok((StreamingOutput) out -> VersionArchive.write(version, out))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"")
        .build();
  }

  @PUT
  @Blocking
  @RolesAllowed(Access.CHANGE)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "importModel",
      summary = "Bring a version of another Penderie",
      description =
          "It is checked as before a promotion, and must be of the same pictures and classes as this"
              + " service's dataset, or of a dataset that people brought. What was measured on it comes"
              + " with it and is not measured again. It answers once it is made active.")
  @RequestBody(
      required = true,
      description = "The zip as GET gave it, at most 256 MiB.",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "201",
      description = "The version.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ModelDetail.class),
              example = Examples.MODEL_DETAIL))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "empty-body invalid-request not-acceptable version-exists version-unusable body-too-large"
              + " refused-archive internal-error storage-failed overloaded not-ready slow-body"
              + " too-many-requests")
  public Response put(
      @Parameter(
              description = "What it is called here: a name that no version has.",
              example = Examples.NO_VERSION)
          @PathParam("version")
          String name,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) String length,
      InputStream body)
      throws IOException {
    if (!VersionNames.isName(name)) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          "No version may be called so: a name has " + VersionNames.RULE + ".");
    }
    if (registry.exists(name)) {
      // Said before the archive is taken in; the registry looks again under its lock.
      throw new VersionExistsException(name);
    }
    ModelVersion version =
        uploads.with(body, length, VersionArchive.MOST_BYTES, file -> exchange.adopt(file, name));
    return Response.status(Response.Status.CREATED).entity(ModelDetail.of(version)).build();
  }
}
