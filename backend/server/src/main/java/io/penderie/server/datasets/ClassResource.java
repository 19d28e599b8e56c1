package io.penderie.server.datasets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.dataset.ClassIds;
import io.penderie.server.openapi.DatasetExamples;
import io.penderie.server.openapi.Examples;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.security.Access;
import io.penderie.server.upload.JsonForm;
import io.penderie.server.upload.SmallBody;
import io.penderie.store.OwnClass;
import io.penderie.store.OwnDataset;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
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

/** The classes of a dataset: made, renamed, merged, deleted. */
@Path(DatasetsResource.PATH + "/{name}/classes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own datasets")
public class ClassResource {

  private static final String ID = "The class's id: lower-case letters, digits and hyphens.";
  private static final String DONE = "The dataset as it is now.";
  private static final String INTO = "into";

  private final Datasets datasets;

  ClassResource(Datasets datasets) {
    this.datasets = datasets;
  }

  /**
   * The names of a class as they are sent.
   *
   * @param en in English
   * @param fr in French
   */
  @Schema(name = "ClassNames", description = "The names of a class; one of them is enough.")
  record NamesForm(
      @JsonInclude(JsonInclude.Include.NON_NULL) String en,
      @JsonInclude(JsonInclude.Include.NON_NULL) String fr) {}

  /**
   * What a class becomes part of.
   *
   * @param into the other class's id
   */
  @Schema(name = "ClassMerge", description = "What a class becomes part of.")
  record MergeForm(@Schema(description = "The other class's id.") String into) {}

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @SmallBody
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "putClass",
      summary = "Make or rename a class",
      description = "The id stays what it is; without one of the names both are the other one.")
  @RequestBody(
      required = true,
      description = "Its names.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = NamesForm.class),
              example = DatasetExamples.NAMES))
  @APIResponse(
      responseCode = "200",
      description = DONE,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OwnDatasetView.class),
              example = DatasetExamples.DATASET))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "invalid-request not-found class-exists dataset-protected body-too-large"
              + " unsupported-media-type not-acceptable internal-error dataset-full storage-failed"
              + " overloaded not-ready slow-body too-many-requests")
  public OwnDatasetView put(
      @Parameter(description = DatasetsResource.NAME, example = DatasetExamples.NO_DATASET)
          @PathParam("name")
          String name,
      @Parameter(description = ID, example = DatasetExamples.CLASS) @PathParam("id") String id,
      InputStream body)
      throws IOException {
    JsonForm form = JsonForm.read(body, "en", "fr");
    OwnDataset dataset = datasets.store().open(name);
    if (!ClassIds.isId(id)) {
      throw invalid("The id of a class has lower-case letters, digits and hyphens, at most 60");
    }
    dataset.editor().putClass(id, names(form));
    return datasets.view(dataset.summary());
  }

  private static OwnClass.Names names(JsonForm form) {
    try {
      return new OwnClass.Names(form.textOrNull("en"), form.textOrNull("fr"));
    } catch (IllegalArgumentException e) {
      throw invalid(e.getMessage());
    }
  }

  private static ProblemException invalid(String fault) {
    return new ProblemException(
        ProblemType.INVALID_REQUEST,
        Character.toUpperCase(fault.charAt(0)) + fault.substring(1) + ".");
  }

  @DELETE
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "deleteClass",
      summary = "Delete a class",
      description = "With its pictures, for good.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "not-found not-acceptable dataset-protected internal-error storage-failed overloaded"
              + " not-ready too-many-requests")
  public void delete(
      @Parameter(description = DatasetsResource.NAME, example = DatasetExamples.NO_DATASET)
          @PathParam("name")
          String name,
      @Parameter(description = ID, example = DatasetExamples.CLASS) @PathParam("id") String id) {
    datasets.store().open(name).editor().deleteClass(id);
  }

  @POST
  @Path("/merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @SmallBody
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "mergeClass",
      summary = "Make a class part of another",
      description = "Its pictures become the other's, in the same split.")
  @RequestBody(
      required = true,
      description = "Of which.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = MergeForm.class),
              example = DatasetExamples.MERGE))
  @APIResponse(
      responseCode = "200",
      description = DONE,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OwnDatasetView.class),
              example = DatasetExamples.DATASET))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "invalid-request not-found dataset-protected body-too-large unsupported-media-type"
              + " not-acceptable internal-error storage-failed overloaded not-ready slow-body"
              + " too-many-requests")
  public OwnDatasetView merge(
      @Parameter(description = DatasetsResource.NAME, example = DatasetExamples.NO_DATASET)
          @PathParam("name")
          String name,
      @Parameter(description = ID, example = DatasetExamples.CLASS) @PathParam("id") String id,
      InputStream body)
      throws IOException {
    String into = JsonForm.read(body, INTO).text(INTO);
    if (into.equals(id)) {
      throw JsonForm.invalid(INTO, "names the class itself");
    }
    OwnDataset dataset = datasets.store().open(name);
    dataset.editor().mergeClass(id, into);
    return datasets.view(dataset.summary());
  }
}
