package io.penderie.server.inference;

import io.penderie.server.prediction.VersionLeases;
import io.penderie.server.security.Access;
import io.penderie.server.serving.ModelExchange;
import io.penderie.server.upload.SmallBody;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Triton's extension for repositories, as far as there is something here that it can mean. */
@Path("/v2/repository")
@Produces(MediaType.APPLICATION_JSON)
public class RepositoryResource {

  private final Models models;
  private final VersionLeases leases;
  private final ModelExchange exchange;

  RepositoryResource(Models models, VersionLeases leases, ModelExchange exchange) {
    this.models = models;
    this.leases = leases;
    this.exchange = exchange;
  }

  @POST
  @Path("/index")
  @SmallBody
  @Operation(hidden = true)
  public List<ModelIndexEntry> index(InputStream body) throws IOException {
    boolean readyOnly = RepositoryForm.read(body).ready();
    return models.index().stream().filter(entry -> !readyOnly || entry.canAnswer()).toList();
  }

  /** Without a version one that is in memory afterwards; with one, that one answers from now on. */
  @POST
  @Path("/models/{model}/load")
  @RolesAllowed(Access.CHANGE)
  @SmallBody
  @Blocking
  @Operation(hidden = true)
  public CompletionStage<Response> load(@PathParam("model") String model, InputStream body)
      throws IOException {
    ModelName name = ModelName.of(model);
    RepositoryForm form = RepositoryForm.read(body);
    form.requireNoFiles();
    models.find(name, form.version());
    CompletionStage<Void> loaded;
    if (form.version() == null) {
      loaded = leases.load(name.asked(null));
    } else {
      exchange.promote(form.version());
      loaded = CompletableFuture.completedFuture(null);
    }
    return loaded.thenApply(nothing -> Response.ok().build());
  }

  @POST
  @Path("/models/{model}/unload")
  @RolesAllowed(Access.CHANGE)
  @SmallBody
  @Operation(hidden = true)
  public Response unload(@PathParam("model") String model) {
    models.find(ModelName.of(model), null);
    throw Elements.invalid(
        "No model is unloaded: it answers until another version does (load it with the parameter"
            + " version), and what nobody asks for leaves the memory by itself.");
  }
}
