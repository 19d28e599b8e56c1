package io.penderie.server.dataset;

import io.penderie.dataset.ImageSet;
import io.penderie.picture.Png;
import io.penderie.server.http.Cacheable;
import io.penderie.server.http.Page;
import io.penderie.server.http.PageParameters;
import io.penderie.server.openapi.Examples;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pictures of the dataset: pages of a list, and each by itself. */
@Path("/dataset/{split}/pictures")
@Produces("image/png")
@Tag(name = "Dataset")
public class PictureResource {

  private final DatasetCatalogue catalogue;

  PictureResource(DatasetCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Where a picture is, from the root of the service. */
  public static String address(SplitName split, int index) {
    return "/dataset/" + split.path() + "/pictures/" + index;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "pictures",
      summary = "List the pictures of a split",
      description = "All of them or those of one class, with the class of each.")
  @APIResponse(
      responseCode = "200",
      description = "A page of pictures, in the order of the split.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PicturePage.class),
              example = Examples.PICTURES))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(
      name = Examples.PROBLEMS,
      value = "invalid-request not-found not-acceptable internal-error not-ready")
  public Response pictures(
      @Context Request request,
      @Parameter(
              description = "The part of the dataset.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"train", "validation", "test"}),
              example = "test")
          @PathParam("split")
          String split,
      @BeanParam ClassParameter wanted,
      @BeanParam PageParameters paging) {
    SplitName name = SplitName.of(split);
    ImageSet pictures = catalogue.pictures(name);
    Page page = paging.page();
    int[] found = wanted.find(pictures, catalogue.labels().size());
    return Cacheable.answer(
        request,
        name.path() + "-pictures-" + catalogue.sha256(),
        () -> PicturePage.of(name, pictures, found, page));
  }

  @GET
  @Path("/{index}")
  @Operation(operationId = "picture", summary = "Get a picture of a split")
  @APIResponse(
      responseCode = "200",
      description = "A gray PNG of the dataset's picture size, pixels as published.",
      content =
          @Content(
              mediaType = "image/png",
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = Examples.BINARY))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(name = Examples.PROBLEMS, value = "not-found not-acceptable internal-error not-ready")
  public Response picture(
      @Context Request request,
      @Parameter(
              description = "The part of the dataset.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"train", "validation", "test"}),
              example = "test")
          @PathParam("split")
          String split,
      @Parameter(
              description = "The picture's position in the split, from 0.",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "0"),
              example = "0")
          @PathParam("index")
          String index) {
    SplitName name = SplitName.of(split);
    ImageSet pictures = catalogue.pictures(name);
    int position = position(index, pictures.size());
    return Cacheable.answer(
        request,
        name.path() + "-picture-" + position + "-" + catalogue.sha256(),
        () -> Png.encode(pictures.width(), pictures.height(), pictures.pixels(position)));
  }

  private static int position(String index, int size) {
    try {
      int position = Integer.parseInt(index);
      if (position >= 0 && position < size) {
        return position;
      }
    } catch (NumberFormatException e) {
      // Refused below, with the same words.
    }
    throw new ProblemException(
        ProblemType.NOT_FOUND,
        "There is no such picture; those of this split are 0 to " + (size - 1) + ".");
  }
}
