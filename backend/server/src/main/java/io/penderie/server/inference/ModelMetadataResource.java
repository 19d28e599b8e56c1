package io.penderie.server.inference;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What models take and answer, and whether they can. */
@Path("/v2/models/{model}")
@Produces(MediaType.APPLICATION_JSON)
public class ModelMetadataResource {

  private final Models models;

  ModelMetadataResource(Models models) {
    this.models = models;
  }

  /**
   * Whether a model can be asked.
   *
   * @param name of the model
   * @param ready true; where it cannot, the answer is an error that says why
   */
  public record ModelReady(String name, boolean ready) {}

  @GET
  @Operation(hidden = true)
  public ModelMetadata metadata(@PathParam("model") String model) {
    return metadata(model, null);
  }

  @GET
  @Path("/versions/{version}")
  @Operation(hidden = true)
  public ModelMetadata metadata(
      @PathParam("model") String model, @PathParam("version") String version) {
    return models.metadata(ModelName.of(model), version);
  }

  @GET
  @Path("/ready")
  @Operation(hidden = true)
  public ModelReady ready(@PathParam("model") String model) {
    return ready(model, null);
  }

  @GET
  @Path("/versions/{version}/ready")
  @Operation(hidden = true)
  public ModelReady ready(@PathParam("model") String model, @PathParam("version") String version) {
    ModelName name = ModelName.of(model);
    models.find(name, version);
    return new ModelReady(name.text(), true);
  }
}
