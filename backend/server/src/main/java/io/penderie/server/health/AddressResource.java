package io.penderie.server.health;

import io.penderie.server.openapi.Examples;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.SocketException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a phone reaches a service whose page is open as localhost. */
@Path("/addresses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service")
public class AddressResource {

  private final String host;

  AddressResource(
      @ConfigProperty(name = "quarkus.http.host", defaultValue = "0.0.0.0") String host) {
    this.host = host;
  }

  @GET
  @Blocking
  @Operation(
      operationId = "addresses",
      summary = "Tell where others in the local network reach the service",
      description =
          "Only to who asks from the machine that it runs on, without a proxy: nobody else learns"
              + " of its network, and gets an empty list.")
  @APIResponse(
      responseCode = "200",
      description = "The addresses of this machine, at most four.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Addresses.class),
              example = Examples.ADDRESSES))
  @Extension(name = Examples.PROBLEMS, value = "not-acceptable internal-error not-ready")
  public Addresses addresses(@Context HttpServerRequest request) throws SocketException {
    return LocalNetwork.isAskedFromHere(request)
        ? new Addresses(LocalNetwork.origins(host, request.localAddress().port()))
        : new Addresses(List.of());
  }
}
