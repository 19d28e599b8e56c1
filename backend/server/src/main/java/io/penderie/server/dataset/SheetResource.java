package io.penderie.server.dataset;

import io.penderie.dataset.ImageSet;
import io.penderie.server.http.Cacheable;
import io.penderie.server.http.Columns;
import io.penderie.server.http.Page;
import io.penderie.server.http.PageParameters;
import io.penderie.server.openapi.Examples;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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

/** Many pictures of the dataset as one, for those who browse it. */
@Path("/dataset/{split}/sheet")
@Produces("image/png")
@Tag(name = "Dataset")
public class SheetResource {

  private final DatasetCatalogue catalogue;

  SheetResource(DatasetCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GET
  @Operation(
      operationId = "pictureSheet",
      summary = "Get the pictures of a split as one sheet",
      description = "The same pages as the list of pictures, each as one PNG without gaps.")
  @APIResponse(
      responseCode = "200",
      description = "A gray PNG; places without a picture are black.",
      content =
          @Content(
              mediaType = "image/png",
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = Examples.BINARY))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(
      name = Examples.PROBLEMS,
      value = "invalid-request not-found not-acceptable internal-error not-ready")
  public Response sheet(
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
      @BeanParam PageParameters paging,
      @Parameter(
              description = Columns.DESCRIPTION,
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "50",
                      defaultValue = "20"))
          @QueryParam("columns")
          String columns) {
    SplitName name = SplitName.of(split);
    ImageSet pictures = catalogue.pictures(name);
    Page page = paging.page();
    int across = Columns.of(columns);
    int[] found = wanted.find(pictures, catalogue.labels().size());
    return Cacheable.answer(
        request,
        name.path() + "-sheet-" + catalogue.sha256(),
        () -> PictureSheet.png(pictures, page.of(found), across));
  }
}
