package io.penderie.server.dataset;

import io.penderie.picture.Png;
import io.penderie.server.http.Cacheable;
import io.penderie.server.openapi.Examples;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
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

/** What the network learned from. Answers may be cached: they change only with the data. */
@Path("/dataset")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dataset")
public class DatasetResource {

  private static final String SPLIT = "The part of the dataset.";

  private final DatasetCatalogue catalogue;

  DatasetResource(DatasetCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GET
  @Operation(operationId = "dataset", summary = "Get the facts about the dataset")
  @APIResponse(
      responseCode = "200",
      description = "Source, licence, counts, classes and pixel figures.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DatasetView.class),
              example = Examples.DATASET))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(name = Examples.PROBLEMS, value = "not-acceptable internal-error not-ready")
  public Response facts(@Context Request request) {
    DatasetCatalogue.Entry entry = catalogue.entry();
    return answer(request, entry, "facts", () -> DatasetView.of(entry));
  }

  @GET
  @Path("/{split}/distribution")
  @Operation(operationId = "distribution", summary = "Count the pictures of each class in a split")
  @APIResponse(
      responseCode = "200",
      description = "The counts, in class order.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DistributionView.class),
              example = Examples.DISTRIBUTION))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(name = Examples.PROBLEMS, value = "not-found not-acceptable internal-error not-ready")
  public Response distribution(
      @Context Request request,
      @Parameter(
              description = SPLIT,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"train", "validation", "test"}),
              example = "test")
          @PathParam("split")
          String split) {
    DatasetCatalogue.Entry entry = catalogue.entry();
    SplitName name = SplitName.of(split);
    return answer(
        request, entry, name.path() + "-distribution", () -> DistributionView.of(entry, name));
  }

  @GET
  @Path("/{split}/statistics")
  @Operation(operationId = "statistics", summary = "Get the pixel statistics of a split")
  @APIResponse(
      responseCode = "200",
      description = "Moments, histogram, and where the mean pictures are.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = StatisticsView.class),
              example = Examples.STATISTICS))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(name = Examples.PROBLEMS, value = "not-found not-acceptable internal-error not-ready")
  public Response statistics(
      @Context Request request,
      @Parameter(
              description = SPLIT,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"train", "validation", "test"}),
              example = "train")
          @PathParam("split")
          String split) {
    DatasetCatalogue.Entry entry = catalogue.entry();
    SplitName name = SplitName.of(split);
    return answer(
        request, entry, name.path() + "-statistics", () -> StatisticsView.of(entry, name));
  }

  @GET
  @Path("/{split}/classes/{index}/mean")
  @Produces("image/png")
  @Operation(operationId = "meanPicture", summary = "Get the mean picture of a class in a split")
  @APIResponse(
      responseCode = "200",
      description = "A gray PNG of the dataset's picture size.",
      content =
          @Content(
              mediaType = "image/png",
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = Examples.BINARY))
  @APIResponse(responseCode = "304", description = "Not changed since the ETag sent.")
  @Extension(name = Examples.PROBLEMS, value = "not-found not-acceptable internal-error not-ready")
  public Response mean(
      @Context Request request,
      @Parameter(
              description = SPLIT,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"train", "validation", "test"}),
              example = "train")
          @PathParam("split")
          String split,
      @Parameter(
              description = "The class index.",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "0"),
              example = "7")
          @PathParam("index")
          String index) {
    DatasetCatalogue.Entry entry = catalogue.entry();
    SplitName name = SplitName.of(split);
    int label = classIndex(index, entry.labels().size());
    return answer(
        request,
        entry,
        name.path() + "-mean-" + label,
        () ->
            Png.encode(
                entry.width(), entry.height(), entry.splits().get(name).meanPictures().get(label)));
  }

  private static Response answer(
      Request request, DatasetCatalogue.Entry entry, String what, Supplier<?> entity) {
    return Cacheable.answer(request, what + "-" + entry.sha256(), entity);
  }

  private static int classIndex(String index, int classes) {
    try {
      int label = Integer.parseInt(index);
      if (label >= 0 && label < classes) {
        return label;
      }
    } catch (NumberFormatException e) {
      // Refused below, with the same words.
    }
    throw new ProblemException(
        ProblemType.NOT_FOUND,
        "There is no such class; the indices are 0 to " + (classes - 1) + ".");
  }
}
