package io.penderie.server.datasets;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.penderie.server.http.Page;
import io.penderie.server.http.PageParameters;
import io.penderie.server.openapi.DatasetExamples;
import io.penderie.server.openapi.Examples;
import io.penderie.server.openapi.Forms;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.security.Access;
import io.penderie.server.upload.JsonForm;
import io.penderie.server.upload.RequestWork;
import io.penderie.server.upload.SmallBody;
import io.penderie.server.upload.UploadedImages;
import io.penderie.store.Added;
import io.penderie.store.NewPicture;
import io.penderie.store.Origin;
import io.penderie.store.OwnDataset;
import io.penderie.store.Part;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pictures of a dataset: listed, brought, seen, moved, deleted. */
@Path(DatasetsResource.PATH + "/{name}/pictures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own datasets")
public class OwnPictureResource {

  static final String PREPARED = "/prepared";

  private static final String CLASS = "class";
  private static final String HASH = "The picture's SHA-256, in lower-case hexadecimal digits.";
  private static final String PICTURE = "/{sha256}";

  private final Datasets datasets;
  private final UploadedImages images;

  OwnPictureResource(Datasets datasets, UploadedImages images) {
    this.datasets = datasets;
    this.images = images;
  }

  /** Where a picture is, from the root of the service. */
  static String address(String dataset, String sha256) {
    return DatasetsResource.PATH + "/" + dataset + "/pictures/" + sha256;
  }

  /** Where it is as a network sees it. */
  public static String preparedAddress(String dataset, String sha256) {
    return address(dataset, sha256) + PREPARED;
  }

  /**
   * Where a picture is moved to.
   *
   * @param classId the class's id
   */
  @Schema(name = "PictureMove", description = "Where a picture is moved to.")
  record MoveForm(@JsonProperty(CLASS) @Schema(description = "The class's id.") String classId) {}

  @GET
  @Operation(operationId = "ownPictures", summary = "List the pictures of a dataset")
  @APIResponse(
      responseCode = "200",
      description = "A page of pictures, in the order in which they came.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OwnPicturePage.class),
              example = DatasetExamples.PICTURES))
  @Extension(
      name = Examples.PROBLEMS,
      value = "invalid-request not-found not-acceptable internal-error not-ready")
  public OwnPicturePage list(
      @Parameter(description = DatasetsResource.NAME, example = DatasetExamples.NO_DATASET)
          @PathParam("name")
          String name,
      @Parameter(description = "Only those of the class with this id.") @QueryParam(CLASS)
          String classId,
      @Parameter(
              description = "Only those of this split.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"training", "validation", "test"}))
          @QueryParam("split")
          String split,
      @BeanParam PageParameters paging) {
    Page page = paging.page();
    Part part = part(split);
    return OwnPicturePage.of(
        name, datasets.read(name).pictures(classId, part, page.offset(), page.limit()), page);
  }

  private static Part part(String split) {
    try {
      return split == null ? null : Part.of(split);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "split must be training, validation or test.");
    }
  }

  /** {@link PictureBodies} has had the body read, by an address and a token that are right. */
  @POST
  @Blocking
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "addPicture",
      summary = "Bring a picture into a dataset",
      description =
          "It is kept as it is sent, under the class, and goes to the split that it draws, or to that"
              + " of a picture that it looks almost like. One that is there already is not added"
              + " again. A correction may tell which answer was wrong.")
  @RequestBody(
      required = true,
      description = "The image: as a form field, as the whole body, or as base64 in JSON.",
      content = {
        @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(implementation = Forms.ImageForm.class)),
        @Content(
            mediaType = "image/*",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "200",
      description = "It was there already.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AddedView.class),
              example = DatasetExamples.ADDED))
  @APIResponse(
      responseCode = "201",
      description = "It is there.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AddedView.class),
              example = DatasetExamples.ADDED))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "empty-body missing-image-part invalid-request not-found not-acceptable dataset-protected"
              + " duplicate-picture image-too-large body-too-large unsupported-image"
              + " unsupported-media-type damaged-image internal-error dataset-full storage-failed"
              + " overloaded not-ready slow-body timeout too-many-requests")
  public Response add(
      @Context RoutingContext context,
      @Parameter(description = DatasetsResource.NAME, example = DatasetExamples.NO_DATASET)
          @PathParam("name")
          String name,
      @Parameter(
              description = "The id of the picture's class.",
              required = true,
              example = DatasetExamples.CLASS)
          @QueryParam(CLASS)
          String classId,
      @BeanParam PictureParameters said) {
    RequestWork work = RequestWork.of(context);
    work.enter();
    try {
      OwnDataset dataset = datasets.store().open(name);
      Origin origin = said.origin();
      requireClass(classId);
      byte[] file = images.one(work.takeBody());
      Added added =
          datasets.inTurn(
              () -> {
                work.requireWanted();
                return dataset.editor().add(new NewPicture(file, classId, null, origin));
              });
      return answer(name, added);
    } finally {
      work.leave();
    }
  }

  private static void requireClass(String classId) {
    if (classId == null) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "class is missing: the id of the picture's class.");
    }
  }

  private static Response answer(String name, Added added) {
    if (added.status() == Added.Status.ALREADY_THERE) {
      return Response.ok(AddedView.of(added)).build();
    }
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, address(name, added.picture().sha256()))
        .entity(AddedView.of(added))
        .build();
  }

  @GET
  @Path(PICTURE)
  @Produces("image/*")
  @Operation(operationId = "ownPicture", summary = "Get a picture as it was brought")
  @APIResponse(
      responseCode = "200",
      description = "The file.",
      content = {
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = Examples.BINARY),
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = Examples.BINARY),
        @Content(
            mediaType = "image/gif",
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = Examples.BINARY),
        @Content(
            mediaType = "image/bmp",
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = Examples.BINARY),
        @Content(
            mediaType = "image/webp",
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = Examples.BINARY)
      })
  @Extension(name = Examples.PROBLEMS, value = "not-found not-acceptable internal-error not-ready")
  public Response picture(
      @Parameter(description = DatasetsResource.NAME, example = DatasetExamples.NO_DATASET)
          @PathParam("name")
          String name,
      @Parameter(description = HASH, example = DatasetExamples.PICTURE_ID) @PathParam("sha256")
          String sha256) {
    byte[] file = datasets.read(name).file(sha256);
    return Response.ok(file, FileType.of(file)).build();
  }

  @GET
  @Path(PICTURE + PREPARED)
  @Produces("image/png")
  @Operation(operationId = "preparedPicture", summary = "Get a picture as a network sees it")
  @APIResponse(
      responseCode = "200",
      description = "A PNG of the dataset's size.",
      content =
          @Content(
              mediaType = "image/png",
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = Examples.BINARY))
  @Extension(
      name = Examples.PROBLEMS,
      value = "not-found not-acceptable internal-error overloaded not-ready")
  public byte[] prepared(
      @Parameter(description = DatasetsResource.NAME, example = DatasetExamples.NO_DATASET)
          @PathParam("name")
          String name,
      @Parameter(description = HASH, example = DatasetExamples.PICTURE_ID) @PathParam("sha256")
          String sha256) {
    OwnDataset dataset = datasets.read(name);
    return datasets.inTurn(() -> dataset.prepared(sha256).png());
  }

  @PATCH
  @Path(PICTURE)
  @Consumes(MediaType.APPLICATION_JSON)
  @SmallBody
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "movePicture",
      summary = "Move a picture to another class",
      description = "It stays in its split.")
  @RequestBody(
      required = true,
      description = "To which.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = MoveForm.class),
              example = DatasetExamples.MOVE))
  @APIResponse(
      responseCode = "200",
      description = "The picture as it is now.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OwnPictureView.class),
              example = DatasetExamples.OWN_PICTURE))
  @Extension(
      name = Examples.PROBLEMS,
      value =
          "invalid-request not-found dataset-protected body-too-large unsupported-media-type"
              + " not-acceptable internal-error storage-failed overloaded not-ready slow-body"
              + " too-many-requests")
  public OwnPictureView move(
      @Parameter(description = DatasetsResource.NAME, example = DatasetExamples.NO_DATASET)
          @PathParam("name")
          String name,
      @Parameter(description = HASH, example = DatasetExamples.PICTURE_ID) @PathParam("sha256")
          String sha256,
      InputStream body)
      throws IOException {
    String classId = JsonForm.read(body, CLASS).text(CLASS);
    return OwnPictureView.of(name, datasets.store().open(name).editor().move(sha256, classId));
  }

  @DELETE
  @Path(PICTURE)
  @RolesAllowed(Access.CHANGE)
  @Operation(
      operationId = "deletePicture",
      summary = "Delete a picture",
      description = "And what is known of it, for good.")
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
      @Parameter(description = HASH, example = DatasetExamples.PICTURE_ID) @PathParam("sha256")
          String sha256) {
    datasets.store().open(name).editor().delete(sha256);
  }
}
