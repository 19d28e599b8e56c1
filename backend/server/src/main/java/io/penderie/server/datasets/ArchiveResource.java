package io.penderie.server.datasets;

import io.penderie.server.openapi.DatasetExamples;
import io.penderie.server.openapi.Examples;
import io.penderie.server.security.Access;
import io.penderie.server.upload.ArchiveUploads;
import io.penderie.store.ArchiveLimits;
import io.penderie.store.DatasetImport;
import io.penderie.store.OwnDataset;
import io.penderie.store.Progress;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** All pictures of a dataset at once, in and out. */
@Path(DatasetsResource.PATH + "/{name}/archive")
@Tag(name = "Own datasets")
public class ArchiveResource {

  private static final String ZIP = "application/zip";

  private final Datasets datasets;
  private final ArchiveUploads uploads;

  ArchiveResource(Datasets datasets, ArchiveUploads uploads) {
    this.datasets = datasets;
    this.uploads = uploads;
  }

  @POST
  @Blocking
  @RolesAllowed(Access.CHANGE)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "importArchive",
      summary = "Bring many pictures into a dataset",
      description =
          "A zip or a tar (also compressed by gzip) with a folder of pictures for each class, or the"
              + " four files of a dataset of the MNIST family. Classes are made as they come. A"
              + " picture that cannot be taken is listed and keeps none of the others out; the same"
              + " archive sent again adds what is missing.")
  @RequestBody(
      required = true,
      description = "The archive; its content says what it is.",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "200",
      description = "What was added, and what was not.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportReportView.class),
              example = DatasetExamples.REPORT))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "empty-body not-found not-acceptable dataset-protected body-too-large refused-archive"
              + " internal-error dataset-full storage-failed overloaded not-ready slow-body"
              + " too-many-requests")
  public ImportReportView add(
      @Parameter(description = DatasetsResource.NAME, example = DatasetExamples.NO_DATASET)
          @PathParam("name")
          String name,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) String length,
      InputStream body)
      throws IOException {
    OwnDataset dataset = datasets.store().open(name);
    return uploads.with(
        body,
        length,
        file ->
            ImportReportView.of(
                new DatasetImport(dataset, 1, Progress.NONE)
                    .archive(file, ArchiveLimits.DEFAULTS)));
  }

  @GET
  @Produces(ZIP)
  @Operation(
      operationId = "exportArchive",
      summary = "Get all pictures of a dataset",
      description = "As they were brought, in a folder for each class; an import takes it back.")
  @APIResponse(
      responseCode = "200",
      description = "A zip.",
      headers =
          @Header(
              name = HttpHeaders.CONTENT_DISPOSITION,
              description = "attachment, with the dataset's name and .zip as the file's name.",
              schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = ZIP,
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = Examples.BINARY))
  @Extension(name = Examples.PROBLEMS, value = "not-found not-acceptable internal-error not-ready")
  public Response all(
      @Parameter(description = DatasetsResource.NAME, example = DatasetExamples.NO_DATASET)
          @PathParam("name")
          String name) {
    OwnDataset dataset = datasets.read(name);
    dataset.description(); // Once the answer has begun it is too late to say that it is gone.
    return Response.ok((StreamingOutput) dataset::export)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"")
        .build();
  }
}
