package io.penderie.server.datasets;

import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.http.PageParameters;
import io.penderie.server.openapi.DatasetExamples;
import io.penderie.server.openapi.Examples;
import io.penderie.server.security.Access;
import io.penderie.server.upload.SmallBody;
import io.penderie.store.DatasetStore;
import io.penderie.store.OwnDataset;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Datasets as a whole: listed, made, deleted. */
@Path(DatasetsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own datasets")
public class DatasetsResource {

  static final String PATH = "/datasets";
  static final String NAME = "The dataset's name.";

  private final Datasets datasets;
  private final DatasetCatalogue catalogue;

  DatasetsResource(Datasets datasets, DatasetCatalogue catalogue) {
    this.datasets = datasets;
    this.catalogue = catalogue;
  }

  @GET
  @Operation(operationId = "datasets", summary = "List the datasets")
  @APIResponse(
      responseCode = "200",
      description = "The one that comes with Penderie, those that people brought, and the limits.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DatasetList.class),
              example = DatasetExamples.DATASETS))
  @Extension(name = Examples.PROBLEMS, value = "not-acceptable internal-error not-ready")
  public DatasetList list() {
    DatasetStore store = datasets.store();
    List<OwnDatasetView> all = new ArrayList<>();
    all.add(datasets.builtIn(catalogue));
    store.summaries().forEach(summary -> all.add(datasets.view(summary)));
    return new DatasetList(all, DatasetList.LimitsView.of(store.limits()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @SmallBody
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "makeDataset",
      summary = "Make a dataset",
      description = "Without classes and pictures; both come later.")
  @RequestBody(
      required = true,
      description = "What it is called, and what becomes of its pictures.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DatasetForm.class),
              example = DatasetExamples.NEW))
  @APIResponse(
      responseCode = "201",
      description = "It is there.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OwnDatasetView.class),
              example = DatasetExamples.DATASET))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "invalid-request dataset-exists dataset-protected body-too-large unsupported-media-type"
              + " not-acceptable internal-error dataset-full storage-failed overloaded not-ready"
              + " slow-body too-many-requests")
  public Response make(InputStream body) throws IOException {
    OwnDataset made = datasets.store().create(DatasetForm.read(body));
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, PATH + "/" + made.name())
        .entity(datasets.view(made.summary()))
        .build();
  }

  @GET
  @Path("/{name}")
  @Operation(operationId = "ownDataset", summary = "Get a dataset in figures")
  @APIResponse(
      responseCode = "200",
      description = "Its classes, and how many pictures they have.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OwnDatasetView.class),
              example = DatasetExamples.DATASET))
  @Extension(name = Examples.PROBLEMS, value = "not-found not-acceptable internal-error not-ready")
  public OwnDatasetView dataset(
      @Parameter(description = NAME, example = DatasetExamples.NAME) @PathParam("name")
          String name) {
    return name.equals(DatasetStore.BUILT_IN)
        ? datasets.builtIn(catalogue)
        : datasets.view(datasets.read(name).summary());
  }

  @DELETE
  @Path("/{name}")
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "deleteDataset",
      summary = "Delete a dataset",
      description =
          "With its pictures, for good. The versions that learned from it go on answering.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "not-found not-acceptable dataset-protected internal-error storage-failed overloaded"
              + " not-ready too-many-requests")
  public void delete(
      @Parameter(description = NAME, example = DatasetExamples.NO_DATASET) @PathParam("name")
          String name) {
    datasets.store().delete(name);
  }

  @GET
  @Path("/{name}/duplicates")
  @Operation(
      operationId = "duplicates",
      summary = "List the pictures of a dataset that look almost the same",
      description = "Those of one split; none are taken in that would stand on both sides of it.")
  @APIResponse(
      responseCode = "200",
      description = "A page of pairs, the nearest first.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DuplicateList.class),
              example = DatasetExamples.DUPLICATES))
  @Extension(
      name = Examples.PROBLEMS,
      value = "invalid-request not-found not-acceptable internal-error overloaded not-ready")
  public DuplicateList duplicates(
      @Parameter(description = NAME, example = DatasetExamples.NO_DATASET) @PathParam("name")
          String name,
      @BeanParam PageParameters paging) {
    OwnDataset dataset = datasets.read(name);
    return DuplicateList.of(name, datasets.inTurn(dataset::duplicates), paging.page());
  }
}
